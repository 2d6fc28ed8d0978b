// The log keeps its secrets: in fields, in messages, in errors.
import { expect, test } from 'vitest';
import { createLog, withoutSecrets } from '../src/log.ts';

test.each<[text: string, left: string, because: string]>([
  ['no route to postgres://me:hunter2@db/x', 'no route to postgres://•••@db/x', 'drivers quote connection strings'],
  ['redis://:hunter2@cache:6379', 'redis://•••@cache:6379', 'a password without a user'],
  ['Authorization: Bearer abc.def-123', 'Authorization: Bearer •••', 'a header in a dump'],
  ['key ns_0123456789abcdefghi was used', 'key ns_••• was used', 'our own keys'],
  ['GET https://api.dp.la/v2/items?api_key=0123456789&q=x', 'GET https://api.dp.la/v2/items?api_key=•••&q=x', "DPLA's key is in the URL"],
  ['see https://example.org/a:b@c', 'see https://example.org/a:b@c', 'no password: the path may hold anything'],
])('%s', (text, left) => expect(withoutSecrets(text)).toBe(left));

test('secret fields are blanked wherever they stand', () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) });
  log.info(
    { databaseUrl: 'hunter2', req: { headers: { authorization: 'hunter2' } }, err: new Error('postgres://me:hunter2@db/x') },
    'failed',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('hunter2');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ databaseUrl: '•••', req: { headers: { authorization: '•••' } }, msg: 'failed' });
});
