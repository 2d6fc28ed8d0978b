// What stands of the log of judgements: of everything, or about some headings and which units each is about.
import type { JudgedPair, Judgement } from '../domain/cluster/judgement.ts';
import { headingIdIn } from '../heading_id.ts';
import type { Queryable } from './rows.ts';

export interface PlacedJudgement extends JudgedPair {
  /** of the unit that holds the string as given, else of the first one that holds a heading which is that string once cleaned; null where none does */
  readonly leftPlace: number | null;
  readonly rightPlace: number | null;
}

export interface StandingJudgement extends JudgedPair {
  readonly id: string;
  /** grows */
  readonly seq: number;
}

/** `+ 0` keeps the planner from walking all places in order to find the lowest. */
const PLACE_OF = (id: string): string =>
  `coalesce((SELECT u.place FROM unit_heading u WHERE u.heading_id = ${id}), (SELECT u.place FROM unit_heading u WHERE u.cleaned_id = ${id} ORDER BY u.place + 0 LIMIT 1))`;

/**
 * What stands of the whole pairs in `log`, a table of judgements: whatever nobody has reverted counts, what it reverts does not, and so on
 * down the chain; of each pair the last one that counts and reverts nothing.
 */
export const STANDING_IN = (log: string): string => `counts (id, so, reverts) AS (
    SELECT j.id, true, j.reverts FROM ${log} j WHERE NOT EXISTS (SELECT FROM judgement later WHERE later.reverts = j.id)
    UNION ALL SELECT j.id, NOT c.so, j.reverts FROM counts c JOIN judgement j ON j.id = c.reverts
  ), standing AS MATERIALIZED (
    SELECT DISTINCT ON (j.left_heading, j.right_heading) j.* FROM counts c JOIN judgement j USING (id)
    WHERE c.so AND j.reverts IS NULL ORDER BY j.left_heading, j.right_heading, j.seq DESC
  )`;

/** Everything that stands, in the order in which it was said, on a connection of the caller's. */
export async function standingOf(queryable: Queryable): Promise<readonly StandingJudgement[]> {
  const { rows } = await queryable.query<StandingJudgement>(
    `WITH RECURSIVE ${STANDING_IN('judgement')} SELECT id, seq, left_heading AS left, right_heading AS right, judgement FROM standing ORDER BY seq`,
  );
  return rows;
}

/** What stands about some headings, ids as of their strings. */
export async function standingAbout(queryable: Queryable, headingIds: readonly string[]): Promise<PlacedJudgement[]> {
  if (headingIds.length === 0) return [];
  const { rows } = await queryable.query<{
    left: string;
    right: string;
    judgement: Judgement;
    leftPlace: number | null;
    rightPlace: number | null;
  }>(
    `WITH RECURSIVE touched AS MATERIALIZED (
       SELECT id, reverts FROM judgement WHERE heading_id_of(left_heading) = ANY ($1)
       UNION SELECT id, reverts FROM judgement WHERE heading_id_of(right_heading) = ANY ($1)
     ), ${STANDING_IN('touched')}
     , placed AS MATERIALIZED (
       SELECT s.*, ${headingIdIn('s.left_heading')} AS left_id, ${headingIdIn('s.right_heading')} AS right_id FROM standing s
     )
     SELECT p.left_heading AS left, p.right_heading AS right, p.judgement, ${PLACE_OF('p.left_id')} AS "leftPlace", ${PLACE_OF('p.right_id')} AS "rightPlace"
     FROM placed p ORDER BY p.seq`,
    [headingIds],
  );
  return rows;
}

/** Judgements that nobody has said, with the units that each would be about. */
export async function placed(queryable: Queryable, pairs: readonly JudgedPair[]): Promise<PlacedJudgement[]> {
  if (pairs.length === 0) return [];
  const { rows } = await queryable.query<PlacedJudgement>(
    `WITH said AS MATERIALIZED (
       SELECT "left", "right", judgement, nth, heading_id_of("left") AS left_id, heading_id_of("right") AS right_id
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS g ("left", "right", judgement, nth)
     )
     SELECT "left", "right", judgement, ${PLACE_OF('left_id')} AS "leftPlace", ${PLACE_OF('right_id')} AS "rightPlace" FROM said ORDER BY nth`,
    [pairs.map(({ left }) => left), pairs.map(({ right }) => right), pairs.map(({ judgement }) => judgement)],
  );
  return rows;
}
