// The 1.0 draft of the reconciliation protocol, and the token under which both versions stand when they are not open.
import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/pipeline/derive.ts';
import { item, load } from '../support/items.ts';
import { testService } from '../support/service.ts';

const service = await testService();
let token = '';
let tokenId = '';

beforeAll(async () => {
  const { store, log } = service.composed;
  await load(store, [item('a', { subject: ['Parks, Rosa, 1913-2005'] }), item('b', { subject: ['Johnson, Robert, 1911-1938'] })]);
  await load(store, [item('c', { subject: ['Johnson, Robert, 1953-'] })]);
  await derive({ store, log });
  ({ id: tokenId, key: token } = await store.keys.createToken({ name: 'OpenRefine' }));
});

const post = (path: string, body: unknown): Promise<Response> =>
  service.send('POST', `/reconcile/k/${token}/1.0-draft${path}`, { key: null, body });

interface Results {
  readonly results: readonly { readonly candidates: readonly { readonly id: string; readonly name: string; readonly match: boolean }[] }[];
}

describe('a query of conditions', () => {
  const named = (propertyValue: unknown, ...more: object[]) => ({ conditions: [{ matchType: 'name', propertyValue }, ...more] });
  test.each<[query: unknown, name: string | null, because: string]>([
    [named('Parks, Rosa, 1913-2005'), 'Parks, Rosa, 1913-2005', 'a heading'],
    [named('Johnson, Robert', { matchType: 'property', propertyId: 'birth', propertyValue: 1953 }), 'Johnson, Robert, 1953-', 'and a year'],
    [named('Johnson, Robert'), null, 'two people'],
    [named('Parks, Rosa', { matchType: 'colour' }), 'Parks, Rosa, 1913-2005', 'a condition of no known sort'],
    [{ ...named('Parks, Rosa, 1913-2005'), type: 'Place' }, null, 'no person is wanted'],
    [{ conditions: 'Parks' }, null, 'no list of conditions'],
    [null, null, 'nothing'],
  ])('%j', async (query, name) => {
    const { results } = (await (await post('/match', { queries: [query] })).json()) as Results; // the draft's own shape
    expect(results).toHaveLength(1);
    const candidate = results[0]?.candidates[0];
    expect(candidate?.match === true ? candidate.name : null).toBe(name);
  });
});

test('extension answers rows as a list, by the id asked for', async () => {
  const { results } = (await (
    await post('/match', { queries: [{ conditions: [{ matchType: 'name', propertyValue: 'Parks, Rosa, 1913-2005' }] }] })
  ).json()) as Results; // the draft's own shape
  const id = results[0]?.candidates[0]?.id ?? '';
  const response = await post('/extend', { ids: [id], properties: [{ id: 'birth' }, { id: 'colour' }] });
  expect(await response.json()).toMatchObject({
    rows: [
      {
        id,
        properties: [
          { id: 'birth', values: [{ int: 1913 }] },
          { id: 'colour', values: [] },
        ],
      },
    ],
  });
});

describe('the token', () => {
  const status = async (path: string): Promise<number> => (await service.send('GET', path, { key: null })).status;

  test('stands in every address of the manifests', async () => {
    for (const root of [`/reconcile/k/${token}`, `/reconcile/k/${token}/1.0-draft`]) {
      const manifest = await (await service.send('GET', root, { key: null })).text();
      expect(manifest).toContain(`${service.url}${root}/preview?id={{id}}`);
    }
  });

  test.each<[path: (token: string) => string, status: number, because: string]>([
    [(own) => `/reconcile/k/${own}`, 200, 'the manifest'],
    [(own) => `/reconcile/k/${own}/`, 200, 'a slash behind it'],
    [(own) => `/reconcile/k/${own}/suggest/entity?prefix=parks`, 200, 'what stands below'],
    [() => '/reconcile', 401, 'no token'],
    [() => `/reconcile/k/${service.keys.read}`, 401, 'a key is no token: it would stand in a path'],
    [(own) => `/reconcile/k/${own.slice(0, -1)}`, 401, 'a letter is missing'],
    [() => '/reconcile/k/', 401, 'nothing'],
    [(own) => `/reconcile/k/${own}/../../v1/people`, 404, 'the way out'],
    [(own) => `/reconcile/k/${own}/k/${own}`, 404, 'twice'],
  ])('%#', async (path, wanted) => {
    // fetch would walk the dots itself
    expect(await status(path(token).replaceAll('..', '%2e%2e%2f'))).toBe(wanted);
  });

  test('opens nothing of the API', async () => {
    expect((await service.send('GET', '/v1/people', { key: token })).status).toBe(401);
  });

  test('is refused from the request after it was revoked', async () => {
    const { store } = service.composed;
    const other = await store.keys.createToken({ name: 'other' });
    expect(await status(`/reconcile/k/${other.key}`)).toBe(200);
    await store.keys.revoke(other.id);
    expect(await status(`/reconcile/k/${other.key}`)).toBe(401);
    expect((await store.keys.list()).find(({ id }) => id === tokenId)?.scopes).toEqual(['reconcile']);
  });
});
