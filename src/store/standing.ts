// Standing judgements about some headings, and about which units each is.
import type { JudgedPair, Judgement } from '../domain/cluster/judgement.ts';
import type { Queryable } from './rows.ts';

export interface PlacedJudgement extends JudgedPair {
  /** of the unit that holds the string as given, else of the first one that holds a heading which is that string once cleaned; null where none does */
  readonly leftPlace: number | null;
  readonly rightPlace: number | null;
}

/** `+ 0` keeps the planner from walking all places in order to find the lowest. */
const PLACE_OF = (id: string): string =>
  `coalesce((SELECT u.place FROM unit_heading u WHERE u.heading_id = ${id}), (SELECT u.place FROM unit_heading u WHERE u.cleaned_id = ${id} ORDER BY u.place + 0 LIMIT 1))`;

/** Follows the line of each pair from its end to what stands, as src/store/judgements.ts does for all pairs. */
export async function standingAbout(queryable: Queryable, headingIds: readonly string[]): Promise<PlacedJudgement[]> {
  if (headingIds.length === 0) return [];
  const { rows } = await queryable.query<{
    left: string;
    right: string;
    judgement: Judgement;
    leftPlace: number | null;
    rightPlace: number | null;
  }>(
    `WITH RECURSIVE touched AS (
       SELECT id, reverts FROM judgement WHERE heading_id_of(left_heading) = ANY ($1)
       UNION SELECT id, reverts FROM judgement WHERE heading_id_of(right_heading) = ANY ($1)
     ), walk (id, reverts) AS (
       SELECT t.id, t.reverts FROM touched t WHERE NOT EXISTS (SELECT FROM judgement later WHERE later.supersedes = t.id)
       UNION ALL
       SELECT before.id, before.reverts FROM walk w JOIN judgement undone ON undone.id = w.reverts JOIN judgement before ON before.id = undone.supersedes
     )
     , standing AS MATERIALIZED (
       SELECT j.seq, j.left_heading, j.right_heading, j.judgement, heading_id_of(j.left_heading) AS left_id, heading_id_of(j.right_heading) AS right_id
       FROM walk w JOIN judgement j ON j.id = w.id WHERE j.reverts IS NULL
     )
     SELECT s.left_heading AS left, s.right_heading AS right, s.judgement, ${PLACE_OF('s.left_id')} AS "leftPlace", ${PLACE_OF('s.right_id')} AS "rightPlace"
     FROM standing s ORDER BY s.seq`,
    [headingIds],
  );
  return rows;
}
