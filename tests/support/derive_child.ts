// A process that derives, so that a test can kill it: arguments are the database's URL and the items per transaction; a line for each step.
import { derive } from '../../src/pipeline/derive.ts';
import { openPool } from '../../src/store/connect.ts';
import { createStore } from '../../src/store/store.ts';

const [url = '', batch = '1'] = process.argv.slice(2);
const pool = openPool(url);
await derive(
  { store: createStore(pool), log: { info: () => undefined, error: () => undefined } },
  { batch: Number(batch), progress: ({ stage, done, total }) => process.stdout.write(`${stage} ${done} ${total}\n`) },
);
await pool.end();
process.stdout.write('done\n');
