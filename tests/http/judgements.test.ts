// Judgements over HTTP: who wins, who is told so, and that people and labels have followed when the call answers.
import { describe, expect, test } from 'vitest';
import { headingId, personId } from '../../src/heading_id.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const ADA = ['Lovelace, Ada, 1815-1852', 'Countess Ada', 'Byron, Augusta Ada'] as const;
const [OWN, TITLE, MAIDEN] = [headingId(ADA[0]), headingId(ADA[1]), headingId(ADA[2])];
const RUNS = process.env.NAMESAKE_TEST_ALL === undefined ? 25 : 1_000;
const racers = Array.from({ length: 47 }, (_, at) => `Racer, Number${String.fromCharCode(97 + (at % 26))}${at}, ${1800 + at}-${1870 + at}`);
/** Each is touched by one test only. */
const pairs = racers.flatMap((left, at) => racers.slice(at + 1).map((right) => [headingId(left), headingId(right)] as const));

const service = await testService();
const { store, log } = service.composed;
const { curate } = service.keys;
await load(store, [
  item('a', { title: ['Portrait'], subject: [ADA[0]] }),
  item('b', { title: ['Portrait'], subject: ['Byron, Augusta Ada'] }),
  item('c', { title: ['Portrait'], subject: ['Lovelace, Augusta Ada King, Countess of'] }),
  ...racers.map((heading, at) => item(`r${at}`, { title: ['Portrait'], subject: [heading] })),
]);
await derive({ store, log });

interface Judged {
  readonly id: string;
  readonly left: { readonly headingId: string; readonly heading: string; readonly personId: string | null };
  readonly right: { readonly headingId: string; readonly personId: string | null };
  readonly judgement: string;
  readonly revertedBy: string | null;
  readonly supersedes: string | null;
  readonly by: string;
  readonly applied?: boolean;
}
interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: Judged & { readonly current: Judged | null; readonly code: string };
}

async function send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await service.send(method, path, { key: method === 'GET' ? service.keys.read : curate, body, headers });
  const etag = response.headers.get('etag') ?? '';
  return { status: response.status, etag, body: (await response.json()) as Answer['body'] }; // contract.test.ts holds the shapes against openapi.yaml
}
const say = (left: string, right: string, judgement: string, ifMatch?: string): Promise<Answer> =>
  send('POST', '/v1/judgements', { left, right, judgement }, ifMatch === undefined ? {} : { 'if-match': ifMatch });
const undo = (id: string): Promise<Answer> => send('POST', `/v1/judgements/${id}/revert`);

async function labelsOf(itemId: string): Promise<readonly string[]> {
  const response = await service.send('GET', '/v1/labels');
  const { items } = (await response.json()) as { items: { item: string; people: { person: string }[] }[] };
  return items.find((line) => line.item === itemId)?.people.map(({ person }) => person) ?? [];
}

test('people and labels have followed when the call answers, and are as before after a revert', async () => {
  const before = [await labelsOf('a'), await labelsOf('b')];
  expect(before[0]).not.toEqual(before[1]);
  const said = await say(OWN, MAIDEN, 'same');
  expect(said).toMatchObject({ status: 201, body: { judgement: 'same', by: 'curate', supersedes: null, revertedBy: null, applied: true } });
  expect(said.body.left).toEqual({ headingId: OWN, heading: ADA[0], personId: said.body.right.personId });
  expect(await labelsOf('a')).toEqual(await labelsOf('b'));
  const gone = before.flat().find((id) => id !== said.body.left.personId);
  expect((await service.send('GET', `/v1/people/${gone}`)).status).toBe(301);
  const undone = await undo(said.body.id);
  expect(undone).toMatchObject({ status: 201, body: { judgement: 'unsure', reverts: said.body.id, applied: true } });
  expect([await labelsOf('a'), await labelsOf('b')]).toEqual(before);
  expect((await send('GET', `/v1/judgements/${said.body.id}`)).body.revertedBy).toBe(undone.body.id);
  // nothing stands of the pair: it takes no If-Match again
  const again = await say(MAIDEN, OWN, 'same');
  expect(again).toMatchObject({ status: 201, body: { left: { headingId: MAIDEN }, supersedes: undone.body.id } });
  await undo(again.body.id);
});

