// A process that resolves what is due, so that a test can kill it: arguments are the database's URL and the sizes of steps; a line for each step.
import { openPool } from '../../src/store/connect.ts';
import { createStore } from '../../src/store/store.ts';
import { incremental, resolveDue } from './drawer.ts';

const [url = '', headings = '1', units = '1'] = process.argv.slice(2);
const pool = openPool(url);
await resolveDue(createStore(pool), incremental(Number(headings), Number(units)), () => process.stdout.write('step\n'));
await pool.end();
process.stdout.write('done\n');
