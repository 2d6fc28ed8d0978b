// Batch runs past one machine: begun, gone on with, done range by range. All state is here; the queue only says that there is something to do.
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { runJoinsOn } from './resolution_run_joins.ts';
import { runStepsOn } from './resolution_run_steps.ts';
import { clearRun, type Range, type RangeSizes, type Run, STAGES, type Stage } from './resolution_stages.ts';
import { inTransaction } from './rows.ts';
import { standingOf } from './standing.ts';

/** Personal headings with their uses. */
const PERSONAL = `SELECT h.id, h.heading, m.uses FROM heading h JOIN (
    SELECT heading_id, count(*) AS uses, bool_or(person) AS person FROM mention GROUP BY heading_id
  ) m ON m.heading_id = h.id WHERE h.person OR m.person AND NOT h.curated`;

/** What the queue is to be given: the open ranges of one stage, and the one behind them that joins what they leave. */
export interface RunBells {
  readonly run: string;
  readonly stage: Stage;
  readonly ranges: readonly number[];
  readonly join: Stage | null;
  /** the queue was given them before */
  readonly rung: boolean;
  /** seconds in which no range was done */
  readonly quiet: number;
}

interface RunRow {
  readonly id: string;
  readonly change: number;
  readonly recount: boolean;
  readonly weights_version: number;
  readonly people: number | null;
  readonly gap: number | null;
  readonly headings: number;
  readonly sizes: RangeSizes;
}

const runOf = ({ id, change, recount, weights_version, people, gap, headings, sizes }: RunRow): Run => ({
  id,
  change,
  recount,
  weightsVersion: weights_version,
  people: people ?? 0,
  gap: gap ?? 0,
  headings,
  sizes,
});

const RUN = 'id, change, recount, weights_version, people, gap, headings, sizes';

export interface RunProgress {
  readonly ended: 'done' | 'abandoned' | null;
  readonly done: number;
  readonly total: number;
}

