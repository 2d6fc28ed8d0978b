// Items as they are read back: whole, or as batches of those that the derived tables are behind of.
import type { Pool } from 'pg';
import type { Exclusion } from '../domain/depiction/depiction.ts';
import { asItemId, type ItemId } from '../domain/ids.ts';
import type { Item, MentionField } from '../domain/item/item.ts';
import type { Reason } from '../domain/reason.ts';

/** How far the derived tables are behind an item. */
export const BEHIND = { nothing: 0, depictions: 1, mentions: 2 } as const;

export interface PersonOfItem {
  readonly person: string;
  readonly preferredForm: string;
  readonly heading: string;
  readonly name: string;
  readonly depicted: number;
  readonly row: number | null;
  readonly rowLabel: string | null;
  readonly order: number | null;
  readonly sources: readonly MentionField[];
  readonly reasons: readonly Reason[];
}

export interface ItemView {
  readonly item: Item;
  readonly version: number;
  readonly goneAt: string | null;
  readonly mentions: readonly {
    readonly field: MentionField;
    readonly text: string;
    readonly headingId: string;
    readonly heading: string;
  }[];
  readonly people: readonly PersonOfItem[];
  readonly excluded: readonly Exclusion[];
}

export interface UnreadItem {
  readonly id: ItemId;
  readonly version: number;
  /** JSON of the Item; null where it is gone */
  readonly body: string | null;
}

interface Row {
  body: Item;
  version: number;
  gone_at: Date | null;
  mentions: ItemView['mentions'] | null;
  people: PersonOfItem[] | null;
  excluded: Exclusion[] | null;
}

/** The people of the item `i` as JSON: row by row from the left, then likeliest first. */
export const PEOPLE_OF_ITEM = `SELECT jsonb_agg(jsonb_build_object('person', d.person_id, 'preferredForm', p.preferred_form, 'heading', h.heading, 'name', d.name,
    'depicted', round(d.depicted::numeric, 3), 'row', d.row_number, 'rowLabel', d.row_label, 'order', d.place, 'sources', d.sources, 'reasons', d.reasons)
    ORDER BY d.row_number NULLS LAST, d.place NULLS LAST, d.depicted DESC, d.person_id)
  FROM depiction d JOIN person p ON p.id = d.person_id JOIN heading h ON h.id = d.heading_id WHERE d.item_id = i.id`;
export const EXCLUDED_OF_ITEM = `SELECT jsonb_agg(jsonb_build_object('text', e.text, 'field', e.field, 'reason', e.reason, 'detail', e.detail) ORDER BY e.position)
  FROM exclusion e WHERE e.item_id = i.id AND NOT e.overruled`;

export function itemStore(pool: Pool) {
  return {
    async get(id: string): Promise<ItemView | null> {
      const { rows } = await pool.query<Row>(
        `SELECT i.body, i.version, i.gone_at, (${PEOPLE_OF_ITEM}) AS people, (${EXCLUDED_OF_ITEM}) AS excluded,
           (SELECT jsonb_agg(jsonb_build_object('field', m.field, 'text', m.text, 'headingId', h.id, 'heading', h.heading) ORDER BY m.position)
            FROM mention m JOIN heading h ON h.id = m.heading_id WHERE m.item_id = i.id) AS mentions
         FROM item i WHERE i.id = $1`,
        [id],
      );
      const row = rows[0];
      if (row === undefined) return null;
      return {
        item: row.body,
        version: row.version,
        goneAt: row.gone_at?.toISOString() ?? null,
        mentions: row.mentions ?? [],
        people: row.people ?? [],
        excluded: row.excluded ?? [],
      };
    },

    async isKnown(id: string): Promise<boolean> {
      const { rows } = await pool.query('SELECT FROM item WHERE id = $1', [id]);
      return rows.length > 0;
    },

    /** The next items after `after` that are to be read again, gone ones included, in the order of their ids. */
    async unread(after: string, limit: number): Promise<readonly UnreadItem[]> {
      const { rows } = await pool.query<{ id: string; version: number; body: string | null }>(
        `SELECT id, version, CASE WHEN gone_at IS NULL THEN body::text END AS body
         FROM item WHERE behind = ${BEHIND.mentions} AND id > $1 ORDER BY id LIMIT $2`,
        [after, limit],
      );
      return rows.map(({ id, version, body }) => ({ id: asItemId(id), version, body }));
    },

    /** How much there is of everything, for a summary. */
    async totals(): Promise<Record<'items' | 'mentions' | 'headings' | 'excluded' | 'rejected', number>> {
      const { rows } = await pool.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM item WHERE gone_at IS NULL) AS items, (SELECT count(*) FROM mention) AS mentions, (SELECT count(*) FROM heading) AS headings,
           (SELECT count(*) FROM exclusion) AS excluded, (SELECT count(DISTINCT raw) FROM rejected_input WHERE resolved_at IS NULL) AS rejected`,
      );
      const of = (column: string): number => Number(rows[0]?.[column] ?? 0);
      return { items: of('items'), mentions: of('mentions'), headings: of('headings'), excluded: of('excluded'), rejected: of('rejected') };
    },

    /** How many items the derived tables are behind of by at least `step`. */
    async countBehind(step: number): Promise<number> {
      const { rows } = await pool.query<{ n: number }>('SELECT count(*) AS n FROM item WHERE behind >= $1', [step]);
      return Number(rows[0]?.n ?? 0);
    },
  };
}
