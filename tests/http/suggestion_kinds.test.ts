// Splits and kinds as questions: with evidence and pictures, answered for good, asked again when the answer is taken back.
import { beforeEach, expect, test } from 'vitest';
import { headingId } from '../../src/heading_id.ts';
import type { components } from '../../src/http/api.gen.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

type Suggestion = components['schemas']['Suggestion'];

const service = await testService();
const { store, log } = service.composed;
/** The machine takes them for one: the same rare name, the same death, births a year apart. */
const FORMS = ['Qarstein, Johanna Ruth, 1910-1990', 'Qarstein, Johanna Ruth, 1911-1990'];
const DOUBTFUL = 'Zzyx Plok Qua';
const picture = { images: [{ kind: 'object' as const, url: 'https://images.example.org/q.jpg' }] };
await load(store, [
  ...[FORMS[0], FORMS[0], FORMS[1]].map((heading = '', n) => item(`q${n}`, { title: ['Portrait'], subject: [heading], ...picture })),
  item('odd', { title: ['?'], subject: [DOUBTFUL] }),
]);
await derive({ store, log });

const of = async (kind: string): Promise<Suggestion[]> =>
  ((await (await service.send('GET', `/v1/suggestions?kind=${kind}`)).json()) as { items: Suggestion[] }).items;
const send = (method: string, path: string, body: unknown): Promise<Response> =>
  service.send(method, path, { key: service.keys.curate, body, headers: path.endsWith('/split') ? { 'if-match': '*' } : {} });
const judge = async (body: unknown): Promise<string> => ((await (await send('POST', '/v1/judgements', body)).json()) as { id: string }).id;
let asked: Suggestion[] = [];
beforeEach(async () => {
  asked = await of('split');
});

test('a form with other dates is asked about, with the whole comparison, pictures, and what would change', async () => {
  expect(asked).toHaveLength(1);
  const [split] = asked;
  expect(split).toMatchObject({ kind: 'split', right: null, effect: { labels: expect.any(Number), contradictions: 0 } });
  expect(split?.parts?.flat().sort()).toEqual(FORMS.map((form) => String(headingId(form))).sort());
  expect(split?.evidence[0]?.code).toBe('birth');
  expect(split?.evidence.some(({ bits }) => bits > 0)).toBe(true);
  expect(split?.samples[0]?.imageUrl).toBe('https://images.example.org/q.jpg');
});

test.each(['same', 'different', 'unsure'])(
  'answered "%s" it is not asked again, and comes back when that is taken back',
  async (judgement) => {
    const [split] = asked;
    const id = await judge({ left: split?.left.headingId, right: split?.parts?.[1]?.[0], judgement });
    expect(await of('split')).toEqual([]);
    expect(await of('merge')).toEqual([]);
    await rebuild({ store, log });
    expect(await of('split')).toEqual([]);
    expect(await of('merge')).toEqual([]);
    await send('POST', `/v1/judgements/${id}/revert`, { note: '' });
    expect(await of('split')).toEqual(asked);
  },
);

test('a member that was dropped is suggested neither as a split nor as a merge', async () => {
  const [split] = asked;
  const dropped = await send('POST', `/v1/people/${split?.person}/split`, { headings: [split?.left.headingId] });
  const { judgements } = (await dropped.json()) as { judgements: string[] };
  expect([...(await of('split')), ...(await of('merge'))]).toEqual([]);
  await send('POST', '/v1/judgements/revert', { judgements });
  expect(await of('split')).toEqual(asked);
});

test('a kind that was confirmed is not asked again', async () => {
  const [kind] = (await of('kind')).filter(({ heading }) => heading === headingId(DOUBTFUL));
  expect(kind?.evidence.length).toBeGreaterThan(0);
  await send('PUT', `/v1/headings/${kind?.heading}/kind`, { kind: kind?.from });
  const isAsked = async (): Promise<boolean> => (await of('kind')).some(({ heading }) => heading === kind?.heading);
  expect(await isAsked()).toBe(false);
  await rebuild({ store, log });
  expect(await isAsked()).toBe(false);
});

test('many answers are taken in one transaction or not at all', async () => {
  const [one, other] = FORMS.map(headingId);
  const before = await store.judgements.exported();
  const bad = await send('POST', '/v1/judgements/import', {
    judgements: [
      { left: one, right: other, judgement: 'same' },
      { left: one, right: one, judgement: 'same' },
    ],
  });
  expect(bad.status).toBe(400);
  expect(await store.judgements.exported()).toEqual(before);
  const good = await send('POST', '/v1/judgements/import', {
    judgements: [
      { left: one, right: other, judgement: 'same' },
      { left: one, right: headingId(DOUBTFUL), judgement: 'different' },
    ],
  });
  expect(await good.json()).toMatchObject({ added: 2, applied: true });
});
