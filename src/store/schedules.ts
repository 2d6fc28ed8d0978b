// Schedules and what their times came to. Whoever answers a time moves the schedule on in the same transaction: each is answered once.
import type { Pool, PoolClient } from 'pg';
import { asHarvestId, type HarvestId } from '../domain/ids.ts';
import type { HarvestMode, HarvestSource, HarvestState } from './harvests.ts';
import { inTransaction } from './rows.ts';

export type RunOutcome = 'started' | 'missed' | 'overlapped';

export interface ScheduleRun {
  readonly dueAt: string;
  readonly outcome: RunOutcome;
  readonly harvest: HarvestId | null;
  /** of the harvest, as it is now */
  readonly state: HarvestState | null;
}

export interface Schedule {
  readonly name: string;
  readonly cron: string;
  readonly timezone: string;
  readonly harvest: { readonly source: HarvestSource; readonly mode: HarvestMode };
  /** an embedding run in this space follows each harvest */
  readonly embeddingSpace: string | null;
  readonly nextRun: string;
  readonly lastRun: ScheduleRun | null;
  /** times since the last started one at which nothing was started */
  readonly missed: number;
}

export type NewSchedule = Pick<Schedule, 'name' | 'cron' | 'timezone' | 'harvest'> & Partial<Pick<Schedule, 'embeddingSpace'>>;

export interface Fired {
  readonly schedule: string;
  readonly dueAt: Date;
  readonly outcome: RunOutcome;
  readonly harvest: HarvestId | null;
  /** times before `dueAt` that nobody answered */
  readonly missed: number;
}

/** The times of a schedule up to now, and the one after. */
export type TimesOf = (schedule: { cron: string; timezone: string }, from: Date) => { readonly due: readonly Date[]; readonly next: Date };

/** A time answered later than this is missed: a harvest meant for the night does not start in the reading room's hours. */
const LATE_MS = 15 * 60_000;
/** What is told of a schedule's past. */
const RUNS_KEPT = 100;

interface Row {
  name: string;
  cron: string;
  timezone: string;
  source: HarvestSource;
  mode: HarvestMode;
  embedding_space: string | null;
  next_at: Date;
  due_at: Date | null;
  outcome: RunOutcome | null;
  harvest_id: string | null;
  state: HarvestState | null;
  missed: number;
}

const SELECT = `SELECT s.name, s.cron, s.timezone, s.source, s.mode, s.embedding_space, s.next_at, r.due_at, r.outcome, r.harvest_id, h.state,
    (SELECT count(*)::int FROM schedule_run m WHERE m.schedule = s.name AND m.outcome <> 'started'
       AND m.due_at > coalesce((SELECT max(due_at) FROM schedule_run t WHERE t.schedule = s.name AND t.outcome = 'started'), '-infinity')) AS missed
  FROM schedule s
    LEFT JOIN LATERAL (SELECT * FROM schedule_run WHERE schedule = s.name ORDER BY due_at DESC LIMIT 1) r ON true
    LEFT JOIN harvest h ON h.id = r.harvest_id`;

const scheduleOf = (row: Row): Schedule => ({
  name: row.name,
  cron: row.cron,
  timezone: row.timezone,
  harvest: { source: row.source, mode: row.mode },
  embeddingSpace: row.embedding_space,
  nextRun: row.next_at.toISOString(),
  lastRun:
    row.due_at === null || row.outcome === null
      ? null
      : {
          dueAt: row.due_at.toISOString(),
          outcome: row.outcome,
          harvest: row.harvest_id === null ? null : asHarvestId(row.harvest_id),
          state: row.state,
        },
  missed: row.missed,
});

