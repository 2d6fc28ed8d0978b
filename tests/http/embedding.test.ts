// The door of the embedding pipeline, as a worker meets it: spaces, runs, leases, results, and what is refused with which words.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { face, fillWithPortraits, space } from '../support/embedding_stock.ts';
import { testService } from '../support/service.ts';

const service = await testService({ MAX_RESULTS_BYTES: '100000', MAX_RESULTS_BYTES_PLAIN: '2000000', EMBEDDING_HIGH_WATER: '40' });
const { pool } = service.composed;
const { pipeline: key, curate } = service.keys;
const { id: _, ...MODEL } = space('any');

// the contract test holds every answer against openapi.yaml
type Json = Record<string, never> & Record<string, unknown>;
async function call(method: string, path: string, body?: unknown, more: { key?: string; headers?: Record<string, string> } = {}) {
  const response = await service.send(method, path, { key, ...(body === undefined ? {} : { body }), ...more });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
}

interface Lease {
  readonly token: string;
  readonly tasks: readonly { readonly taskId: string; readonly itemId: string; readonly imageUrl: string }[];
}
/** A space of its own with `tasks` leased at once. */
async function leased(id: string, { tasks = 1, ttl = 600 } = {}): Promise<Lease> {
  await call('PUT', `/v1/embedding/spaces/${id}`, MODEL);
  await call('POST', '/v1/embedding/runs', { spaceId: id, selection: { limit: tasks } });
  return leaseIn(id, ttl);
}
const leaseIn = async (spaceId: string, ttl = 600): Promise<Lease> =>
  (await call('POST', '/v1/embedding/leases', { spaceId, max: 64, ttl })).body as unknown as Lease;
const post = (token: string, results: readonly object[]) => call('POST', '/v1/embedding/results', { token, results });
const letLeaseRunOut = (token: string) =>
  pool.query(`UPDATE embedding_chunk SET lease_until = clock_timestamp() - interval '1 second' WHERE token = $1`, [token]);
const facesOf = async (item: string, spaceId: string) =>
  (await (await service.send('GET', `/v1/items/${item}/faces?spaceId=${spaceId}`)).json()) as { items: Json[] };
