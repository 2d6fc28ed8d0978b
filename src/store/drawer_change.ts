// Changes to the card drawer: units come, go and are reformed, with their keys and pairs.

import { headingId } from '../heading_id.ts';
import type { StoredPair } from './drawer.ts';
import type { Queryable } from './rows.ts';
import { shelfBytes } from './shelf_bytes.ts';

export interface NewUnit {
  readonly place: number;
  readonly mark: string;
  readonly headingId: string;
  readonly keys: readonly number[];
  readonly dated: boolean;
}

export interface PutHeading {
  readonly id: string;
  readonly heading: string;
  readonly cleaned: string;
  readonly place: number;
}

/** The rule by which a block makes pairs, as numbers for SQL (src/domain/match/candidates.ts). */
export interface BlockRule {
  readonly fullBlockUnits: number;
  readonly windowUnits: number;
}

export function drawerChangeOn(queryable: Queryable) {
  return {
    /** Takes units out, with their keys and their pairs. @returns the other ends of these pairs */
    async removeUnits(places: readonly number[]): Promise<number[]> {
      if (places.length === 0) return [];
      await queryable.query(
        `DELETE FROM block_key b USING (SELECT place, unnest(keys) AS key FROM unit WHERE place = ANY ($1::bigint[])) k WHERE b.key = k.key AND b.place = k.place`,
        [places],
      );
      await queryable.query('DELETE FROM unit WHERE place = ANY ($1::bigint[])', [places]);
      const { rows } = await queryable.query<{ low: number; high: number }>(
        'DELETE FROM weighed_pair WHERE low = ANY ($1::bigint[]) OR high = ANY ($1::bigint[]) RETURNING low, high',
        [places],
      );
      const gone = new Set(places);
      return [...new Set(rows.flatMap(({ low, high }) => [low, high]))].filter((place) => !gone.has(place));
    },

    async addUnits(units: readonly NewUnit[]): Promise<void> {
      if (units.length === 0) return;
      await queryable.query(
        `INSERT INTO unit (place, shelf_mark, heading_id, keys, dated)
         SELECT place, mark, id, string_to_array(keys, ' ')::integer[], dated FROM unnest($1::bigint[], $2::bytea[], $3::text[], $4::text[], $5::boolean[]) AS u (place, mark, id, keys, dated)`,
        [
          units.map(({ place }) => place),
          units.map(({ mark }) => shelfBytes(mark)),
          units.map(({ headingId }) => headingId),
          units.map(({ keys }) => keys.join(' ')),
          units.map(({ dated }) => dated),
        ],
      );
      await queryable.query(
        'INSERT INTO block_key (key, place) SELECT unnest(keys), place FROM unit WHERE place = ANY ($1::bigint[]) ORDER BY 1',
        [units.map(({ place }) => place)],
      );
    },

    /** Puts headings into units, also those that stood in another. */
    async putHeadings(headings: readonly PutHeading[]): Promise<void> {
      if (headings.length === 0) return;
      await queryable.query(
        `INSERT INTO unit_heading AS old (heading_id, place, cleaned_id) SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])
         ON CONFLICT (heading_id) DO UPDATE SET place = excluded.place, cleaned_id = excluded.cleaned_id`,
        [
          headings.map(({ id }) => id),
          headings.map(({ place }) => place),
          headings.map(({ heading, cleaned }) => (cleaned === heading ? null : headingId(cleaned))),
        ],
      );
    },

    async takeHeadingsOut(ids: readonly string[]): Promise<void> {
      if (ids.length > 0) await queryable.query('DELETE FROM unit_heading WHERE heading_id = ANY ($1)', [ids]);
    },

    async addPairs(pairs: readonly StoredPair[]): Promise<void> {
      if (pairs.length === 0) return;
      await queryable.query(
        'INSERT INTO weighed_pair (low, high, bits) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::float8[]) ON CONFLICT DO NOTHING',
        [pairs.map(({ low }) => low), pairs.map(({ high }) => high), pairs.map(({ bits }) => bits)],
      );
    },

    /** Of these pairs, drops those that no block makes any more. @returns what was dropped */
    async dropUnsupported(
      pairs: readonly (readonly [low: number, high: number])[],
      { fullBlockUnits, windowUnits }: BlockRule,
    ): Promise<{ readonly low: number; readonly high: number }[]> {
      if (pairs.length === 0) return [];
      const { rows } = await queryable.query<{ low: number; high: number }>(
        `DELETE FROM weighed_pair p USING unnest($1::bigint[], $2::bigint[]) AS s (low, high) WHERE p.low = s.low AND p.high = s.high AND NOT EXISTS (
           SELECT FROM unit one, unit other, unnest(one.keys) AS k (key) WHERE one.place = p.low AND other.place = p.high AND k.key = ANY (other.keys) AND (
             (SELECT count(*) FROM (SELECT FROM block_key b WHERE b.key = k.key LIMIT $3 + 1) counted) <= $3
             OR (k.key & 1 = 0 AND (SELECT count(*) FROM (SELECT FROM block_key b WHERE b.key = k.key AND b.place > p.low AND b.place < p.high LIMIT $4) between_them) < $4)))
         RETURNING p.low, p.high`,
        [pairs.map(([low]) => low), pairs.map(([, high]) => high), fullBlockUnits, windowUnits],
      );
      return rows;
    },

    /** Counts the personal headings that came and went. */
    async countHeadings(more: number): Promise<void> {
      await queryable.query('UPDATE derivation SET headings = headings + $1', [more]);
    },
  };
}
