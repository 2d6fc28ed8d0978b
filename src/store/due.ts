// What is to be looked at again: headings whose use, verdict or judgement changed, then units whose person may be another one.
import type { Queryable } from './rows.ts';

export interface DueState {
  /** headings wait whose use or verdict changed, not only judgements */
  readonly uses: boolean;
  /** headings waiting, counted up to a limit */
  readonly waiting: number;
  /** the next resolution must look at everything, and count names anew */
  readonly whole: boolean;
  readonly recount: boolean;
  /** personal headings in the drawer */
  readonly headings: number;
}

export interface DuePartition {
  readonly places: readonly number[];
  /** headings that name nobody any more */
  readonly gone: readonly string[];
}

export function dueOn(queryable: Queryable) {
  async function cleanedTo(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const { rows } = await queryable.query<{ heading_id: string }>('SELECT heading_id FROM unit_heading WHERE cleaned_id = ANY ($1)', [
      ids,
    ]);
    return rows.map(({ heading_id }) => heading_id);
  }

  return {
    /** @param most  waiting headings are counted up to this */
    async state(most: number): Promise<DueState> {
      const { rows } = await queryable.query<{ uses: boolean; waiting: string; whole: boolean; recount: boolean; headings: string }>(
        `SELECT EXISTS (SELECT FROM heading_due WHERE why <> 'judgement') AS uses, whole, recount, headings,
           (SELECT count(*) FROM (SELECT DISTINCT heading_id FROM heading_due LIMIT $1) d) AS waiting FROM derivation`,
        [most],
      );
      const [row] = rows;
      if (row === undefined) return { uses: true, waiting: 0, whole: true, recount: true, headings: 0 };
      return { ...row, waiting: Number(row.waiting), headings: Number(row.headings) };
    },

    /** Takes the next headings: ids, also of headings that are one of these once cleaned. They are due again where the transaction fails. */
    async takeHeadings(limit: number): Promise<string[]> {
      const { rows } = await queryable.query<{ heading_id: string; why: string }>(
        'DELETE FROM heading_due WHERE seq = ANY (ARRAY(SELECT seq FROM heading_due ORDER BY seq LIMIT $1)) RETURNING heading_id, why',
        [limit],
      );
      const judged = rows.filter(({ why }) => why === 'judgement').map(({ heading_id }) => heading_id);
      return [...new Set([...rows.map(({ heading_id }) => heading_id), ...(await cleanedTo(judged))])];
    },

    /** What a judgement about these is about: the headings themselves, and those that are one of them once cleaned. */
    meantBy: async (ids: readonly string[]): Promise<string[]> => [...new Set([...ids, ...(await cleanedTo(ids))])],

    async addPartition({ places, gone }: DuePartition): Promise<void> {
      await queryable.query(
        `INSERT INTO partition_due (place, heading_id) SELECT DISTINCT place, NULL FROM unnest($1::bigint[]) AS place
         UNION ALL SELECT NULL, id FROM unnest($2::text[]) AS id`,
        [places, gone],
      );
    },

    async takePartition(limit: number): Promise<DuePartition> {
      const { rows } = await queryable.query<{ place: number | null; heading_id: string | null }>(
        'DELETE FROM partition_due WHERE seq = ANY (ARRAY(SELECT seq FROM partition_due ORDER BY seq LIMIT $1)) RETURNING place, heading_id',
        [limit],
      );
      return {
        places: [...new Set(rows.flatMap(({ place }) => place ?? []))],
        gone: [...new Set(rows.flatMap(({ heading_id }) => heading_id ?? []))],
      };
    },

    /** Of headings taken, those that name people now, by their own verdict or by that of an item that uses them. */
    async personal(ids: readonly string[]): Promise<{ readonly id: string; readonly heading: string }[]> {
      const { rows } = await queryable.query<{ id: string; heading: string }>(
        `SELECT h.id, h.heading FROM heading h WHERE h.id = ANY ($1) AND EXISTS (SELECT FROM mention m WHERE m.heading_id = h.id)
           AND (h.person OR NOT h.curated AND EXISTS (SELECT FROM mention m WHERE m.heading_id = h.id AND m.person))`,
        [ids],
      );
      return rows;
    },

    /** Drops headings that nobody uses and that no person holds. */
    async dropUnused(ids: readonly string[]): Promise<void> {
      await queryable.query(
        `DELETE FROM heading h WHERE h.id = ANY ($1) AND NOT EXISTS (SELECT FROM mention m WHERE m.heading_id = h.id)
           AND NOT EXISTS (SELECT FROM person_heading p WHERE p.heading_id = h.id)`,
        [ids],
      );
    },
  };
}
