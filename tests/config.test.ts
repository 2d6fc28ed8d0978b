// Configuration: what each variable takes and refuses, how faults are told, and that the documentation says the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';
import { NamesakeError } from '../src/errors.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

function faultsOf(env: Record<string, string>): NamesakeError['faults'] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof NamesakeError && error.code === 'configuration') return error.faults;
    throw error;
  }
}

describe.each<[variable: string, text: string, field: keyof typeof VARIABLES, value: unknown, because: string]>([
  ['HOST', '::1', 'host', '::1', 'an IPv6 address is a host'],
  ['HOST', 'photos.example.org', 'host', 'photos.example.org', 'a name is one too'],
  ['PORT', '0', 'port', 0, 'the system picks one: tests want that'],
  ['PORT', '', 'port', 8080, 'set to nothing is not set, as env files mean it'],
  ['PORT', ' 9000 ', 'port', 9000, 'spaces around come from env files'],
  [
    'PUBLIC_URL',
    'https://photos.example.org/',
    'publicUrl',
    'https://photos.example.org',
    'without the last slash, so that paths can follow',
  ],
  ['DATABASE_URL', 'postgresql://db/namesake', 'databaseUrl', 'postgresql://db/namesake', 'both schemes are in use'],
  [
    'DATABASE_URL',
    'postgres:///namesake?host=/run/postgresql',
    'databaseUrl',
    'postgres:///namesake?host=/run/postgresql',
    'a socket folder instead of a host',
  ],
  ['REDIS_URL', 'rediss://:pw@cache:6380/1', 'redisUrl', 'rediss://:pw@cache:6380/1', 'with TLS'],
  ['NAMESAKE_DATA_DIR', '/var/data', 'dataDir', '/var/data', 'an absolute path stays'],
  ['LOG_LEVEL', 'WARN', 'logLevel', 'warn', 'case is no fault'],
  ['RECONCILE_OPEN', 'True', 'reconcileOpen', true, 'case is no fault'],
  ['TRUST_PROXY', '10.0.0.0/8, ::1', 'trustProxy', ['10.0.0.0/8', '::1'], 'networks and addresses'],
  ['TRUST_PROXY', 'true', 'trustProxy', true, 'everybody, for those behind a closed network'],
  [
    'ALLOWED_IMAGE_HOSTS',
    'Images.example.org,*.example.net',
    'allowedImageHosts',
    ['images.example.org', '*.example.net'],
    'hosts know no case',
  ],
])('%s=%j', (variable, text, field, value, because) => {
  test(because, () => expect(readConfig({ [variable]: text })[field]).toEqual(value));
});

describe.each<[variable: string, text: string, because: string]>([
  ['HOST', 'two hosts', 'a space is in no host name'],
  ['PORT', '65536', 'ports end at 65535'],
  ['PORT', '-1', 'no sign'],
  ['PORT', '80.5', 'whole numbers only'],
  ['PORT', '0x50', 'no other notation: Number() would take it'],
  ['PUBLIC_URL', 'photos.example.org', 'no scheme'],
  ['PUBLIC_URL', 'ftp://photos.example.org', 'not a scheme of the web'],
  ['DATABASE_URL', 'mysql://db/namesake', 'another database'],
  ['DATABASE_URL', 'postgres://db', 'no database in it: pg would take the name of the user'],
  ['REDIS_URL', 'localhost:6379', 'URL reads this as scheme "localhost:"'],
  ['DATABASE_POOL_SIZE', '1', 'a harvest holds one for its lock and needs one to work'],
  ['DPLA_API_KEY', 'two words', 'a key has no space'],
  ['LOG_LEVEL', 'loud', 'not a level'],
  ['WORKER_CONCURRENCY', '0', 'a worker that works on nothing'],
  ['RECONCILE_OPEN', 'yes', 'true or false, so that nobody guesses'],
  ['TRUST_PROXY', '10.0.0.0/40', 'IPv4 has 32 bits'],
  ['TRUST_PROXY', 'proxy.example.org', 'names are not looked up'],
  ['ALLOWED_IMAGE_HOSTS', 'https://images.example.org', 'hosts, not URLs'],
  ['MAX_BODY_BYTES', '10MB', 'bytes, without a unit'],
])('%s=%j is refused', (variable, text, because) => {
  test(because, () => expect(faultsOf({ [variable]: text })).toMatchObject([{ where: variable }]));
});

test('all faults are told together, each with what would be right', () => {
  const faults = faultsOf({ PORT: 'http', LOG_LEVEL: 'loud', HOST: 'a b' });
  expect(faults.map(({ where }) => where)).toEqual(['HOST', 'PORT', 'LOG_LEVEL']);
  expect(faults[1]?.message).toBe('"http" is not usable; it takes a whole number from 0 to 65535 (0 takes a free port)');
});

test.each([
  ['DATABASE_URL', 'mysql://me:hunter2@db/x'],
  ['REDIS_URL', 'http://:hunter2@cache'],
  ['DPLA_API_KEY', 'hunter2 '.repeat(2)],
  ['PUBLIC_URL', 'ftp://me:hunter2@photos.example.org'],
])('a fault of %s does not tell the secret in it', (variable, text) => {
  const told = JSON.stringify(faultsOf({ [variable]: text }));
  expect(told).toContain('•••');
  expect(told).not.toContain('hunter2');
});

test('every default is what its own variable takes, and every variable stands once', () => {
  const rows = Object.values(VARIABLES);
  expect(faultsOf(Object.fromEntries(rows.flatMap(({ variable, fallback }) => (fallback === null ? [] : [[variable, fallback]]))))).toEqual(
    [],
  );
  expect(new Set(rows.map(({ variable }) => variable)).size).toBe(rows.length);
});

// `npx vitest run tests/config.test.ts -u` writes the table anew.
test('docs/configuration.md holds the table', async () => {
  const file = path.join(ROOT, 'docs/configuration.md');
  const rows = Object.values(VARIABLES).map(
    ({ variable, fallback, right, says }) =>
      `| \`${variable}\` | ${fallback === null ? 'not set' : fallback === '' ? 'empty' : `\`${fallback}\``} | ${right} | ${says} |`,
  );
  const table = ['| variable | default | takes | what it decides |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const document = readFileSync(file, 'utf8').replace(
    /(<!-- table -->)[\s\S]*(<!-- \/table -->)/,
    (_, before: string, after: string) => `${before}\n${table}\n${after}`,
  );
  await expect(document).toMatchFileSnapshot(file);
});

test('.env.example names every variable', () => {
  const named = [...readFileSync(path.join(ROOT, '.env.example'), 'utf8').matchAll(/^#?\s?([A-Z0-9_]+)=/gm)].map(
    ([, variable]) => variable,
  );
  expect(named.sort()).toEqual(
    Object.values(VARIABLES)
      .map(({ variable }) => variable)
      .sort(),
  );
});
