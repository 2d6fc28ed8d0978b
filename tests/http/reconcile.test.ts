// The reconciliation protocol, version 0.2, against a small stock: what is matched, what is not, and what hostile clients get.
import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const service = await testService({ RECONCILE_OPEN: 'true' });

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: unknown;
  readonly features: readonly { readonly id: string; readonly value: number }[];
}
type Answers = Readonly<Record<string, { readonly result: readonly Candidate[] }>>;

const HEADINGS = [
  'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
  'Johnson, Robert, 1911-1938',
  'Johnson, Robert, 1953-',
  'Parks, Rosa, 1913-2005',
  'Castañeda, José, 1881-1950',
  'Mfume, Kweisi',
];
const PHOTOGRAPHER = 'VanDerZee, James, 1886-1983';

beforeAll(async () => {
  const { store, log } = service.composed;
  const portraits = HEADINGS.map((heading, at) =>
    item(`portrait-${at}`, {
      title: ['Portrait'],
      subject: [heading, 'Photographs'],
      creator: [PHOTOGRAPHER],
      provider: at === 1 ? 'Hub B' : 'Hub A',
    }),
  );
  await load(store, portraits);
  await derive({ store, log });
});

const send = (path: string, form?: Readonly<Record<string, string>>): Promise<Response> =>
  service.send(form === undefined ? 'GET' : 'POST', path, {
    key: null,
    ...(form === undefined
      ? {}
      : { body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  });

/** The answers as JSON, by the shape that the tests check. */
async function ask(queries: Readonly<Record<string, unknown>>): Promise<Answers> {
  const response = await send('/reconcile', { queries: JSON.stringify(queries) });
  expect(response.status).toBe(200);
  return (await response.json()) as Answers; // what it holds is what the tests check
}

const first = async (query: unknown): Promise<Candidate | undefined> => (await ask({ q0: query })).q0?.result[0];

describe('a cell is matched to the person, or to nobody', () => {
  test.each<[query: string, name: string | null, match: boolean, because: string]>([
    ['Parks, Rosa, 1913-2005', 'Parks, Rosa, 1913-2005', true, 'the heading itself'],
    ['PARKS, ROSA, 1913-2005', 'Parks, Rosa, 1913-2005', true, 'another case'],
    ['Castaneda, Jose, 1881-1950', 'Castañeda, José, 1881-1950', true, 'without diacritics'],
    ['Du Bois, William Edward Burghardt, 1868-1963', HEADINGS[0] ?? '', true, 'initials spelt out'],
    ['Rosa Parks, 1913-2005', 'Parks, Rosa, 1913-2005', true, 'direct order'],
    ['Johnson, Robert', 'Johnson, Robert, 1911-1938', false, 'two people are called so'],
    ['Photographs', null, false, 'a thing'],
    ['Chicago (Ill.)', null, false, 'a place'],
    ['Zzyzx, Quirinus, 1901-1977', null, false, 'nobody is called so'],
    ['—', null, false, 'no name'],
    ['', null, false, 'nothing'],
    ['x'.repeat(10_000), null, false, 'longer than any heading'],
    ['<script>alert(1)</script>', null, false, 'HTML'],
    ['{{id}} %00 \u0000', null, false, 'what templates and strings end at'],
    ["Robert'); DROP TABLE person;--", null, false, 'SQL'],
    ['👩‍🚀📷', null, false, 'pictures'],
  ])('%s', async (query, name, match) => {
    const candidate = await first({ query });
    expect(candidate?.match ?? false).toBe(match);
    if (name === null || match) expect(candidate?.name ?? null).toBe(name);
    else expect(candidate).toBeDefined();
  });

  test('an id is the person, with 100 of 100', async () => {
    const known = await first({ query: 'Parks, Rosa, 1913-2005' });
    expect(await first({ query: known?.id })).toMatchObject({ id: known?.id, match: true, score: 100 });
  });
});

test('candidates are sorted, typed, scored 0 to 100, told why, and matched once at most', async () => {
  const answers = await ask(
    Object.fromEntries(
      HEADINGS.map((heading, at) => [`q${at}`, { query: heading.replace(/,[^,]*$/, ''), type: 'Person', type_strict: 'should' }]),
    ),
  );
  expect(Object.keys(answers)).toHaveLength(HEADINGS.length);
  for (const { result } of Object.values(answers)) {
    expect(result.map(({ score }) => score)).toEqual(result.map(({ score }) => score).toSorted((one, other) => other - one));
    expect(result.slice(1).filter(({ match }) => match)).toEqual([]);
    for (const { type, score, description, features, id } of result) {
      expect(type).toEqual([{ id: 'Person', name: 'Person' }]);
      expect(score >= 0 && score <= 100).toBe(true);
      expect(description).toMatch(/\([+-]\d/);
      expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length);
      expect(id).toMatch(/^[\w-]+$/);
    }
  }
});

describe('properties are evidence', () => {
  test.each<[properties: readonly { pid: string; v: unknown }[], name: string | null, because: string]>([
    [[{ pid: 'birth', v: '1953' }], 'Johnson, Robert, 1953-', 'a year of birth parts the two'],
    [
      [
        { pid: 'birth', v: 1911 },
        { pid: 'death', v: { id: 'x', name: '1938' } },
      ],
      'Johnson, Robert, 1911-1938',
      'numbers, and cells that are reconciled',
    ],
    [[{ pid: 'death', v: ['1938-08-16'] }], 'Johnson, Robert, 1911-1938', 'a whole date, in a list'],
    [[{ pid: 'itemDate', v: '1936' }], 'Johnson, Robert, 1911-1938', 'the other was not born yet'],
    [[{ pid: 'colour', v: 'red' }], null, 'an unknown property says nothing'],
    [[], null, 'nothing parts them'],
  ])('%j', async (properties, name) => {
    const candidate = await first({ query: 'Johnson, Robert', properties });
    expect(candidate?.match === true ? candidate.name : null).toBe(name);
  });

  test('provider, role and another subject move the score', async () => {
    const scoreOf = async (properties: readonly object[]): Promise<number> => {
      const { result = [] } = (await ask({ q: { query: 'Johnson, Robert', properties } })).q ?? {};
      return result.find(({ name }) => name === 'Johnson, Robert, 1911-1938')?.score ?? 0;
    };
    const plain = await scoreOf([]);
    expect(await scoreOf([{ pid: 'provider', v: 'Hub B' }])).toBeGreaterThan(plain);
    expect(await scoreOf([{ pid: 'provider', v: 'Hub A' }])).toBeLessThan(plain);
    expect(await scoreOf([{ pid: 'role', v: 'subject' }])).toBeGreaterThan(plain);
    expect(await scoreOf([{ pid: 'coSubject', v: PHOTOGRAPHER }])).toBeGreaterThan(plain);
  });
});

describe('queries that are none get an empty answer beside good ones', () => {
  test.each<[query: unknown, because: string]>([
    [null, 'nothing'],
    [7, 'a number'],
    [['Parks, Rosa'], 'a list'],
    [{ limit: 3 }, 'no query'],
    [{ query: { deep: { er: [] } } }, 'an object'],
    [{ query: 'Parks, Rosa', type: 'Place', type_strict: 'all' }, 'another type, meant strictly'],
    [{ query: 'a\u0000b' }, 'what PostgreSQL cannot hold'],
  ])('%j', async (query) => {
    const answers = await ask({ bad: query, good: { query: 'Mfume, Kweisi' } });
    expect(answers.bad).toEqual({ result: [] });
    expect(answers.good?.result[0]).toMatchObject({ name: 'Mfume, Kweisi', match: true });
  });

  test('the limit is kept, and nonsense for a limit is the usual one', async () => {
    const answers = await ask({ one: { query: 'Johnson, Robert', limit: 1 }, odd: { query: 'Johnson, Robert', limit: -3 } });
    expect([answers.one?.result.length, answers.odd?.result.length]).toEqual([1, 2]);
  });
});

describe('requests', () => {
  const five = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`q${at}`, { query: 'x' }]));
  test.each<[path: string, form: Readonly<Record<string, string>> | undefined, status: number, because: string]>([
    ['/reconcile', undefined, 200, 'the manifest'],
    ['/reconcile/', undefined, 200, 'with a slash behind it'],
    ['/reconcile?_=1700000000&callback=jQuery1_2.x', undefined, 200, 'JSONP with a stamp against caches'],
    ['/reconcile?callback=alert(1)', undefined, 400, 'a callback that calls'],
    ['/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Parks%22%7D%7D', undefined, 200, 'a batch by GET'],
    ['/reconcile', { queries: '{' }, 400, 'no JSON'],
    ['/reconcile', { queries: '[]' }, 400, 'a list'],
    ['/reconcile', { other: '1' }, 400, 'nothing is asked'],
    ['/reconcile', { queries: JSON.stringify(five) }, 413, 'more than 500'],
    ['/reconcile/suggest/entity?prefix=par&type=Person', undefined, 200, 'suggestions'],
    ['/reconcile/suggest/entity', undefined, 200, 'nothing typed yet'],
    ['/reconcile/suggest/colour?prefix=p', undefined, 400, 'no such kind'],
    ['/reconcile/flyout/entity?id=nobody', undefined, 404, 'nobody'],
    ['/reconcile/preview?id=%7B%7Bid%7D%7D', undefined, 404, 'a template that was not filled'],
    ['/reconcile/nothing', undefined, 404, 'no such path'],
  ])('%s %j', async (path, form, status) => {
    const response = await send(path, form);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('a page asks beforehand whether it may', async () => {
    const response = await service.send('OPTIONS', '/reconcile/1.0-draft/match', { key: null, headers: { origin: 'https://example.org' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });

  test('forms are taken nowhere else', async () => {
    const response = await service.send('POST', '/v1/resolve', {
      body: 'headings=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([415, null]);
  });
});

test('suggest skips by cursor, and finds by a typing error', async () => {
  const of = async (query: string): Promise<string[]> => {
    const { result } = (await (await send(`/reconcile/suggest/entity?${query}`)).json()) as { result: { name: string }[] }; // as 0.2 has it
    return result.map(({ name }) => name);
  };
  const both = await of('prefix=johnson');
  expect(both).toHaveLength(2);
  expect(await of('prefix=johnson&cursor=1')).toEqual(both.slice(1));
  expect(await of('prefix=castanneda')).toEqual(['Castañeda, José, 1881-1950']);
});

test('a preview may be framed, runs nothing, and escapes what it shows', async () => {
  const candidate = await first({ query: 'Parks, Rosa, 1913-2005' });
  const response = await send(`/reconcile/preview?id=${candidate?.id}`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).not.toContain('frame-ancestors');
  expect(response.headers.get('x-frame-options')).toBeNull();
  expect(await response.text()).toMatch(/<h1>Parks, Rosa, 1913-2005<\/h1>\n<p>1913-2005; 1 item;/);
});

test('extension returns what was asked for, and nothing of nobody', async () => {
  const id = (await first({ query: 'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963' }))?.id ?? '';
  const properties = ['birth', 'death', 'preferredForm', 'variantForms', 'provider', 'items', 'colour'].map((property) => ({
    id: property,
  }));
  const response = await send('/reconcile', { extend: JSON.stringify({ ids: [id, 'nobody'], properties }) });
  const { meta, rows } = (await response.json()) as { meta: { id: string }[]; rows: Record<string, Record<string, unknown>> }; // as 0.2 has it
  expect(meta.map((one) => one.id)).toEqual(properties.map((one) => one.id));
  expect(rows[id]).toEqual({
    birth: [{ int: 1868 }],
    death: [{ int: 1963 }],
    preferredForm: [{ str: HEADINGS[0] }],
    variantForms: [],
    provider: [{ str: 'Hub A' }],
    items: [{ int: 1 }],
    colour: [],
  });
  expect(Object.values(rows.nobody ?? {}).flat()).toEqual([]);
});
