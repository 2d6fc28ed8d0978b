// The session of the desk: opened with a key or a ticket, written with from our own pages only, gone with its key.
import { describe, expect, test } from 'vitest';
import { type Sent, testService } from '../support/service.ts';

const service = await testService();
const { store, pool } = service.composed;
const { id: keyId, key } = await store.keys.create({ name: 'Ann <Day> "ל"', scopes: ['read', 'curate'] });
const OWN = { 'sec-fetch-site': 'same-origin' };

const open = (body: object) => service.send('POST', '/v1/session', { key: null, body });
const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const signIn = async (): Promise<string> => cookieOf(await open({ key }));
const by = (cookie: string, more: Sent = {}): Sent => ({ key: null, ...more, headers: { cookie, ...more.headers } });

test('the cookie is for no script and for no other site, and reads as the key does', async () => {
  const response = await open({ key: ` ${key}\n` });
  expect(response.status).toBe(201);
  expect(response.headers.get('set-cookie')).toMatch(/^namesake_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  const cookie = cookieOf(response);
  expect((await service.send('GET', '/v1/people', by(cookie))).status).toBe(200);
  expect(await (await service.send('GET', '/v1/session', by(`a=b; ${cookie}; c=d`))).json()).toEqual({
    signedIn: true,
    name: 'Ann <Day> "ל"',
    scopes: ['read', 'curate'],
  });
});

test('over https the cookie never goes over http', async () => {
  const { sessionCookie } = await import('../../src/http/session_cookie.ts');
  expect(sessionCookie('x', { origin: 'https://names.example.org', seconds: 1 })).toMatch(/; Secure$/);
});

test('a scope that the key lacks, the session lacks too', async () => {
  const answer = await service.send(
    'POST',
    '/v1/harvests',
    by(await signIn(), { headers: OWN, body: { source: { kind: 'dpla-api', query: {} }, mode: 'full' } }),
  );
  expect(answer.status).toBe(403);
});

describe.each<[says: string, headers: Record<string, string>, status: number, because: string]>([
  ['Sec-Fetch-Site: same-origin', OWN, 404, 'a page of ours; nobody has such a heading'],
  ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }, 403, 'another port of this host gets the cookie too'],
  ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }, 403, 'another site'],
  ['Sec-Fetch-Site: none', { 'sec-fetch-site': 'none' }, 403, 'nobody types a writing request into the address bar'],
  ['Origin of ours', { origin: service.url }, 404, 'a browser without Sec-Fetch-Site'],
  ['Origin of another', { origin: 'http://127.0.0.1:1' }, 403, 'the port is another'],
  ['Origin: null', { origin: 'null' }, 403, 'a sandboxed frame'],
  ['neither', {}, 403, 'no page of a browser says neither'],
  [
    'another origin, but same-origin',
    { ...OWN, origin: 'http://127.0.0.1:1' },
    404,
    'scripts cannot set Sec-Fetch-Site, proxies may change Origin',
  ],
])('writing by cookie with %s', (_, headers, status) => {
  test(`${status}`, async () => {
    const cookie = await signIn();
    const answer = await service.send('PUT', '/v1/headings/nothing/kind', by(cookie, { headers, body: { kind: 'person' } }));
    expect(answer.status).toBe(status);
  });
});

test('a key beside a cookie is a key: no page is asked for', async () => {
  const cookie = await signIn();
  const answer = await service.send('PUT', '/v1/headings/nothing/kind', { key, headers: { cookie }, body: { kind: 'person' } });
  expect(answer.status).toBe(404);
});

test('a ticket opens one session, and only while it is fresh', async () => {
  const ticket = await store.sessions.createTicket(keyId);
  expect((await open({ ticket })).status).toBe(201);
  expect((await open({ ticket })).status).toBe(401);
  const late = await store.sessions.createTicket(keyId);
  await pool.query("UPDATE desk_ticket SET expires_at = now() - interval '1 second'");
  expect((await open({ ticket: late })).status).toBe(401);
  expect((await open({ ticket: 'x' })).status).toBe(401);
});

test('signing out ends it in the database and in the browser', async () => {
  const cookie = await signIn();
  const answer = await service.send('DELETE', '/v1/session', by(cookie, { headers: OWN }));
  expect(answer.headers.get('set-cookie')).toMatch(/^namesake_session=; .*Max-Age=0/);
  expect((await service.send('GET', '/v1/people', by(cookie))).status).toBe(401);
});

test('what the database holds opens nothing', async () => {
  const cookie = await signIn();
  const { rows } = await pool.query<{ hash: Buffer }>('SELECT hash FROM desk_session');
  for (const { hash } of rows)
    for (const encoding of ['hex', 'base64url'] as const)
      expect((await service.send('GET', '/v1/people', by(`namesake_session=${hash.toString(encoding)}`))).status).toBe(401);
  expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
});

test('an expired session is nobody’s, and is swept away', async () => {
  const cookie = await signIn();
  await pool.query("UPDATE desk_session SET expires_at = now() - interval '1 second'");
  expect((await service.send('GET', '/v1/people', by(cookie))).status).toBe(401);
  await store.sessions.trim();
  expect((await pool.query('SELECT FROM desk_session')).rowCount).toBe(0);
});

test('a revoked key takes its sessions along', async () => {
  const cookie = await signIn();
  await store.keys.revoke(keyId);
  expect((await service.send('GET', '/v1/people', by(cookie))).status).toBe(401);
  expect((await open({ key })).status).toBe(401);
});
