// What the derivation as a whole needs of the database: its lock, whether people are due, starting over.
import type { Pool } from 'pg';
import { nameAllAnew } from './face_naming.ts';
import { BEHIND } from './items.ts';
import { abandonRun } from './resolution_run.ts';
import { inTransaction, LOCKS } from './rows.ts';
import { holdingLock } from './session_lock.ts';

export interface DerivedTotals {
  readonly headings: number;
  readonly people: number;
  readonly suggestions: number;
}

/** Longer than a harvest takes for a batch: harvests share the lock by turns, and would never all let go of it at once. */
const STAND_IN_LINE_MS = 1_000;

export function derivedStore(pool: Pool) {
  return {
    /** Runs `work` while no other process derives, nor writes readings beside a harvest; null where another one derives. */
    holding: <T>(work: () => Promise<T>): Promise<T | null> => holdingLock(pool, LOCKS.derive, 'all', work, STAND_IN_LINE_MS),

    /** The number of the last change that people follow from; null where they are resolved up to it. */
    async unresolvedChange(): Promise<number | null> {
      const { rows } = await pool.query<{ changes: number }>('SELECT changes FROM derivation WHERE resolved < changes');
      return rows[0] === undefined ? null : Number(rows[0].changes);
    },

    /**
     * Makes everything derived be derived again, in place: readers go on seeing the labels of before until each is written anew, and
     * a watermark given out stays right. A label that comes out the same keeps its place in the order of changes.
     */
    async startOver(): Promise<void> {
      await abandonRun(pool);
      await inTransaction(pool, async (client) => {
        await client.query(`UPDATE item SET behind = ${BEHIND.mentions} WHERE behind <> ${BEHIND.mentions}`);
        // no field: every verdict is made again
        await client.query(`UPDATE heading SET context = '' WHERE context <> ''`);
        // under the counts of names that stand: a rebuild finds the same people
        await client.query('UPDATE derivation SET changes = changes + 1, whole = true');
        await nameAllAnew(client);
      });
    },

    /** Tells the planner how large the derived tables have become; autovacuum takes a minute to notice, and a nested loop over 100,000 rows less. */
    async analyze(): Promise<void> {
      await pool.query('ANALYZE item, heading, mention, reading, exclusion, person, person_heading, depiction');
    },

    /** How much is derived in all. */
    async totals(): Promise<DerivedTotals> {
      const { rows } = await pool.query<DerivedTotals>(
        'SELECT (SELECT count(*) FROM heading) AS headings, (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM suggestion) AS suggestions',
      );
      return {
        headings: Number(rows[0]?.headings ?? 0),
        people: Number(rows[0]?.people ?? 0),
        suggestions: Number(rows[0]?.suggestions ?? 0),
      };
    },
  };
}
