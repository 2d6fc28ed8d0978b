// The server: where it may listen, and how many requests it takes.
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server.ts';
import { testDatabase } from '../support/database.ts';
import { testService } from '../support/service.ts';

describe('listening', async () => {
  const { url } = await testDatabase();

  async function starting(env: Readonly<Record<string, string>>): Promise<{ refused: unknown }> {
    const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent', PORT: '0', ...env });
    const composed = await compose(config, createLog(config));
    try {
      const server = await startServer(composed);
      await server.close();
      return { refused: null };
    } catch (refused) {
      return { refused };
    } finally {
      await composed.close();
    }
  }

  test.each([['127.0.0.1'], ['localhost']])('on %s nobody needs a key', async (HOST) => {
    expect(await starting({ HOST })).toEqual({ refused: null });
  });

  test('on every address it is refused while there is no key, and not afterwards', async () => {
    expect(await starting({ HOST: '0.0.0.0' })).toMatchObject({ refused: { code: 'configuration', faults: [{ where: 'HOST' }] } });
    const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
    const composed = await compose(config, createLog(config));
    await composed.store.keys.create({ name: 'first', scopes: ['read'] });
    await composed.close();
    expect(await starting({ HOST: '0.0.0.0' })).toEqual({ refused: null });
  });

  test('on a port in use it is refused by name', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await starting({ PORT: String(port) })).toMatchObject({ refused: { code: 'configuration', faults: [{ where: 'PORT' }] } });
    other.close();
  });
});

describe('a second', async () => {
  const service = await testService({ REQUESTS_PER_SECOND: '20' });

  test('has so many requests of one key, and as many of another', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => service.send('GET', '/v1/people')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(
      (
        await service.send('GET', '/v1/harvests', {
          key: (await service.composed.store.keys.create({ name: 'other', scopes: ['read'] })).key,
        })
      ).status,
    ).toBe(200);
  });

  test('has any number of questions after our health', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => service.send('GET', '/healthz', { key: null })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