const firstTask = ({ tasks: [task] }: Lease): string => task?.taskId ?? '';
const base64 = (...numbers: number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString('base64');

beforeAll(() => fillWithPortraits(pool, 50));

describe('spaces', () => {
  test('of what makes vectors nothing changes once there are some', async () => {
    const { token, tasks } = await leased('fixed');
    const path = '/v1/embedding/spaces/fixed';
    expect((await call('PUT', path, { ...MODEL, dimension: 8 })).status).toBe(200);
    expect((await call('PUT', path, MODEL)).status).toBe(200);
    await post(token, [{ taskId: tasks[0]?.taskId, outcome: 'ok', faces: [face(0.1, [3, 0, 0, 0]), face(0.6, [1, 2, 0, 0])] }]);
    expect(await call('PUT', path, { ...MODEL, dimension: 8 })).toMatchObject({ status: 409, body: { code: 'space-in-use' } });
    expect(await call('PUT', path, { ...MODEL, weightsSha256: 'cd'.repeat(32) })).toMatchObject({ status: 409 });
    expect(await call('PUT', path, { ...MODEL, licence: 'Apache-2.0' })).toMatchObject({
      status: 200,
      body: { vectors: 2, mean: [2, 1, 0, 0] },
    });
  });
});

describe('a lease', () => {
  test('is worked off: what is sent twice changes nothing, what differs is refused, what supersedes is taken', async () => {
    const { token, tasks } = await leased('once');
    const result = { taskId: tasks[0]?.taskId, outcome: 'ok', faces: [face(0.1, [1, 0, 0, 0])] };
    expect(await post(token, [result])).toMatchObject({ status: 200, body: { results: [{ status: 200 }] } });
    const before = await facesOf('portrait-0', 'once');
    const inPixels = { ...result, faces: [face(0.1, base64(1, 0, 0, 0), { box: { x: 100, y: 160, w: 200, h: 240 } })] };
    expect(await post(token, [inPixels]), 'the same in other words').toMatchObject({ status: 200 });
    expect(await facesOf('portrait-0', 'once')).toEqual(before);
    const other = { ...result, faces: [face(0.12, [0, 1, 0, 0])] };
    expect(await post(token, [other])).toMatchObject({ status: 409, body: { code: 'different-result', results: [{ status: 409 }] } });
    expect(await post(token, [{ ...other, supersedes: true }])).toMatchObject({ status: 200 });
    const after = await facesOf('portrait-0', 'once');
    expect(
      after.items.map(({ id }) => id),
      'the boxes share more than half',
    ).toEqual(before.items.map(({ id }) => id));
    expect(after.items[0]).toMatchObject({ version: 2, box: { x: expect.closeTo(0.12) } });
  });

  test('that ran out takes nothing, and its tasks go to the next', async () => {
    const late = await leased('late');
    await letLeaseRunOut(late.token);
    const taskId = firstTask(late);
    expect(await post(late.token, [{ taskId, outcome: 'no-face' }])).toMatchObject({ status: 409, body: { code: 'lease-expired' } });
    expect(await call('POST', `/v1/embedding/leases/${late.token}/heartbeat`)).toMatchObject({ status: 409 });
    const next = await leaseIn('late');
    expect(firstTask(next)).toBe(taskId);
    expect(await post(late.token, [{ taskId, outcome: 'no-face' }]), 'held by another now').toMatchObject({ status: 409 });
    expect(await post(next.token, [{ taskId, outcome: 'no-face' }])).toMatchObject({ status: 200 });
  });

  test('is held on to by heartbeats, and given back untouched', async () => {
    const { token } = await leased('back', { tasks: 3 });
    expect(await call('POST', `/v1/embedding/leases/${token}/heartbeat`)).toMatchObject({ status: 200, body: { cancel: false } });
    expect(await call('POST', `/v1/embedding/leases/${token}/release`)).toMatchObject({ status: 200 });
    expect(await call('POST', `/v1/embedding/leases/${token}/release`)).toMatchObject({ status: 409 });
    const { rows } = await pool.query<{ attempt: number }>(`SELECT DISTINCT attempt FROM embedding_task WHERE space_id = 'back'`);
    expect(rows).toEqual([{ attempt: 0 }]);
  });

  test('is refused beyond the high-water mark, with the time to wait', async () => {
    await leased('flood', { tasks: 50 });
    const refused = await call('POST', '/v1/embedding/leases', { spaceId: 'flood', max: 64, ttl: 60 });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('figures and events tell where the pipeline is', async () => {
  await leased('told', { tasks: 2 });
  const figures = await (await service.send('GET', '/metrics', { key: null })).text();
  expect(figures).toContain('namesake_embedding_tasks{space="told",state="leased"} 2');
  const { rows } = await pool.query<{ data: object }>(`SELECT data FROM event WHERE topic = 'embedding-run' AND data->>'spaceId' = 'told'`);
  expect(rows[0]?.data).toMatchObject({ state: 'running', counts: { selected: 2, pending: 2 } });
});

test('a run that is cancelled tells its workers, and takes nothing more', async () => {
  const { token, tasks } = await leased('stop', { tasks: 2 });
  const { items } = (await (await service.send('GET', '/v1/embedding/runs?limit=1')).json()) as { items: { id: string }[] };
  expect(await call('POST', `/v1/embedding/runs/${items[0]?.id}/cancel`)).toMatchObject({
    status: 202,
    body: { state: 'cancelled', counts: { cancelled: 2 } },
  });
  expect(await call('POST', `/v1/embedding/leases/${token}/heartbeat`)).toMatchObject({ status: 200, body: { cancel: true } });
  expect(
    await post(
      token,
      tasks.map(({ taskId }) => ({ taskId, outcome: 'no-face' })),
    ),
  ).toMatchObject({ status: 410, body: { code: 'gone' } });
});

describe('one bad face keeps no other result from being taken', () => {
  test.each<[embedding: unknown, because: string]>([
    [[0, 0, 0, 0], 'no direction'],
    [[1, 2, 3], 'another dimension'],
    [[1, null, 0, 0], 'JSON has no NaN: it comes as null'],
    [base64(1, Number.NaN, 0, 0), 'but base64 has'],
    ['!!', 'no base64'],
  ])('%j: %s', async (embedding, because) => {
    const id = `bad-${because.replaceAll(/\W/g, '-')}`;
    const { token, tasks } = await leased(id, { tasks: 2 });
    const bad = { ...face(0.6, [1, 0, 0, 0]), embedding };
    const results = [
      { taskId: tasks[0]?.taskId, outcome: 'ok', faces: [face(0.1, [1, 0, 0, 0]), bad] },
      { taskId: tasks[1]?.taskId, outcome: 'no-face' },
    ];
    expect(await post(token, results)).toMatchObject({
      status: 200,
      body: { results: [{ status: 422, code: 'unusable-result', face: 'faces[1]' }, { status: 200 }] },
    });
    expect(await post(token, results.slice(0, 1))).toMatchObject({ status: 422, body: { face: 'faces[1]', results: [{ status: 422 }] } });
    expect((await facesOf('portrait-0', id)).items).toEqual([]);
  });
});

describe('bodies', () => {
  const send = (body: Buffer | string, headers: Record<string, string>) =>
    fetch(`${service.url}/v1/embedding/results`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    });

  test('NDJSON in gzip, with the bare NaN of Python', async () => {
    const { token, tasks } = await leased('python', { tasks: 2 });
    const [one, two] = tasks;
    const lines = [
      JSON.stringify({ token, taskId: one?.taskId, outcome: 'ok', faces: [face(0.1, [1, 0, 0, 0])], message: 'NaN' }),
      `{"token":"${token}","taskId":"${two?.taskId}","outcome":"ok","faces":[{"box":{"x":0,"y":0,"w":1,"h":1},"imageWidth":9,"imageHeight":9,"score":1,"embedding":[NaN,1,1,-Infinity]}]}`,
    ];
    const response = await send(gzipSync(lines.join('\n')), { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' });
    expect(await response.json()).toMatchObject({
      results: [
        { taskId: one?.taskId, status: 200 },
        { taskId: two?.taskId, status: 422, face: 'faces[0]' },
      ],
    });
  });

  test.each<[body: Buffer | string, headers: Record<string, string>, status: number, because: string]>([
    ['x'.repeat(150_000), {}, 413, 'larger than is sent at once'],
    [gzipSync(' '.repeat(3_000_000)), { 'content-encoding': 'gzip' }, 413, 'a bomb'],
    ['{}', { 'content-encoding': 'gzip' }, 400, 'no gzip'],
    [gzipSync('{"results":[]}').subarray(0, 20), { 'content-encoding': 'gzip' }, 400, 'gzip that was cut off'],
    ['{}', { 'content-encoding': 'br' }, 415, 'brotli is not read'],
    ['{"token":"x","results":[{]}', {}, 400, 'no JSON'],
    ['{"results":7}', {}, 400, 'no list'],
    ['{"results":[],"colour":1}', {}, 400, 'an unknown field'],
    ['a,b', { 'content-type': 'text/csv' }, 415, 'a table'],
  ])('%#', async (body, headers, status, because) => {
    expect({ because, status: (await send(body, headers)).status }).toEqual({ because, status });
  });
});

test('a curator outranks the machine, and no later look overwrites it', async () => {
  const { token, tasks } = await leased('word');
  const taskId = tasks[0]?.taskId;
  await post(token, [{ taskId, outcome: 'ok', faces: [face(0.1, [1, 0, 0, 0]), face(0.6, [0, 1, 0, 0])] }]);
  const [left] = (await facesOf('portrait-0', 'word')).items;
  const path = `/v1/faces/${left?.id}`;
  const say = (person: unknown, headers: Record<string, string> = {}) =>
    call('PUT', `${path}/person`, { person }, { key: curate, headers });
  expect(await say('stranger')).toMatchObject({ status: 428 });
  expect(await say('stranger', { 'if-match': '"7"' })).toMatchObject({ status: 412, body: { code: 'stale-version' } });
  expect(await say('nobody-known', { 'if-match': '"1"' })).toMatchObject({ status: 404 });
  const said = await say('stranger', { 'if-match': '"1"' });
  expect(said).toMatchObject({ status: 200, body: { source: 'human', word: 'stranger', person: null, status: 'unnamed', by: 'curate' } });
  expect(said.headers.get('etag')).toBe('"2"');
  await post(token, [{ taskId, outcome: 'no-face', supersedes: true }]);
  const faces = await facesOf('portrait-0', 'word');
  expect(faces.items, 'of the two the one that was spoken of stays').toEqual([said.body]);
  const again = { taskId, outcome: 'ok', faces: [face(0.11, [1, 1, 0, 0])], supersedes: true };
  expect(await post(token, [again])).toMatchObject({ status: 200 });
  expect((await facesOf('portrait-0', 'word')).items).toMatchObject([{ id: left?.id, word: 'stranger', version: 3 }]);
  expect(await say(null, { 'if-match': '"3"' })).toMatchObject({ status: 200, body: { source: 'machine', word: null } });
});
