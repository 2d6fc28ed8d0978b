// People who are not there: how they would be shown, and how much a change of hands would change.

import type { VariantForm } from './people.ts';
import type { Queryable } from './rows.ts';

export interface MovedHeadings {
  /** headings that would be somebody else's */
  readonly headingIds: readonly string[];
  /** people who would be called otherwise */
  readonly renamed: readonly string[];
}

export function previewOn(queryable: Queryable) {
  return {
    /** Whose the headings are now, by heading id. */
    async holdersOf(headingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const { rows } = await queryable.query<{ heading_id: string; person_id: string }>(
        'SELECT heading_id, person_id FROM person_heading WHERE heading_id = ANY ($1)',
        [headingIds],
      );
      return new Map(rows.map(({ heading_id, person_id }) => [heading_id, person_id]));
    },

    /** Headings as variant forms, by id; one that is not stored is left out. */
    async formsOf(headingIds: readonly string[]): Promise<ReadonlyMap<string, VariantForm>> {
      const { rows } = await queryable.query<VariantForm>(
        `SELECT h.id AS "headingId", h.heading, count(m.item_id) AS mentions, coalesce(array_agg(DISTINCT i.provider COLLATE "C") FILTER (WHERE i.provider IS NOT NULL), '{}') AS providers
         FROM heading h LEFT JOIN mention m ON m.heading_id = h.id LEFT JOIN item i ON i.id = m.item_id WHERE h.id = ANY ($1) GROUP BY h.id, h.heading`,
        [headingIds],
      );
      return new Map(rows.map((form) => [form.headingId, form]));
    },

    /** In how many items a person with these headings could be seen: as told now, else as the item says by itself. */
    async itemsShowing(headingIds: readonly string[]): Promise<number> {
      const { rows } = await queryable.query<{ items: number }>(
        `SELECT count(*) AS items FROM (SELECT DISTINCT item_id FROM mention WHERE heading_id = ANY ($1)
             UNION SELECT item_id FROM depiction d JOIN person_heading ph ON ph.person_id = d.person_id WHERE ph.heading_id = ANY ($1) AND d.heading_id = ANY ($1)) m
           JOIN item i ON i.id = m.item_id AND i.gone_at IS NULL
         WHERE EXISTS (SELECT FROM depiction d WHERE d.item_id = m.item_id AND d.heading_id = ANY ($1) AND d.depicted >= .5)
           OR NOT EXISTS (SELECT FROM depiction d WHERE d.item_id = m.item_id AND d.heading_id = ANY ($1))
             AND EXISTS (SELECT FROM reading r, jsonb_array_elements(r.people) AS p WHERE r.item_id = m.item_id AND p->>'headingId' = ANY ($1) AND (p->>'depicted')::real >= .5)`,
        [headingIds],
      );
      return Number(rows[0]?.items ?? 0);
    },

    async effectOf({ headingIds, renamed }: MovedHeadings): Promise<{ readonly items: number; readonly labels: number }> {
      const { rows } = await queryable.query<{ items: number; labels: number }>(
        `SELECT (SELECT count(DISTINCT item_id) FROM mention WHERE heading_id = ANY ($1)) AS items,
           (SELECT count(DISTINCT d.item_id) FROM depiction d JOIN item i ON i.id = d.item_id AND i.gone_at IS NULL
            WHERE d.depicted >= .5 AND (d.person_id = ANY ($2) OR d.person_id IN (SELECT person_id FROM person_heading WHERE heading_id = ANY ($1)) AND d.heading_id = ANY ($1))) AS labels`,
        [headingIds, renamed],
      );
      return { items: Number(rows[0]?.items ?? 0), labels: Number(rows[0]?.labels ?? 0) };
    },
  };
}
