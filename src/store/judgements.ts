// The log of judgements: appended to, never changed. Each pair has one line of them; what stands follows from its end.
import { DatabaseError, type Pool } from 'pg';
import type { JudgedPair, Judgement } from '../domain/cluster/judgement.ts';
import { asJudgementId, type JudgementId } from '../domain/ids.ts';
import { NamesakeError } from '../errors.ts';
import type { Queryable } from './rows.ts';

export interface NewJudgement {
  /** heading strings, in any order */
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
  readonly note: string;
  readonly by: string;
  /** the last one of the pair; null for the first */
  readonly supersedes: JudgementId | null;
}

export interface LoggedJudgement extends JudgedPair {
  readonly id: JudgementId;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly supersedes: JudgementId | null;
  readonly reverts: JudgementId | null;
}

interface Row {
  id: string;
  left_heading: string;
  right_heading: string;
  judgement: Judgement;
  note: string;
  by: string;
  at: Date;
  supersedes: string | null;
  reverts: string | null;
}

const COLUMNS = 'j.id, j.left_heading, j.right_heading, j.judgement, j.note, j.by, j.at, j.supersedes, j.reverts';
const UNIQUE_VIOLATION = '23505';

/** One step back: a reverting row takes back to what stood before the one it reverts, perhaps to nothing. */
const STEP_BACK =
  'SELECT before.id, before.reverts FROM walk w JOIN judgement undone ON undone.id = w.reverts JOIN judgement before ON before.id = undone.supersedes';
const walkFrom = (start: string): string => `WITH RECURSIVE walk (id, reverts) AS (${start} UNION ALL ${STEP_BACK})`;
/** Follows each pair's line from its end to what stands. */
const STANDING = walkFrom(
  'SELECT j.id, j.reverts FROM judgement j WHERE NOT EXISTS (SELECT FROM judgement later WHERE later.supersedes = j.id)',
);
/** Follows the line of one judgement from the place before it. */
const BEFORE = walkFrom('SELECT b.id, b.reverts FROM judgement t JOIN judgement b ON b.id = t.supersedes WHERE t.id = $1');

export function judgementStore(pool: Pool) {
  return {
    /**
     * Appends one behind the last of its pair.
     *
     * @throws NamesakeError `stale-version` with the last one of the pair as `current` where `supersedes` is not it, as for the loser of a race
     */
    async append({ left, right, judgement, note, by, supersedes }: NewJudgement): Promise<LoggedJudgement> {
      if (left === right) throw new NamesakeError('invalid-request', `a heading cannot be judged against itself: ${JSON.stringify(left)}`);
      const added = await insert(
        pool,
        `INSERT INTO judgement AS j (left_heading, right_heading, judgement, note, by, supersedes)
         SELECT least($1 COLLATE "C", $2 COLLATE "C"), greatest($1 COLLATE "C", $2 COLLATE "C"), $3, $4, $5, $6::uuid
         WHERE $6::uuid IS NULL OR EXISTS (SELECT FROM judgement s WHERE s.id = $6 AND s.left_heading = least($1 COLLATE "C", $2 COLLATE "C")
           AND s.right_heading = greatest($1 COLLATE "C", $2 COLLATE "C"))
         RETURNING ${COLUMNS}`,
        [left, right, judgement, note, by, supersedes],
      );
      if (added !== null) return added;
      const current = await this.lastOf(left, right);
      throw new NamesakeError('stale-version', `${JSON.stringify(left)} and ${JSON.stringify(right)} were judged in the meantime`, {
        extra: { current },
      });
    },

    /**
     * Appends a row that takes back the last one of a pair; it carries the judgement that stands again, "unsure" where none does.
     * A reverting row can be reverted itself.
     *
     * @throws NamesakeError `not-found`; `stale-version` where something was said later, with that as `current`
     */
    async revert(id: JudgementId, { note, by }: { readonly note: string; readonly by: string }): Promise<LoggedJudgement> {
      const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM judgement j WHERE j.id = $1`, [id]);
      const [target] = rows;
      if (target === undefined) throw new NamesakeError('not-found', `no judgement ${id}`);
      const added = await insert(
        pool,
        `${BEFORE}, restored AS (SELECT j.judgement FROM walk w JOIN judgement j ON j.id = w.id WHERE j.reverts IS NULL)
         INSERT INTO judgement AS j (left_heading, right_heading, judgement, note, by, supersedes, reverts)
         SELECT left_heading, right_heading, coalesce((SELECT judgement FROM restored), 'unsure'), $2, $3, id, id FROM judgement WHERE id = $1
         RETURNING ${COLUMNS}`,
        [id, note, by],
      );
      if (added !== null) return added;
      const current = await this.lastOf(target.left_heading, target.right_heading);
      throw new NamesakeError('stale-version', `judgement ${id} is not the last of its pair any more`, { extra: { current } });
    },

    /** The end of a pair's line: what the next one has to supersede. */
    async lastOf(left: string, right: string): Promise<LoggedJudgement | null> {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM judgement j WHERE j.left_heading = least($1 COLLATE "C", $2 COLLATE "C")
           AND j.right_heading = greatest($1 COLLATE "C", $2 COLLATE "C") ORDER BY j.seq DESC LIMIT 1`,
        [left, right],
      );
      return rows[0] === undefined ? null : loggedOf(rows[0]);
    },

    /** What stands, at most one per pair, in the order in which it was said. */
    async standing(): Promise<readonly JudgedPair[]> {
      return standingOf(pool);
    },
  };
}

/** What stands, on a connection of the caller's. */
export async function standingOf(queryable: Queryable): Promise<readonly JudgedPair[]> {
  const { rows } = await queryable.query<JudgedPair>(
    `${STANDING} SELECT j.left_heading AS left, j.right_heading AS right, j.judgement FROM walk w JOIN judgement j ON j.id = w.id
     WHERE j.reverts IS NULL ORDER BY j.seq`,
  );
  return rows;
}

/** Null where the place behind the last one is taken: the unique indexes decide races. */
async function insert(queryable: Queryable, text: string, values: readonly unknown[]): Promise<LoggedJudgement | null> {
  try {
    const { rows } = await queryable.query<Row>(text, [...values]);
    return rows[0] === undefined ? null : loggedOf(rows[0]);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return null;
    throw error;
  }
}

const loggedOf = (row: Row): LoggedJudgement => ({
  id: asJudgementId(row.id),
  left: row.left_heading,
  right: row.right_heading,
  judgement: row.judgement,
  note: row.note,
  by: row.by,
  at: row.at.toISOString(),
  supersedes: row.supersedes === null ? null : asJudgementId(row.supersedes),
  reverts: row.reverts === null ? null : asJudgementId(row.reverts),
});
