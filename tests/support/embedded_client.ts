// A process that holds an embedded PostgreSQL: prints its URL, lets go when standard input ends. What the tests kill.
import { createLog } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { TEST_PG_BIN } from './settings.ts';

const [dataDir = ''] = process.argv.slice(2);
const embedded = await startEmbedded({ dataDir, log: createLog({ logLevel: 'silent' }), binDir: TEST_PG_BIN, settings: { fsync: 'off' } });
process.stdout.write(`${embedded.url}\n`);
for await (const _ of process.stdin);
await embedded.stop();
