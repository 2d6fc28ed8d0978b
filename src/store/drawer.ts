// The card drawer as it is read: units and their headings, blocks, kept pairs. Every question is about what is named in it, never about all.
// A statement names the tables in the order in which a batch run replaces them (drawer_filling.ts): neither then waits for the other for ever.
import { asPersonId, type PersonId } from '../domain/ids.ts';
import { headingId } from '../heading_id.ts';
import type { Queryable } from './rows.ts';
import { shelfBytes, shelfText } from './shelf_bytes.ts';

export interface UnitHeading {
  readonly place: number;
  readonly id: string;
  readonly heading: string;
  readonly cleanedId: string | null;
}

export interface StoredUnit {
  readonly place: number;
  readonly dated: boolean;
  /** somebody has judged something at all */
  readonly mayBeJudged: boolean;
  readonly headings: readonly Omit<UnitHeading, 'place'>[];
  readonly pairs: readonly { readonly other: number; readonly bits: number }[];
}

export interface StoredPair {
  readonly low: number;
  readonly high: number;
  readonly bits: number;
}

/** Where to look into a large block: so many members on either side of a place. */
export interface BlockPlace {
  readonly key: number;
  readonly place: number;
  readonly reach: number;
}

/** Places as PostgreSQL joins them: faster to read than its arrays. */
const placesFrom = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number));

