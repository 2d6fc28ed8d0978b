// Limits of time, of number at once, and of rate counted by two servers together; those of size stand in refusals.test.ts.
import { createConnection } from 'node:net';
import { describe, expect, test } from 'vitest';
import { testService } from '../support/service.ts';
import { TEST_REDIS_URL } from '../support/settings.ts';

describe('a client that takes its time', async () => {
  const service = await testService({ HEADERS_TIMEOUT_SECONDS: '1', REQUEST_TIMEOUT_SECONDS: '2' });
  const LINES = 'Host: localhost\r\nContent-Type: application/json\r\n';

  // each only waits, so they wait together
  test.concurrent.each<[because: string, sent: string]>([
    ['headers that do not end', `GET /healthz HTTP/1.1\r\nHost: localhost\r\n`],
    ['a body that does not come', `POST /v1/session HTTP/1.1\r\n${LINES}Content-Length: 100\r\n\r\n{`],
    ['chunks that do not end', `POST /v1/session HTTP/1.1\r\n${LINES}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
  ])('%s: 408, and the connection is closed', async (_, sent) => {
    const answer = await untilClosed(service.url, sent);
    expect(answer.split('\r\n')[0]).toContain(' 408 ');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'request-timeout' });
  });
});

describe('requests at once', async () => {
  const MOST = 10;
  const service = await testService({ MAX_CONCURRENT_REQUESTS: String(MOST) });

  test('beyond the limit are refused with 503 and Retry-After, health is told, and it is over with them', async () => {
    const { pool } = service.database;
    const client = await pool.connect();
    // whoever wants a key waits for this lock, so all of them are in hand together
    await client.query('BEGIN; LOCK TABLE api_key IN ACCESS EXCLUSIVE MODE');
    const held = Array.from({ length: MOST }, () => service.send('GET', '/v1/people'));
    const refused = await firstRefusal();
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });
    expect((await service.send('GET', '/healthz', { key: null })).status).toBe(200);
    await client.query('ROLLBACK');
    client.release();
    expect(new Set((await Promise.all(held)).map(({ status }) => status))).toEqual(new Set([200]));
    expect((await service.send('GET', '/v1/people')).status).toBe(200);
  });

  /** Asks for a page that is open to everybody until the others have all arrived: it is answered so long. */
  async function firstRefusal(): Promise<Response> {
    for (;;) {
      const answer = await service.send('GET', '/docs', { key: null });
      if (answer.status === 503) return answer;
      await answer.arrayBuffer();
    }
  }
});

describe.skipIf(TEST_REDIS_URL === null)('two servers with a Redis', () => {
  test('count the requests of an address together, and go on without it', async () => {
    const env = { REDIS_URL: TEST_REDIS_URL ?? '', ADDRESS_REQUESTS_PER_SECOND: '1' };
    const [one, other] = await Promise.all([testService(env), testService(env)]);
    const refusals = async (): Promise<number> => {
      const answers = await Promise.all([one, other].map((service) => service.send('GET', '/docs', { key: null })));
      return answers.filter(({ status }) => status === 429).length;
    };
    // a pair that falls on both sides of a second is not counted together: the next one is
    let most = 0;
    for (let tries = 0; tries < 20 && most === 0; tries += 1) most = Math.max(most, await refusals());
    expect(most).toBeGreaterThan(0);
    one.composed.sharedCounts?.redis.disconnect();
    expect((await one.send('GET', '/docs', { key: null })).status).toBe(200);
  });
});

/** What comes until the server hangs up. */
function untilClosed(url: string, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(url).port) }, () => socket.write(sent));
    socket.on('data', (piece) => {
      answer += piece.toString();
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}
