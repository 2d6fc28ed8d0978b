// The stages of a batch run past one machine, and what is known of a run while it is open.
import type { PoolClient } from 'pg';

/** What is done in what order; a stage begins when the one before it is done. Even ones have many ranges, odd ones join what these left. */
export const STAGES = ['shelve', 'place', 'pairs', 'circles', 'cluster', 'swap'] as const;
export type Stage = (typeof STAGES)[number];

/** Tables that hold what the jobs of a run hand to one another. */
const HANDED = 'run_heading, run_judgement, run_shelf, run_unit, run_count, run_pair, run_group, run_person, run_suggestion';

/** How much one job does; the result does not depend on it. */
export interface RangeSizes {
  readonly headings: number;
  readonly pairs: number;
  readonly units: number;
}

export interface Run {
  readonly id: string;
  readonly change: number;
  readonly recount: boolean;
  readonly weightsVersion: number;
  /** bearers in all, once names are counted */
  readonly people: number;
  /** distance of two places, once they are given */
  readonly gap: number;
  readonly headings: number;
  readonly sizes: RangeSizes;
}

export interface Range {
  readonly stage: Stage;
  readonly nth: number;
  readonly first: number;
  readonly last: number;
}

/** Throws away what jobs have handed to one another. */
export async function clearRun(client: PoolClient): Promise<void> {
  await client.query(`TRUNCATE ${HANDED}`);
}

/** The run is done: what its jobs handed to one another is of no use any more. In the transaction that swaps. */
export async function endRun(client: PoolClient, run: string): Promise<void> {
  await client.query(`UPDATE resolution_run SET ended = 'done', moved_at = now() WHERE id = $1`, [run]);
  await clearRun(client);
}
