// The doctor looks at the database: can it be reached, is it new enough, has it what the migrations need, will it hold what it was told?
import { OLDEST_SERVER } from '../../store/migrate.ts';
import type { ServerFacts } from '../../store/server_facts.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** A range of a batch run stands in its transaction for some seconds up to a minute; twice that is enough (docs/scaling.md). */
const LONGEST_TRANSACTION_SECONDS = 120;
/** A worker's queue: taking jobs, ringing, flows, chunks of the embedding pipeline; `serve` needs fewer. */
const QUEUE_CONNECTIONS = 16;
const OLDEST_MAJOR = OLDEST_SERVER / 10_000;

export interface Surroundings {
  /** "db.example.org:5432/namesake", without its password */
  readonly place: string;
  readonly poolSize: number;
  /** names of the migrations that are not applied */
  readonly missing: readonly string[];
}

/** What is to be said of a server that answered. */
export function judgeServer(facts: ServerFacts, { place, poolSize, missing }: Surroundings): readonly Finding[] {
  return [version(facts, place), trigrams(facts), migrations(facts, missing), connections(facts, poolSize), ...settings(facts)];
}

function version({ version, versionNumber, standby }: ServerFacts, place: string): Finding {
  const says = `PostgreSQL ${version} at ${place}`;
  if (versionNumber < OLDEST_SERVER) return fail('database', says, `namesake needs ${OLDEST_MAJOR} or later: upgrade the server`);
  if (standby) return fail('database', `${says} is a standby and takes no writes`, 'point DATABASE_URL at the primary');
  return ok('database', says);
}

function trigrams({ trigrams, mayCreate }: ServerFacts): Finding {
  if (trigrams === 'installed') return ok('pg_trgm', 'installed');
  if (trigrams === 'absent')
    return fail('pg_trgm', 'the server does not have it', "install PostgreSQL's contrib package (postgresql-contrib) on the server");
  return mayCreate
    ? ok('pg_trgm', 'available; the migrations install it')
    : fail('pg_trgm', 'available, and this user may not install it', 'as an administrator of the database: CREATE EXTENSION pg_trgm');
}

function migrations({ mayCreate }: ServerFacts, missing: readonly string[]): Finding {
  if (missing.length === 0) return ok('migrations', 'all applied');
  const says = `${missing.length} not applied, from ${missing[0]} on`;
  return mayCreate
    ? warn('migrations', says, 'namesake migrate; serve and worker also do so when they start')
    : fail('migrations', `${says}, and this user may create nothing`, 'GRANT CREATE on the database and on its schema public to the user');
}

function connections({ connections: { used, reserved, most } }: ServerFacts, poolSize: number): Finding {
  const [free, wanted] = [most - reserved - used, poolSize + QUEUE_CONNECTIONS];
  const says = `${used} of ${most} in use`;
  return free >= wanted
    ? ok('connections', says)
    : warn(
        'connections',
        `${says}; one more process may take ${wanted}`,
        'raise max_connections, lower DATABASE_POOL_SIZE, or run fewer processes (docs/operations.md has the budget)',
      );
}

function settings({ fsync, idleInTransactionSeconds }: ServerFacts): readonly Finding[] {
  return [
    ...(fsync ? [] : [warn('fsync', 'off: a crash of the machine may leave nothing readable', 'ALTER SYSTEM SET fsync = on, and reload')]),
    ...(idleInTransactionSeconds === 0 || idleInTransactionSeconds >= LONGEST_TRANSACTION_SECONDS
      ? []
      : [
          warn(
            'transactions',
            `idle_in_transaction_session_timeout is ${idleInTransactionSeconds} s: long sums are cut off`,
            `set it to 0 or at least ${LONGEST_TRANSACTION_SECONDS} s for this user`,
          ),
        ]),
  ];
}
