// Standing judgements about some headings, and about which units each is.
import type { JudgedPair, Judgement } from '../domain/cluster/judgement.ts';
import type { Queryable } from './rows.ts';

export interface PlacedJudgement extends JudgedPair {
  /** of the unit that holds the string as given, else of the first one that holds a heading which is that string once cleaned; null where none does */
  readonly leftPlace: number | null;
  readonly rightPlace: number | null;
}

const PLACE_OF = (side: string): string =>
  `coalesce((SELECT u.place FROM unit_heading u WHERE u.heading_id = heading_id_of(${side})),
    (SELECT min(u.place) FROM unit_heading u WHERE u.cleaned_id = heading_id_of(${side})))`;

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
     SELECT j.left_heading AS left, j.right_heading AS right, j.judgement, ${PLACE_OF('j.left_heading')} AS "leftPlace", ${PLACE_OF('j.right_heading')} AS "rightPlace"
     FROM walk w JOIN judgement j ON j.id = w.id WHERE j.reverts IS NULL ORDER BY j.seq`,
    [headingIds],
  );
  return rows;
}
