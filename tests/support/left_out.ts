// The last lines of a test run: what was left out on this machine, and how to have it.
import type { Reporter } from 'vitest/node';
import { CHROMIUM, FACE_WORKER_READY, OTHERS_READ, TEST_PG_BIN, TEST_REDIS_URL } from './settings.ts';

/** What a full run has beyond Node, and what `.ci/run` sees to. */
const LEFT_OUT: readonly { readonly what: string; readonly missing: boolean; readonly how: string }[] = [
  {
    what: 'jobs on Redis',
    missing: TEST_REDIS_URL === null,
    how: 'apt-get install redis-server, start one for the tests, TEST_REDIS_URL=redis://127.0.0.1:6379 npm test',
  },
  {
    what: 'PostgreSQL 15',
    missing: TEST_PG_BIN === null,
    how: 'apt-get install postgresql-15, NAMESAKE_TEST_PG_BIN=/usr/lib/postgresql/15/bin npm test',
  },
  {
    what: 'the desk in a browser',
    missing: CHROMIUM === null,
    how: 'apt-get install chromium, or NAMESAKE_TEST_CHROMIUM=/path/to/chromium npm test',
  },
  {
    what: 'the reference worker against the service',
    missing: !FACE_WORKER_READY,
    how: 'npm ci --prefix examples/face-worker',
  },
  {
    what: 'root and an ordinary user on one database',
    missing: !OTHERS_READ,
    how: 'put the project into a folder that other users can read',
  },
];

export default class LeftOut implements Reporter {
  onTestRunEnd(): void {
    const missing = LEFT_OUT.filter((one) => one.missing);
    if (missing.length === 0) return;
    const lines = missing.map(({ what, how }) => `  ${what}: ${how}`);
    process.stdout.write(`Left out (.ci/run has it all):\n${lines.join('\n')}\n`);
  }
}