export function resolutionRunStore(pool: Pool) {
  return {
    /** How many personal headings there are. */
    async personalHeadings(): Promise<number> {
      const { rows } = await pool.query<{ count: number }>(`SELECT count(*) FROM (${PERSONAL}) h`);
      return rows[0]?.count ?? 0;
    },

    async open(): Promise<Run | null> {
      const { rows } = await pool.query<RunRow>(`SELECT ${RUN} FROM resolution_run WHERE ended IS NULL`);
      return rows[0] === undefined ? null : runOf(rows[0]);
    },

    /** Begins a run over everything as of one moment, in place of an open one; what was due by then is dealt with by it. */
    async begin({
      recount,
      weightsVersion,
      sizes,
    }: Pick<Run, 'recount' | 'weightsVersion' | 'sizes'>): Promise<Pick<Run, 'id' | 'change'>> {
      await abandonRun(pool);
      return inTransaction(pool, async (client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
        const id = randomUUID();
        // thousands of ranges each, and nobody asks for them any more
        await client.query('DELETE FROM resolution_run WHERE ended IS NOT NULL');
        await client.query('UPDATE derivation SET whole = true');
        await client.query('DELETE FROM heading_due');
        await client.query('DELETE FROM partition_due');
        const { rows } = await client.query<{ change: number }>(
          'INSERT INTO resolution_run (id, change, headings, recount, weights_version, sizes) SELECT $1, changes, 0, $2, $3, $4 FROM derivation RETURNING change',
          [id, recount, weightsVersion, sizes],
        );
        const { rowCount } = await client.query(
          `INSERT INTO run_heading (nth, heading_id, heading, uses) SELECT row_number() OVER (), id, heading, uses FROM (${PERSONAL}) h`,
        );
        for (const { left, right, judgement } of await standingOf(client))
          await client.query('INSERT INTO run_judgement (left_heading, right_heading, judgement) VALUES ($1, $2, $3)', [
            left,
            right,
            judgement,
          ]);
        await client.query('UPDATE resolution_run SET headings = $2 WHERE id = $1', [id, rowCount]);
        await client.query(
          `INSERT INTO resolution_range (run, stage, nth, first_of, last_of)
           SELECT $1::uuid, 0, nth, nth * $3::bigint + 1, (nth + 1) * $3 FROM generate_series(0, ($2::bigint - 1) / $3) AS nth
           UNION ALL SELECT $1::uuid, 1, 0, 0, 0`,
          [id, rowCount, sizes.headings],
        );
        return { id, change: rows[0]?.change ?? 0 };
      });
    },

    /**
     * Does one range in one transaction, if it is open, its stage has begun, and nobody else has it in hand.
     *
     * @param wanted  null: any range that can be done now
     * @returns       false where there was nothing to do
     */
    async doRange(
      run: string,
      wanted: Pick<Range, 'stage' | 'nth'> | null,
      work: (range: Range, run: Run, steps: RunSteps) => Promise<void>,
    ): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        const claimed = await claim(client, run, wanted);
        if (claimed === null) return false;
        const { rows } = await client.query<RunRow>(`SELECT ${RUN} FROM resolution_run WHERE id = $1`, [run]);
        if (rows[0] === undefined) return false;
        const claimedRun = runOf(rows[0]);
        await work(claimed, claimedRun, stepsOn(client, claimedRun));
        await client.query('UPDATE resolution_range SET done = true WHERE run = $1 AND stage = $2 AND nth = $3', [
          run,
          STAGES.indexOf(claimed.stage),
          claimed.nth,
        ]);
        return true;
      });
    },

    /** Whether it has ended, and ranges in all and done, as far as they are known. */
    async progress(run: string): Promise<RunProgress> {
      const { rows } = await pool.query<RunProgress>(
        `SELECT (SELECT ended FROM resolution_run WHERE id = $1) AS ended, count(*) FILTER (WHERE done) AS done, count(*) AS total
         FROM resolution_range WHERE run = $1`,
        [run],
      );
      return rows[0] ?? { ended: 'abandoned', done: 0, total: 0 };
    },

    /** What can be done now; null where no run is open. */
    async bells(): Promise<RunBells | null> {
      const { rows } = await pool.query<{ run: string; stage: number; nth: number[]; rung: number; quiet: number }>(
        `SELECT u.id AS run, r.stage, array_agg(r.nth ORDER BY r.nth) AS nth, u.rung, extract(epoch FROM now() - u.moved_at)::float8 AS quiet
         FROM resolution_run u JOIN resolution_range r ON r.run = u.id AND NOT r.done
         WHERE u.ended IS NULL GROUP BY u.id, r.stage ORDER BY r.stage LIMIT 1`,
      );
      const [row] = rows;
      const stage = STAGES[row?.stage ?? -1];
      if (row === undefined || stage === undefined) return null;
      const join = row.stage % 2 === 0 ? (STAGES[row.stage + 1] ?? null) : null;
      return { run: row.run, stage, ranges: row.nth, join, rung: row.rung >= row.stage, quiet: row.quiet };
    },

    /** The queue has been given a stage, and the one that joins it. */
    async rang({ run, stage, join }: Pick<RunBells, 'run' | 'stage' | 'join'>): Promise<void> {
      await pool.query('UPDATE resolution_run SET rung = greatest(rung, $2), moved_at = now() WHERE id = $1 AND ended IS NULL', [
        run,
        STAGES.indexOf(join ?? stage),
      ]);
    },

    /** A range was done, which puts off another ring. */
    async moved(run: string): Promise<void> {
      await pool.query('UPDATE resolution_run SET moved_at = now() WHERE id = $1 AND ended IS NULL', [run]);
    },
  };
}

const stepsOn = (client: PoolClient, run: Run) => ({ ...runStepsOn(client), ...runJoinsOn(client, run) });
/** Everything that one range may read and write. */
export type RunSteps = ReturnType<typeof stepsOn>;

/** Ends the open run, if there is one, and throws away what it has found. Waits for ranges in hand. */
export async function abandonRun(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT FROM resolution_run WHERE ended IS NULL FOR UPDATE');
    const { rowCount } = await client.query(`UPDATE resolution_run SET ended = 'abandoned' WHERE ended IS NULL`);
    if (rowCount !== 0) await clearRun(client);
  });
}

async function claim(client: PoolClient, run: string, wanted: Pick<Range, 'stage' | 'nth'> | null): Promise<Range | null> {
  // the lock on the run's row keeps another run from beginning while this range is in hand
  const { rows } = await client.query<{ stage: number; nth: number; first_of: number; last_of: number }>(
    `SELECT r.stage, r.nth, r.first_of, r.last_of FROM resolution_range r JOIN resolution_run u ON u.id = r.run
     WHERE r.run = $1 AND u.ended IS NULL AND NOT r.done AND ($2::smallint IS NULL OR (r.stage = $2 AND r.nth = $3))
       AND NOT EXISTS (SELECT FROM resolution_range before WHERE before.run = r.run AND before.stage < r.stage AND NOT before.done)
     ORDER BY r.stage, r.nth LIMIT 1 FOR UPDATE OF r SKIP LOCKED FOR KEY SHARE OF u`,
    [run, wanted === null ? null : STAGES.indexOf(wanted.stage), wanted?.nth ?? null],
  );
  const [row] = rows;
  const stage = STAGES[row?.stage ?? -1];
  return row === undefined || stage === undefined ? null : { stage, nth: row.nth, first: row.first_of, last: row.last_of };
}