export function drawerOn(queryable: Queryable) {
  return {
    /** The units with these shelf marks, by mark. */
    async atMarks(marks: readonly string[]): Promise<Map<string, { readonly place: number; readonly headingId: string }>> {
      const { rows } = await queryable.query<{ nth: number; place: number; heading_id: string }>(
        `SELECT m.nth, u.place, u.heading_id FROM unnest($1::bytea[]) WITH ORDINALITY AS m (mark, nth) JOIN unit u ON u.shelf_mark = m.mark`,
        [marks.map(shelfBytes)],
      );
      return new Map(rows.map(({ nth, place, heading_id }) => [marks[Number(nth) - 1] ?? '', { place, headingId: heading_id }]));
    },

    /** Between which places a unit with each of these marks would stand; the mark itself is not there. */
    async gapsFor(marks: readonly string[]): Promise<{ readonly below: number | null; readonly above: number | null }[]> {
      const { rows } = await queryable.query<{ below: number | null; above: number | null }>(
        `SELECT (SELECT place FROM unit WHERE shelf_mark < m.mark ORDER BY shelf_mark DESC LIMIT 1) AS below,
           (SELECT place FROM unit WHERE shelf_mark > m.mark ORDER BY shelf_mark LIMIT 1) AS above
         FROM unnest($1::bytea[]) WITH ORDINALITY AS m (mark, nth) ORDER BY m.nth`,
        [marks.map(shelfBytes)],
      );
      return rows;
    },

    /** The headings of units. */
    async headingsAt(places: readonly number[]): Promise<UnitHeading[]> {
      const { rows } = await queryable.query<UnitHeading>(
        `SELECT u.place, h.id, h.heading, u.cleaned_id AS "cleanedId" FROM unit_heading u JOIN heading h ON h.id = u.heading_id WHERE u.place = ANY ($1::bigint[])`,
        [places],
      );
      return rows;
    },

    /** In which unit a heading stands, by heading id. */
    async placesOf(ids: readonly string[]): Promise<Map<string, number>> {
      const { rows } = await queryable.query<{ heading_id: string; place: number }>(
        'SELECT heading_id, place FROM unit_heading WHERE heading_id = ANY ($1)',
        [ids],
      );
      return new Map(rows.map((row) => [row.heading_id, row.place]));
    },

    /** The string that stands for each unit in comparisons, by place. */
    async representatives(places: readonly number[]): Promise<Map<number, string>> {
      const { rows } = await queryable.query<{ place: number; heading: string }>(
        'SELECT u.place, h.heading FROM unit u JOIN heading h ON h.id = u.heading_id WHERE u.place = ANY ($1::bigint[])',
        [places],
      );
      return new Map(rows.map((row) => [row.place, row.heading]));
    },

    /** Which heading stands for each unit, and its mark, by place. */
    async shownAt(places: readonly number[]): Promise<Map<number, { readonly headingId: string; readonly mark: string }>> {
      const { rows } = await queryable.query<{ place: number; heading_id: string; shelf_mark: Buffer }>(
        'SELECT place, heading_id, shelf_mark FROM unit WHERE place = ANY ($1::bigint[])',
        [places],
      );
      return new Map(rows.map((row) => [row.place, { headingId: row.heading_id, mark: shelfText(row.shelf_mark) }]));
    },

    async keysAt(places: readonly number[]): Promise<Map<number, readonly number[]>> {
      const { rows } = await queryable.query<{ place: number; keys: number[] }>(
        'SELECT place, keys FROM unit WHERE place = ANY ($1::bigint[])',
        [places],
      );
      return new Map(rows.map((row) => [row.place, row.keys]));
    },

    /** The first members of each block, up to a number of its own. */
    async firstOf(blocks: readonly { readonly key: number; readonly most: number }[]): Promise<number[][]> {
      const { rows } = await queryable.query<{ places: string }>(
        `SELECT array_to_string(ARRAY(SELECT b.place FROM block_key b WHERE b.key = k.key ORDER BY b.place LIMIT k.most), ' ') AS places
         FROM unnest($1::integer[], $2::integer[]) WITH ORDINALITY AS k (key, most, nth) ORDER BY k.nth`,
        [blocks.map(({ key }) => key), blocks.map(({ most }) => most)],
      );
      return rows.map(({ places }) => placesFrom(places));
    },

    /** The members of a block around a place, ascending; the unit in that place among them where it is a member. */
    async around(wanted: readonly BlockPlace[]): Promise<number[][]> {
      const { rows } = await queryable.query<{ below: string; above: string }>(
        `SELECT array_to_string(ARRAY(SELECT b.place FROM block_key b WHERE b.key = a.key AND b.place < a.place ORDER BY b.place DESC LIMIT a.reach), ' ') AS below,
           array_to_string(ARRAY(SELECT b.place FROM block_key b WHERE b.key = a.key AND b.place >= a.place ORDER BY b.place LIMIT a.reach + 1), ' ') AS above
         FROM unnest($1::integer[], $2::bigint[], $3::integer[]) WITH ORDINALITY AS a (key, place, reach, nth) ORDER BY a.nth`,
        // an imagined unit may stand between two whole numbers
        [wanted.map(({ key }) => key), wanted.map(({ place }) => Math.ceil(place)), wanted.map(({ reach }) => reach)],
      );
      return rows.map(({ below, above }) => [...placesFrom(below).reverse(), ...placesFrom(above)]);
    },

    /** Units with their headings and kept pairs; one that is not there is left out. */
    async unitsAt(places: readonly number[]): Promise<StoredUnit[]> {
      const { rows } = await queryable.query<StoredUnit>(
        `SELECT u.place, u.dated, (SELECT EXISTS (SELECT FROM judgement)) AS "mayBeJudged",
           (SELECT coalesce(json_agg(json_build_object('id', h.id, 'heading', h.heading, 'cleanedId', i.cleaned_id)), '[]')
            FROM unit_heading i JOIN heading h ON h.id = i.heading_id WHERE i.place = u.place) AS headings,
           (SELECT coalesce(json_agg(json_build_object('other', e.other, 'bits', e.bits)), '[]') FROM (
              SELECT high AS other, bits FROM weighed_pair WHERE low = u.place UNION ALL SELECT low, bits FROM weighed_pair WHERE high = u.place) e) AS pairs
         FROM unit u WHERE u.place = ANY ($1::bigint[])`,
        [places],
      );
      return rows;
    },

    /** The people of heading strings, with their preferred forms, by string. */
    async peopleOf(headings: readonly string[]): Promise<Map<string, { readonly id: PersonId; readonly preferredForm: string }>> {
      const { rows } = await queryable.query<{ heading: string; id: string; preferred_form: string }>(
        `SELECT h.heading, p.id, p.preferred_form FROM heading h JOIN person_heading i ON i.heading_id = h.id JOIN person p ON p.id = i.person_id
         WHERE h.id = ANY ($1)`,
        [headings.map(headingId)],
      );
      return new Map(rows.map((row) => [row.heading, { id: asPersonId(row.id), preferredForm: row.preferred_form }]));
    },

    /** Where each string stands: as given, else by its mark; null where it does not. */
    async find(headings: readonly { readonly heading: string; readonly mark: string }[]): Promise<(number | null)[]> {
      const { rows } = await queryable.query<{ place: number | null }>(
        `SELECT coalesce(i.place, u.place) AS place FROM unnest($1::text[], $2::bytea[]) WITH ORDINALITY AS g (id, mark, nth)
           LEFT JOIN unit u ON u.shelf_mark = g.mark LEFT JOIN unit_heading i ON i.heading_id = g.id ORDER BY g.nth`,
        [headings.map(({ heading }) => headingId(heading)), headings.map(({ mark }) => shelfBytes(mark))],
      );
      return rows.map(({ place }) => place);
    },

    /** All headings that the people of these headings hold, with their places; null where the heading has left the drawer. */
    async companionsOf(ids: readonly string[]): Promise<{ readonly id: string; readonly place: number | null }[]> {
      const { rows } = await queryable.query<{ id: string; place: number | null }>(
        `SELECT p.heading_id AS id, u.place FROM (SELECT DISTINCT person_id FROM person_heading WHERE heading_id = ANY ($1)) o
           JOIN person_heading p USING (person_id) LEFT JOIN unit_heading u ON u.heading_id = p.heading_id`,
        [ids],
      );
      return rows;
    },

    /** How often headings are used, by heading id. */
    async usesOf(ids: readonly string[]): Promise<Map<string, number>> {
      const { rows } = await queryable.query<{ heading_id: string; uses: string }>(
        'SELECT heading_id, count(*) AS uses FROM mention WHERE heading_id = ANY ($1) GROUP BY heading_id',
        [ids],
      );
      return new Map(rows.map(({ heading_id, uses }) => [heading_id, Number(uses)]));
    },
  };
}

export type Drawer = ReturnType<typeof drawerOn>;
