// What happens, in order, for whoever listens: rows that can be read again, and a wake-up through NOTIFY.
import type { Pool, PoolClient } from 'pg';
import { inTransaction, LOCKS } from './rows.ts';

export interface StoredEvent {
  /** grows; a reader that has seen `seq` has seen everything before it */
  readonly seq: number;
  readonly topic: string;
  readonly data: unknown;
  readonly at: string;
}

interface Row {
  readonly seq: number;
  readonly topic: string;
  readonly data: unknown;
  readonly at: Date;
}

const CHANNEL = 'namesake_event';
/** A client that was away for longer reads the present state instead. */
const KEPT = 10_000;
const RECONNECT_MS = 1000;

export function eventStore(pool: Pool) {
  const wakers = new Set<() => void>();
  const wakeAll = (): void => {
    for (const wake of wakers) wake();
  };
  let listening: Promise<Listening> | null = null;

  return {
    /**
     * Appends an event. Inside a transaction pass its client, and do it last: writers of events wait for one another until they commit,
     * because otherwise a smaller number could become visible after a larger one was read, and would be missed.
     */
    async append(topic: string, data: unknown, client: PoolClient | null = null): Promise<number> {
      return client === null ? inTransaction(pool, (own) => appendOn(own, topic, data)) : appendOn(client, topic, data);
    },

    /** The events after `seq`, oldest first. */
    async after(seq: number, limit: number): Promise<readonly StoredEvent[]> {
      const { rows } = await pool.query<Row>('SELECT seq, topic, data, at FROM event WHERE seq > $1 ORDER BY seq LIMIT $2', [seq, limit]);
      return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
    },

    /** The number of the last event; 0 where there is none. Where a reader without a past begins. */
    async last(): Promise<number> {
      const { rows } = await pool.query<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM event');
      return Number(rows[0]?.seq ?? 0);
    },

    /**
     * Calls `wake` whenever there may be something new, also after a lost connection came back; read with `after` then.
     * All listeners of a process share one connection, which the first one opens and the last one gives back.
     *
     * @returns a function that ends it
     */
    async listen(wake: () => void): Promise<() => Promise<void>> {
      wakers.add(wake);
      listening ??= listenOn(pool, wakeAll);
      await listening;
      return async () => {
        wakers.delete(wake);
        if (wakers.size > 0 || listening === null) return;
        const last = listening;
        listening = null;
        await (await last).end();
      };
    },

    /** Deletes all but the newest events; the sweeper's task. */
    async trim(kept: number = KEPT): Promise<number> {
      const { rowCount } = await pool.query('DELETE FROM event WHERE seq <= (SELECT max(seq) FROM event) - $1', [kept]);
      return rowCount ?? 0;
    },

    /** Ends all listening; for the end of the process. */
    async close(): Promise<void> {
      wakers.clear();
      const last = listening;
      listening = null;
      await (await last)?.end();
    },
  };
}

async function appendOn(client: PoolClient, topic: string, data: unknown): Promise<number> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.events]);
  const { rows } = await client.query<{ seq: number }>(
    `WITH appended AS (INSERT INTO event (topic, data) VALUES ($1, $2) RETURNING seq) SELECT seq, pg_notify('${CHANNEL}', seq::text) FROM appended`,
    [topic, JSON.stringify(data)],
  );
  return Number(rows[0]?.seq);
}

interface Listening {
  end(): Promise<void>;
}

/** Holds a connection that listens, and replaces it when it breaks. */
async function listenOn(pool: Pool, wake: () => void): Promise<Listening> {
  let ended = false;
  let client: PoolClient | null = null;
  let retry: NodeJS.Timeout | null = null;

  const open = async (): Promise<void> => {
    const fresh = await pool.connect();
    if (ended) return fresh.release();
    client = fresh;
    fresh.on('notification', wake);
    fresh.once('error', () => {
      client = null;
      fresh.release(true);
      again();
    });
    await fresh.query(`LISTEN ${CHANNEL}`);
  };
  const again = (): void => {
    if (ended) return;
    retry = setTimeout(() => open().then(wake, again), RECONNECT_MS);
    retry.unref();
  };

  await open();
  return {
    async end() {
      ended = true;
      if (retry !== null) clearTimeout(retry);
      // destroyed, not given back: it would go on listening for its next user
      client?.release(true);
      client = null;
    },
  };
}
