// What the items of a person add up to, and the evidence that follows from it: counted again for those alone whose mentions or headings changed.
import type { Pool } from 'pg';
import type { CollectionCode, CollectionVerdict, PersonTally } from '../domain/depiction/collection.ts';
import { BEHIND } from './items.ts';
import { inTransaction, type Queryable } from './rows.ts';

export interface TalliedPerson {
  readonly person: string;
  /** one per provider; none where nobody mentions them any more */
  readonly tallies: readonly PersonTally[];
}

export interface JudgedPerson {
  readonly person: string;
  readonly verdicts: readonly CollectionVerdict[];
}

export interface DuePeople {
  readonly people: readonly string[];
  /** the last row that was looked at, for {@link settle} */
  readonly upTo: number;
}

/** In the table, "every provider" is ''. */
const EVERY = '';

export function collectionStore(pool: Pool) {
  return {
    /** Whose items are to be counted again, in the order of their ids. */
    async due(): Promise<DuePeople> {
      const { rows: last } = await pool.query<{ seq: number | null }>('SELECT max(seq) AS seq FROM collection_due');
      const upTo = Number(last[0]?.seq ?? 0);
      const { rows } = await pool.query<{ id: string }>(
        `SELECT person_id AS id FROM collection_due WHERE person_id IS NOT NULL AND seq <= $1
         UNION
         SELECT ph.person_id FROM collection_due d JOIN person_heading ph USING (heading_id) WHERE d.seq <= $1
         ORDER BY id`,
        [upTo],
      );
      return { people: rows.map(({ id }) => id), upTo };
    },

    /** Forgets what was dealt with. */
    async settle(upTo: number): Promise<void> {
      await pool.query('DELETE FROM collection_due WHERE seq <= $1', [upTo]);
    },

    /** The items of these people, counted by provider. */
    async tallies(people: readonly string[]): Promise<readonly TalliedPerson[]> {
      const { rows } = await pool.query<{ person: string; tally: PersonTally }>(
        `WITH sighting AS (
           SELECT ph.person_id, m.item_id, bool_or(m.field = 'subject') AS subject, bool_or(m.field IN ('creator', 'contributor')) AS maker,
             bool_or(m.shown) AS shown, bool_or(m.captioned) AS captioned, bool_or(m.dated) AS dated, bool_or(m.out_of_time) AS out_of_time
           FROM person_heading ph JOIN mention m USING (heading_id) WHERE ph.person_id = ANY ($1) GROUP BY ph.person_id, m.item_id
         )
         SELECT s.person_id AS person, jsonb_build_object('provider', i.provider,
             'asSubject', count(*) FILTER (WHERE subject), 'asMaker', count(*) FILTER (WHERE maker), 'shown', count(*) FILTER (WHERE shown),
             'passedOver', count(*) FILTER (WHERE subject AND captioned AND NOT shown AND NOT out_of_time),
             'inTime', count(*) FILTER (WHERE subject AND dated AND NOT out_of_time), 'outOfTime', count(*) FILTER (WHERE subject AND out_of_time)) AS tally
         FROM sighting s JOIN item i ON i.id = s.item_id GROUP BY s.person_id, i.provider`,
        [people],
      );
      const byPerson = new Map(people.map((person) => [person, [] as PersonTally[]])); // filled below
      for (const { person, tally } of rows) byPerson.get(person)?.push(tally);
      return [...byPerson].map(([person, tallies]) => ({ person, tallies }));
    },

    /** Writes the evidence against these people; where it differs from before, their items want new depictions. The same again writes no row. */
    async write(judged: readonly JudgedPerson[]): Promise<void> {
      await inTransaction(pool, async (client) => {
        const before = await verdictsOn(
          client,
          judged.map(({ person }) => person),
        );
        const changed = judged.filter(({ person, verdicts }) => print(verdicts) !== print(before.get(person) ?? []));
        if (changed.length === 0) return;
        const people = changed.map(({ person }) => person);
        await client.query('DELETE FROM collection_verdict WHERE person_id = ANY ($1)', [people]);
        const rows = changed.flatMap(({ person, verdicts }) => verdicts.map((verdict) => ({ person, ...verdict })));
        await client.query(
          `INSERT INTO collection_verdict (person_id, provider, code, bits, detail)
           SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::real[], $5::text[])`,
          [
            rows.map(({ person }) => person),
            rows.map(({ provider }) => provider ?? EVERY),
            rows.map(({ code }) => code),
            rows.map(({ bits }) => bits),
            rows.map(({ detail }) => detail),
          ],
        );
        await client.query(
          `UPDATE item SET behind = ${BEHIND.depictions} WHERE id IN (
             SELECT i.id FROM item i WHERE i.behind = ${BEHIND.nothing} AND i.id IN (SELECT item_id FROM depiction WHERE person_id = ANY ($1))
             ORDER BY i.id FOR UPDATE)`,
          [people],
        );
      });
    },

    /** Drops the evidence against people who are none any more. */
    async dropStrays(): Promise<void> {
      await pool.query('DELETE FROM collection_verdict v WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = v.person_id)');
    },
  };
}

interface VerdictRow {
  person_id: string;
  provider: string;
  code: CollectionCode;
  bits: number;
  detail: string;
}

/** The evidence against these people, by person. */
export async function verdictsOn(client: Queryable, people: readonly string[]): Promise<ReadonlyMap<string, readonly CollectionVerdict[]>> {
  const { rows } = await client.query<VerdictRow>('SELECT * FROM collection_verdict WHERE person_id = ANY ($1)', [people]);
  const verdicts = new Map<string, CollectionVerdict[]>();
  for (const { person_id, provider, code, bits, detail } of rows) {
    const own = verdicts.get(person_id) ?? [];
    own.push({ provider: provider === EVERY ? null : provider, code, bits, detail });
    verdicts.set(person_id, own);
  }
  return verdicts;
}

const print = (verdicts: readonly CollectionVerdict[]): string =>
  verdicts
    .map(({ provider, code, bits, detail }) => JSON.stringify([provider, code, bits, detail]))
    .sort()
    .join();
