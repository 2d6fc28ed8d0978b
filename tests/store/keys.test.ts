// API keys: what is kept of them, who they let in, and for how long.
import { beforeEach, describe, expect, test } from 'vitest';
import { keyStore } from '../../src/store/keys.ts';
import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase();
const keys = keyStore(pool);
beforeEach(() => pool.query('TRUNCATE api_key CASCADE'));

test('a key lets its holder in, with its scopes and no others', async () => {
  const { id, key } = await keys.create({ name: ' desk ', scopes: ['read', 'curate', 'read'] });
  expect(key).toMatch(/^ns_[0-9a-f]{12}[\w-]{43}$/);
  expect(await keys.verify(key)).toEqual({ id, name: 'desk', scopes: ['read', 'curate'] });
});

test('a token of the reconciliation endpoints is no key, and a key no token', async () => {
  const token = await keys.createToken({ name: 'OpenRefine' });
  const { key } = await keys.create({ name: 'a', scopes: ['read'] });
  expect(token.key).toMatch(/^nsr_[0-9a-f]{12}[\w-]{43}$/);
  expect(await keys.verifyToken(token.key)).toEqual({ id: token.id, name: 'OpenRefine', scopes: ['reconcile'] });
  expect([await keys.verify(token.key), await keys.verify(token.key.replace('nsr_', 'ns_'))]).toEqual([null, null]);
  expect([await keys.verifyToken(key), await keys.verifyToken(key.replace('ns_', 'nsr_'))]).toEqual([null, null]);
  await keys.revoke(token.id);
  expect(await keys.verifyToken(token.key)).toBeNull();
});

test('the key itself is nowhere in the database', async () => {
  const { key } = await keys.create({ name: 'a', scopes: ['read'] });
  const { rows } = await pool.query<{ row: string }>('SELECT api_key::text AS row FROM api_key');
  expect(rows[0]?.row).not.toContain(key.slice(15));
  expect(rows[0]?.row).not.toContain(Buffer.from(key).toString('hex'));
});

describe('nobody is let in by', () => {
  test.each<[wrong: (key: string) => string, because: string]>([
    [() => '', 'nothing'],
    [() => 'Bearer', 'a scheme without a key'],
    [(key) => key.slice(0, -1), 'a key that lost its last letter'],
    [(key) => `${key}A`, 'a key with a letter more'],
    [(key) => key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A'), 'another secret of the same id'],
    [(key) => `ns_000000000000${key.slice(15)}`, 'the secret under an id that does not exist'],
    [(key) => key.toUpperCase(), 'another case'],
    [(key) => `${key}\n`, 'a line end: $ would let it pass without the length'],
    [() => "ns_' OR 1=1 --", 'SQL'],
  ])('%#: %s', async (wrong) => {
    const { key } = await keys.create({ name: 'a', scopes: ['read'] });
    expect(await keys.verify(wrong(key))).toBeNull();
  });
});

test('revoked, it lets nobody in, at once; a second time there is nothing to revoke', async () => {
  const { id, key } = await keys.create({ name: 'a', scopes: ['read'] });
  expect(await keys.revoke(id)).toBe(true);
  expect(await keys.verify(key)).toBeNull();
  expect(await keys.revoke(id)).toBe(false);
  expect(await keys.revoke('nobody')).toBe(false);
});

test('any() counts only keys that work', async () => {
  expect(await keys.any()).toBe(false);
  const { id } = await keys.create({ name: 'a', scopes: ['read'] });
  expect(await keys.any()).toBe(true);
  await keys.revoke(id);
  expect(await keys.any()).toBe(false);
});

test('the list tells everything but the key; the last use is noted once a minute, not with each request', async () => {
  const { id, key } = await keys.create({ name: 'a', scopes: ['admin'] });
  expect(await keys.list()).toMatchObject([{ id, name: 'a', scopes: ['admin'], revokedAt: null, lastUsedAt: null }]);
  await keys.verify(key);
  const [used] = await keys.list();
  expect(used?.lastUsedAt).not.toBeNull();
  await keys.verify(key);
  expect(await keys.list()).toEqual([used]);
  expect(JSON.stringify(used)).not.toContain('hash');
});

test.each([
  [{ name: 'a', scopes: ['write'] }, 'there is no scope "write"; there are read, curate, pipeline, admin'],
  [{ name: 'a', scopes: [] }, 'a key needs a scope'],
  [{ name: '  ', scopes: ['read'] }, 'a key needs a name'],
])('%j makes no key: %s', async (wanted, message) => {
  await expect(keys.create(wanted)).rejects.toThrow(message);
  expect(await keys.list()).toEqual([]);
});
