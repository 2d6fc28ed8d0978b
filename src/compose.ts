// The only place that builds real things: database, store and queue, from a configuration.
import type { Pool } from 'pg';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { type JobQueue, openQueue } from './queue/queue.ts';
import { checkRedis } from './queue/redis_check.ts';
import { openSharedCounts, type SharedCounts } from './queue/shared_counts.ts';
import { openPool } from './store/connect.ts';
import { startEmbedded } from './store/embedded.ts';
import { migrate } from './store/migrate.ts';
import { createStore, type Store } from './store/store.ts';

/** A configuration whose database is there: that of DATABASE_URL, or the embedded one. */
export type ConnectedConfig = Config & { readonly databaseUrl: string };

export interface Composed {
  readonly config: ConnectedConfig;
  readonly log: Log;
  readonly pool: Pool;
  readonly store: Store;
  readonly queue: JobQueue;
  /** null without a Redis */
  readonly sharedCounts: SharedCounts | null;
  /** Closes everything in order; resolves when nothing of ours is left running. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the database (an embedded one where DATABASE_URL is not set), migrates it, opens the queue.
 *
 * @throws NamesakeError `configuration` or `unavailable`; what was opened by then is closed again
 */
export async function compose(config: Config, log: Log): Promise<Composed> {
  const closers: Closer[] = [];
  try {
    const connected = { ...config, databaseUrl: config.databaseUrl ?? (await embeddedUrl(config, log, closers)) };
    await migrate(connected.databaseUrl, log);
    const pool = openPool(connected.databaseUrl, {
      size: config.poolSize,
      onError: (error) => log.warn({ err: error }, 'an idle connection to PostgreSQL broke'),
    });
    closers.push(['pool', () => pool.end()]);
    const store = createStore(pool);
    closers.push(['events', () => store.events.close()]);
    if (config.redisUrl !== null) await checkRedis(config.redisUrl);
    const queue = await openQueue(connected, log);
    closers.push(['queue', () => queue.close()]);
    const sharedCounts = config.redisUrl === null ? null : openSharedCounts(config.redisUrl, log);
    closers.push(['shared counts', async () => sharedCounts?.close()]);
    let closed: Promise<void> | null = null;
    const close = (): Promise<void> => {
      closed ??= closeAll(closers, log);
      return closed;
    };
    return { config: connected, log, pool, store, queue, sharedCounts, close };
  } catch (error) {
    await closeAll(closers, log);
    throw error;
  }
}

type Closer = readonly [what: string, close: () => Promise<void>];

async function embeddedUrl({ dataDir }: Config, log: Log, closers: Closer[]): Promise<string> {
  const embedded = await startEmbedded({ dataDir, log });
  closers.push(['embedded PostgreSQL', embedded.stop]);
  return embedded.url;
}

/** Last opened, first closed. One that fails does not keep the others open. */
async function closeAll(closers: readonly Closer[], log: Log): Promise<void> {
  for (const [what, close] of closers.toReversed()) {
    await close().catch((error: unknown) => log.error({ err: error }, `${what} did not close`));
  }
}
