// From items to a named face, and a curator's word: through the doors that harvests, pipelines and curators have.
import { afterAll, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import { openDomainThread } from '../../src/pipeline/domain_thread.ts';
import { nameFaces } from '../../src/pipeline/name_faces.ts';
import { ringForNaming } from '../../src/pipeline/name_faces_bells.ts';
import { space } from '../support/embedding_stock.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const DIMENSION = 32;
const FREE = 'http://rightsstatements.org/vocab/NoC-US/1.0/';
const PEOPLE = ['Novak, Ada, 1870-1940', 'Oyelaran, Kenji, 1871-1941', 'Watanabe, Ruth, 1872-1942', 'Iglesias, Omar, 1873-1943'] as const;
/** Everybody sits alone six times; two of them stand together once. */
const SITTERS = [...Array.from({ length: 24 }, (_, nth) => [nth % 4]), [0, 1]];

const service = await testService();
const { store, queue } = service.composed;
const thread = openDomainThread();
afterAll(() => thread.close());
const log = { info: () => undefined, error: () => undefined };

/** Park & Miller; the same seed gives the same faces. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
}
const draw = drawn(17);
const vector = (scale: number): number[] => Array.from({ length: DIMENSION }, () => scale * draw());
const faces = PEOPLE.map(() => vector(1));
/** A picture of somebody: the face, and the light of the day. */
const seen = (who: number): number[] => {
  const light = vector(0.4);
  return (faces[who] ?? []).map((value, at) => value + (light[at] ?? 0));
};

interface ShownFace {
  readonly id: string;
  readonly status: string;
  readonly source: string;
  readonly person: { readonly preferredForm: string } | null;
}

async function call(method: string, path: string, body?: object, more: { key?: string; headers?: Record<string, string> } = {}) {
  const response = await service.send(method, path, {
    key: method === 'GET' ? service.keys.read : service.keys.pipeline,
    ...(body === undefined ? {} : { body }),
    ...more,
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  return { etag: response.headers.get('etag') ?? '', body: await response.json() };
}
const facesOf = async (id: string): Promise<readonly ShownFace[]> => {
  const { body } = await call('GET', `/v1/items/${id}`);
  return (body as { faces: ShownFace[] }).faces; // contract.test.ts holds the shape against openapi.yaml
};
const nameAll = () => nameFaces({ store, log, thread }, 'flow');

test('faces that a pipeline found are named, and a word stands above it', async () => {
  await load(
    store,
    SITTERS.map((who, nth) =>
      item(`sitting-${nth}`, {
        title: ['Portrait'],
        subject: who.map((one) => PEOPLE[one] ?? ''),
        date: [{ text: '1905', begin: '1905', end: '1905' }],
        images: [{ kind: 'media-master', url: `https://images.example.org/${nth}.jpg` }],
        rightsUri: FREE,
      }),
    ),
  );
  await derive({ store, log });
  const { id: _, ...model } = space('flow', { dimension: DIMENSION });
  await call('PUT', '/v1/embedding/spaces/flow', model);
  await call('POST', '/v1/embedding/runs', { spaceId: 'flow' });
  const lease = await call('POST', '/v1/embedding/leases', { spaceId: 'flow', max: 64, ttl: 600 });
  const { token, tasks } = lease.body as { token: string; tasks: { taskId: string; itemId: string }[] }; // as above
  expect(tasks).toHaveLength(SITTERS.length);
  const results = tasks.map(({ taskId, itemId }) => ({
    taskId,
    outcome: 'ok',
    faces: (SITTERS[Number(itemId.replace('sitting-', ''))] ?? []).map((who, place) => ({
      box: { x: 0.1 + 0.5 * place, y: 0.2, w: 0.2, h: 0.3 },
      imageWidth: 1000,
      imageHeight: 800,
      score: 0.95,
      embedding: seen(who),
    })),
  }));
  await call('POST', '/v1/embedding/results', { token, results });
  expect((await facesOf('sitting-24')).map(({ status, source }) => [status, source])).toEqual([
    ['unnamed', 'machine'],
    ['unnamed', 'machine'],
  ]);

  const events = await store.events.last();
  expect(await nameAll()).toMatchObject({ photos: SITTERS.length, changed: SITTERS.length + 1, learnt: true });
  expect((await store.events.after(events, 10)).map(({ topic }) => topic)).toEqual(['face-naming']);
  const [left, right] = await facesOf('sitting-24');
  expect(left).toMatchObject({ status: 'named', source: 'machine', person: { preferredForm: PEOPLE[0] } });
  expect(right).toMatchObject({ status: 'named', source: 'machine', person: { preferredForm: PEOPLE[1] } });
  expect(await (await service.send('GET', '/metrics', { key: service.keys.admin })).text()).toMatch(
    /namesake_faces\{space="flow",status="named"\} \d+/,
  );

  const path = `/v1/faces/${left?.id ?? ''}`;
  const { etag } = await call('GET', path);
  await call('PUT', `${path}/person`, { person: 'stranger' }, { key: service.keys.curate, headers: { 'If-Match': etag } });
  expect(await nameAll()).toMatchObject({ learnt: false });
  expect(await facesOf('sitting-24')).toMatchObject([{ status: 'unnamed', source: 'human', person: null }, { source: 'machine' }]);
  await store.derived.startOver();
  await nameAll();
  expect((await facesOf('sitting-24'))[0], 'nothing overwrites a word').toMatchObject({ status: 'unnamed', source: 'human' });
});

test('a bell rings for what is due, and for nothing else', async () => {
  await ringForNaming({ store, queue });
  expect(await queue.depth()).toBe(0);
  await service.composed.pool.query(
    `INSERT INTO face_due (space_id, item_id, at) VALUES ('flow', 'sitting-1', now() - interval '1 minute')`,
  );
  await ringForNaming({ store, queue });
  await ringForNaming({ store, queue });
  expect(await queue.depth()).toBe(1);
});