describe('a pair with a standing judgement', () => {
  test('wants the ETag of it', async () => {
    const [left, right] = pairs.at(-1) ?? [OWN, TITLE];
    expect((await say(left, right, 'same', '"1"')).body).toMatchObject({ status: 412, current: null });
    const first = await say(left, right, 'different');
    expect(first.status).toBe(201);
    for (const ifMatch of [undefined, '"0"', `W/${first.etag}`, 'nonsense'])
      expect(await say(right, left, 'same', ifMatch)).toMatchObject({
        status: 412,
        body: { code: 'stale-version', current: { id: first.body.id } },
      });
    const second = await say(right, left, 'unsure', `"0", ${first.etag}`);
    expect(second).toMatchObject({ status: 201, body: { supersedes: first.body.id } });
    expect((await say(left, right, 'same', first.etag)).body.current?.id).toBe(second.body.id);
    await undo(second.body.id);
    // the first stands again, and has the ETag that it had
    expect(await say(left, right, 'unsure', first.etag)).toMatchObject({ status: 201 });
  });

  test('repeated with its Idempotency-Key gets its first answer', async () => {
    const [left, right] = pairs.at(-2) ?? [OWN, TITLE];
    const body = { left, right, judgement: 'different' };
    const [first, again] = [
      await send('POST', '/v1/judgements', body, { 'idempotency-key': 'one' }),
      await send('POST', '/v1/judgements', body, { 'idempotency-key': 'one' }),
    ];
    expect(first.status).toBe(201);
    expect(again).toEqual(first);
  });
});

test('a person stands for its founding heading', async () => {
  const [left = '', , , right = ''] = racers.slice(-4);
  const said = await say(personId(left), headingId(right), 'unsure');
  expect(said.body.left).toEqual({ headingId: headingId(left), heading: left, personId: personId(left) });
});

test('what contradicts itself is told with all that was said, page by page, until somebody settles it', async () => {
  const [one = '', two = '', three = '', four = ''] = racers.slice(20, 24).map((heading) => headingId(heading));
  const said = [
    await say(one, two, 'same'),
    await say(two, three, 'same'),
    await say(one, three, 'different'),
    await say(three, four, 'same'),
  ];
  const inherited = await say(four, one, 'different');
  const conflicts = async (query = ''): Promise<{ items: { judgements: Judged[]; headings: string[] }[]; nextCursor: string | null }> =>
    (await service.send('GET', `/v1/conflicts${query}`)).json() as never; // contract.test.ts holds the shape against openapi.yaml
  const first = await conflicts('?limit=1');
  expect(first.items.map(({ judgements }) => judgements.map(({ id }) => id))).toEqual([said.slice(0, 3).map(({ body }) => body.id)]);
  expect(first.items[0]?.headings).toEqual(racers.slice(20, 23));
  const second = await conflicts(`?limit=1&cursor=${first.nextCursor}`);
  expect(second.items[0]?.judgements.at(-1)?.id).toBe(inherited.body.id);
  expect(second.nextCursor).toBeNull();
  await undo(said[1]?.body.id ?? '');
  expect((await conflicts()).items).toEqual([]);
  // "different" reaches everything that is the same as either side
  const person = async (id: string): Promise<string> =>
    ((await (await service.send('GET', `/v1/headings/${id}`)).json()) as { personId: string }).personId;
  expect(await person(three)).toBe(await person(four));
  expect(await person(one)).toBe(await person(two));
  expect(await person(one)).not.toBe(await person(three));
});

test.each([
  ['pNobodyNobodyNobo', OWN, 404, 'nobody is called that'],
  [OWN, OWN, 400, 'a heading and itself'],
])('%s and %s: %i, %s', async (left, right, status) => {
  expect((await say(left, right, 'same')).status).toBe(status);
});

test(`two clients judging one pair at once, ${RUNS} times: one wins, one is told what the other said, nothing is lost`, async () => {
  const raced = pairs.slice(0, Math.min(RUNS, pairs.length - 10));
  let lost = 0;
  for (let at = 0; at < raced.length; at += 5) {
    const answers = await Promise.all(
      raced.slice(at, at + 5).map(async ([left, right]) => Promise.all([say(left, right, 'different'), say(right, left, 'unsure')])),
    );
    for (const both of answers) {
      const won = both.find(({ status }) => status === 201);
      const told = both.find(({ status }) => status === 412);
      if (won === undefined || told?.body.current?.id !== won.body.id || told.body.current.judgement !== won.body.judgement) lost += 1;
    }
  }
  expect(lost).toBe(0);
  const standing = await store.judgements.standing();
  expect(standing.length).toBeGreaterThanOrEqual(raced.length);
}, 900_000);

test('a judgement is taken while a harvest derives, and followed when that is through', async () => {
  const [left, right] = pairs.at(-5) ?? [OWN, TITLE];
  const said = await store.derived.holding(() => say(left, right, 'different'));
  expect(said).toMatchObject({ status: 201, body: { applied: false } });
  expect(await store.derived.unresolvedChange()).not.toBeNull();
  await derive({ store, log });
  expect(await store.derived.unresolvedChange()).toBeNull();
}, 60_000);