export function scheduleStore(pool: Pool) {
  return {
    /** Writes a schedule, new or instead of the one of that name; what its times came to stays. Answers whether it is new. */
    async put({ name, cron, timezone, harvest, embeddingSpace = null }: NewSchedule, nextAt: Date): Promise<boolean> {
      const { rows } = await pool.query<{ is_new: boolean }>(
        `INSERT INTO schedule (name, cron, timezone, source, mode, next_at, embedding_space) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (name) DO UPDATE SET cron = $2, timezone = $3, source = $4, mode = $5, next_at = $6, embedding_space = $7, updated_at = now()
         RETURNING created_at = updated_at AS is_new`,
        [name, cron, timezone, harvest.source, harvest.mode, nextAt, embeddingSpace],
      );
      return rows[0]?.is_new === true;
    },

    async get(name: string): Promise<Schedule | null> {
      const { rows } = await pool.query<Row>(`${SELECT} WHERE s.name = $1`, [name]);
      return rows[0] === undefined ? null : scheduleOf(rows[0]);
    },

    /** By name, after the name of the page before. */
    async page({ after, limit }: { after: string | null; limit: number }): Promise<Schedule[]> {
      const { rows } = await pool.query<Row>(`${SELECT} WHERE s.name > coalesce($1, '') ORDER BY s.name LIMIT $2`, [after, limit]);
      return rows.map(scheduleOf);
    },

    async remove(name: string): Promise<boolean> {
      const { rowCount } = await pool.query('DELETE FROM schedule WHERE name = $1', [name]);
      return rowCount === 1;
    },

    /** What a queue's own clock needs to know. */
    async bells(): Promise<readonly { readonly name: string; readonly cron: string; readonly timezone: string }[]> {
      const { rows } = await pool.query<{ name: string; cron: string; timezone: string }>(
        'SELECT name, cron, timezone FROM schedule ORDER BY name',
      );
      return rows;
    },

    /** Names of schedules with a time that nobody has answered. */
    async due(now: Date): Promise<readonly string[]> {
      const { rows } = await pool.query<{ name: string }>('SELECT name FROM schedule WHERE next_at <= $1 ORDER BY next_at, name', [now]);
      return rows.map(({ name }) => name);
    },

    /** Answers the times of a schedule up to `now`: the last one starts a harvest unless it is late or one still runs. Null where none is due. */
    fire: (name: string, now: Date, timesOf: TimesOf): Promise<Fired | null> =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<Row>('SELECT * FROM schedule WHERE name = $1 AND next_at <= $2 FOR UPDATE', [name, now]);
        const [row] = rows;
        if (row === undefined) return null;
        const { due, next } = timesOf(row, row.next_at);
        const dueAt = due.at(-1) ?? row.next_at;
        const isLate = now.getTime() - dueAt.getTime() > LATE_MS;
        const outcome = isLate ? 'missed' : (await isRunning(client, name)) ? 'overlapped' : 'started';
        const harvest = outcome === 'started' ? await createHarvest(client, row) : null;
        await writeRuns(client, name, { missed: due.slice(0, -1), dueAt, outcome, harvest });
        await client.query('UPDATE schedule SET next_at = $2 WHERE name = $1', [name, next]);
        return { schedule: name, dueAt, outcome, harvest, missed: Math.max(0, due.length - 1) };
      }),
  };
}

async function isRunning(client: PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM schedule_run r JOIN harvest h ON h.id = r.harvest_id WHERE r.schedule = $1 AND h.state IN ('queued', 'running') LIMIT 1`,
    [name],
  );
  return rows.length > 0;
}

async function createHarvest(client: PoolClient, { source, mode }: Row): Promise<HarvestId | null> {
  const { rows } = await client.query<{ id: string }>('INSERT INTO harvest (source, mode) VALUES ($1, $2) RETURNING id', [source, mode]);
  return rows[0] === undefined ? null : asHarvestId(rows[0].id);
}

async function writeRuns(
  client: PoolClient,
  name: string,
  { missed, dueAt, outcome, harvest }: { missed: readonly Date[]; dueAt: Date; outcome: RunOutcome; harvest: HarvestId | null },
): Promise<void> {
  await client.query(
    `INSERT INTO schedule_run (schedule, due_at, outcome, harvest_id)
     SELECT $1, due, 'missed', NULL::uuid FROM unnest($2::timestamptz[]) AS due UNION ALL SELECT $1, $3, $4, $5 ON CONFLICT DO NOTHING`,
    [name, missed, dueAt, outcome, harvest],
  );
  await client.query(
    `DELETE FROM schedule_run WHERE schedule = $1 AND due_at < (SELECT due_at FROM schedule_run WHERE schedule = $1 ORDER BY due_at DESC OFFSET $2 LIMIT 1)`,
    [name, RUNS_KEPT - 1],
  );
}
