// A worker of batch runs as a process, so that a test can kill it: arguments are the database's URL and the Redis or ""; a line for each job.
import { openPool } from '../../src/store/connect.ts';
import { createStore } from '../../src/store/store.ts';
import { openFlowWorker } from './flow_worker.ts';

const [databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const pool = openPool(databaseUrl);
const worker = await openFlowWorker({ databaseUrl, redisUrl: redisUrl === '' ? null : redisUrl }, createStore(pool), () =>
  process.stdout.write('job\n'),
);
process.stdout.write('ready\n');
process.stdin.resume();
await new Promise((resolve) => process.stdin.once('end', resolve));
await worker.close();
await pool.end();
