// The log of judgements: appended to, never changed; what stands is what nothing superseded or reverted.
import type { Pool } from 'pg';
import type { JudgedPair, Judgement } from '../domain/cluster/judgement.ts';
import { asJudgementId, type JudgementId } from '../domain/ids.ts';

export interface NewJudgement {
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
  readonly note: string;
  readonly by: string;
  readonly supersedes: JudgementId | null;
}

export function judgementStore(pool: Pool) {
  return {
    /** Appends one. The unique index on `supersedes` makes the loser of a race fail instead of overwriting. */
    async append({ left, right, judgement, note, by, supersedes }: NewJudgement): Promise<JudgementId> {
      const [a, b] = left < right ? [left, right] : [right, left];
      const { rows } = await pool.query<{ id: string }>(
        'INSERT INTO judgement (left_heading, right_heading, judgement, note, by, supersedes) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [a, b, judgement, note, by, supersedes],
      );
      return asJudgementId(rows[0]?.id ?? '');
    },

    /** What stands, one per pair, in the order in which it was said. */
    async standing(): Promise<readonly JudgedPair[]> {
      const { rows } = await pool.query<JudgedPair>(
        `SELECT DISTINCT ON (j.left_heading, j.right_heading) j.left_heading AS left, j.right_heading AS right, j.judgement
         FROM judgement j WHERE j.reverts IS NULL AND NOT EXISTS (SELECT FROM judgement k WHERE k.supersedes = j.id OR k.reverts = j.id)
         ORDER BY j.left_heading, j.right_heading, j.seq DESC`,
      );
      return rows;
    },
  };
}
