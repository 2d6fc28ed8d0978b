// bin/namesake keys: who may use the API.
import { parseArgs } from 'node:util';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';

const HELP = `namesake keys create --name NAME --scopes SCOPE[,SCOPE…]
       namesake keys create --name NAME --reconcile
       namesake keys list
       namesake keys revoke ID

create  prints the key, and nothing else, on standard output: it is shown this once. Its id goes to standard error.
        With --reconcile it is a token for the path of the reconciliation endpoints, /reconcile/k/TOKEN, and opens nothing else.
list    one key per line: id, scopes, created, last used, state, name; separated by tabs
revoke  ends a key, from the next request on

Scopes are read, curate, pipeline and admin; none includes another.`;

export const command: Command = {
  summary: 'create, list and revoke API keys',
  help: HELP,
  async run(args) {
    const work = workOf(args);
    const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
    const composed = await compose(config, createLog(config));
    try {
      await work(composed.store.keys);
    } finally {
      await composed.close();
    }
    return 0;
  },
};

type Work = (keys: Store['keys']) => Promise<void>;

/** Everything that can be wrong with the arguments is found before a database is started. */
function workOf([action, ...args]: readonly string[]): Work {
  switch (action) {
    case 'create':
      return create(args);
    case 'list':
      if (args.length > 0) throw new NamesakeError('usage', `keys list takes no arguments, not ${JSON.stringify(args.join(' '))}`);
      return list;
    case 'revoke':
      return revoke(args);
    default:
      throw new NamesakeError('usage', `keys wants create, list or revoke, not ${JSON.stringify(action ?? '')}; see --help`);
  }
}

function create(args: readonly string[]): Work {
  const { name, scopes, reconcile } = optionsOf(args);
  if (name === undefined || (scopes === undefined) === (reconcile !== true))
    throw new NamesakeError('usage', 'keys create wants --name NAME, and either --scopes SCOPE[,SCOPE…] or --reconcile');
  return async (keys) => {
    const { id, key } =
      scopes === undefined
        ? await keys.createToken({ name })
        : await keys.create({ name, scopes: scopes.split(',').map((scope) => scope.trim()) });
    process.stderr.write(`key ${id} (${name}); it is not shown again\n`);
    process.stdout.write(`${key}\n`);
  };
}

interface Options {
  readonly name?: string | undefined;
  readonly scopes?: string | undefined;
  readonly reconcile?: boolean | undefined;
}

function optionsOf(args: readonly string[]): Options {
  try {
    return parseArgs({ args: [...args], options: { name: { type: 'string' }, scopes: { type: 'string' }, reconcile: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new NamesakeError('usage', error instanceof Error ? error.message : String(error));
  }
}

async function list(keys: Store['keys']): Promise<void> {
  for (const { id, name, scopes, createdAt, revokedAt, lastUsedAt } of await keys.list()) {
    const state = revokedAt === null ? 'active' : `revoked ${revokedAt}`;
    process.stdout.write(`${[id, scopes.join(','), createdAt, lastUsedAt ?? 'never used', state, name].join('\t')}\n`);
  }
}

function revoke(args: readonly string[]): Work {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) throw new NamesakeError('usage', 'keys revoke wants one id, as keys list shows it');
  return async (keys) => {
    if (!(await keys.revoke(id))) throw new NamesakeError('not-found', `there is no key ${JSON.stringify(id)} that works`);
    process.stderr.write(`key ${id} revoked\n`);
  };
}
