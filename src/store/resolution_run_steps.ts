// What the ranges of a batch run read and hand on, statement by statement, inside the transaction of one range.
import type { PoolClient, QueryResultRow } from 'pg';
import type { JudgedPair } from '../domain/cluster/judgement.ts';
import { headingId } from '../heading_id.ts';
import { copyInto } from './copy.ts';
import type { ResolvedPeople } from './resolved_people.ts';
import { wellFormedJson } from './rows.ts';
import { shelfBytes } from './shelf_bytes.ts';
import type { WordCount } from './snapshots.ts';

/** A heading as it is read, once for the whole run. */
export interface ShelvedHeading {
  readonly nth: number;
  readonly heading: string;
  readonly mark: string;
  readonly cleaned: string;
  readonly keys: readonly number[];
  readonly dated: boolean;
  readonly form: string;
  readonly bearer: { readonly key: string; readonly surnames: readonly string[]; readonly forenames: readonly string[] } | null;
}

export interface RunBlock {
  readonly key: number;
  readonly places: readonly number[];
}

export interface RunPair {
  readonly low: number;
  readonly high: number;
  readonly bits: number;
}

/** Units that can be clustered by themselves, with their pairs among one another, by place. */
export interface RunPart {
  readonly units: readonly { readonly place: number; readonly headings: readonly { readonly heading: string; readonly uses: number }[] }[];
  readonly pairs: readonly RunPair[];
  readonly judgements: readonly JudgedPair[];
  /** units that are to be told; the others stand at the other ends of their pairs, with what decides about them */
  readonly own: ReadonlySet<number>;
}

const ROWS_A_FETCH = 50_000;

export function runStepsOn(client: PoolClient) {
  return {
    async headings(
      first: number,
      last: number,
    ): Promise<{ readonly nth: number; readonly heading: string; readonly standsAlone: boolean }[]> {
      const { rows } = await client.query<{ nth: number; heading: string; alone: boolean }>(
        `WITH told AS MATERIALIZED (SELECT unnest(ARRAY[left_heading, right_heading]) AS heading FROM run_judgement WHERE judgement <> 'same')
         SELECT nth, heading, heading IN (SELECT heading FROM told) AS alone FROM run_heading WHERE nth BETWEEN $1 AND $2`,
        [first, last],
      );
      return rows.map(({ nth, heading, alone }) => ({ nth, heading, standsAlone: alone }));
    },

    async shelve(headings: readonly ShelvedHeading[]): Promise<void> {
      await copyInto(
        client,
        'run_shelf (nth, heading_id, mark, spelling, cleaned_id, keys, dated, form, bearer, words)',
        shelfLines(headings),
      );
    },

    /** The blocks of a range of keys that make pairs. */
    async blocks(first: number, last: number, { fullBlockUnits }: { readonly fullBlockUnits: number }): Promise<RunBlock[]> {
      const { rows } = await client.query<{ key: number; places: string }>(
        `SELECT key, string_agg(place::text, ' ' ORDER BY place) AS places FROM fresh_block_key WHERE key BETWEEN $1 AND $2
         GROUP BY key HAVING count(*) > 1 AND (count(*) <= $3 OR key & 1 = 0)`,
        [first, last, fullBlockUnits],
      );
      return rows.map(({ key, places }) => ({ key, places: places.split(' ').map(Number) }));
    },

    /** Name forms as text, by place. */
    async forms(places: readonly number[]): Promise<Map<number, string>> {
      const { rows } = await client.query<{ place: number; form: string }>(
        'SELECT place, form FROM run_unit WHERE place = ANY ($1::bigint[])',
        [places],
      );
      return new Map(rows.map(({ place, form }) => [place, form]));
    },

    async counts(words: readonly string[]): Promise<WordCount[]> {
      const { rows } = await client.query<{ word: string; surnames: number; forenames: number }>(
        'SELECT word, surnames, forenames FROM run_count WHERE word = ANY ($1)',
        [words],
      );
      return rows.map(({ word, surnames, forenames }) => [word, surnames, forenames]);
    },

    async addPairs(pairs: readonly RunPair[]): Promise<void> {
      await copyInto(client, 'run_pair (low, high, bits)', pairLines(pairs));
    },

    async units(): Promise<number> {
      const { rows } = await client.query<{ count: number }>('SELECT count(*) FROM run_unit');
      return rows[0]?.count ?? 0;
    },

    /** All kept pairs, each once, some at a time: they are read where they are, not held. */
    pairs(): AsyncIterable<readonly RunPair[]> {
      return fetched<RunPair>(client, 'SELECT low, high, bits FROM fresh_weighed_pair');
    },

    /** Dated units, some at a time. */
    dated(): AsyncIterable<readonly { readonly place: number }[]> {
      return fetched<{ place: number }>(client, 'SELECT place FROM fresh_unit WHERE dated');
    },

    /** Places of units that a curator said are the same. */
    async samePlaces(): Promise<(readonly [number, number])[]> {
      const { rows } = await client.query<{ one: number; other: number }>(
        `SELECT left_place AS one, right_place AS other FROM run_judgement WHERE judgement = 'same' AND left_place IS NOT NULL AND right_place IS NOT NULL`,
      );
      return rows.map(({ one, other }) => [one, other] as const);
    },

    async addGroups(groups: Iterable<readonly [place: number, closed: number]>): Promise<void> {
      await copyInto(client, 'run_group (place, closed)', groupLines(groups));
      await client.query('ANALYZE run_group');
    },

    /** The closed groups of a range, and those at the other ends of their pairs. */
    async part(first: number, last: number): Promise<RunPart> {
      await client.query(
        `CREATE TEMP TABLE part ON COMMIT DROP AS
         WITH own AS (SELECT place FROM run_group WHERE closed BETWEEN $1 AND $2),
         ends AS (SELECT p.high AS place FROM own JOIN fresh_weighed_pair p ON p.low = own.place UNION SELECT p.low FROM own JOIN fresh_weighed_pair p ON p.high = own.place),
         around AS (SELECT DISTINCT g.closed FROM ends JOIN run_group g USING (place))
         SELECT g.place, g.closed BETWEEN $1 AND $2 AS own FROM run_group g WHERE g.closed BETWEEN $1 AND $2 OR g.closed IN (SELECT closed FROM around)`,
        [first, last],
      );
      await client.query('CREATE UNIQUE INDEX ON part (place)');
      await client.query('ANALYZE part');
      const { rows: headings } = await client.query<{ place: number; own: boolean; heading: string; uses: number }>(
        `SELECT p.place, p.own, h.heading, h.uses FROM part p JOIN fresh_unit_heading u USING (place) JOIN run_heading h USING (heading_id) ORDER BY p.place`,
      );
      const { rows: pairs } = await client.query<RunPair>(
        'SELECT w.low, w.high, w.bits FROM part one JOIN fresh_weighed_pair w ON w.low = one.place JOIN part other ON other.place = w.high',
      );
      const { rows: judgements } = await client.query<JudgedPair>(
        `SELECT left_heading AS left, right_heading AS right, judgement FROM run_judgement j
         WHERE EXISTS (SELECT FROM part WHERE place = left_place) AND EXISTS (SELECT FROM part WHERE place = right_place)`,
      );
      const units: { place: number; headings: { heading: string; uses: number }[] }[] = [];
      for (const { place, heading, uses } of headings) {
        if (units.at(-1)?.place !== place) units.push({ place, headings: [] });
        units.at(-1)?.headings.push({ heading, uses });
      }
      return { units, pairs, judgements, own: new Set(headings.filter(({ own }) => own).map(({ place }) => place)) };
    },

    async addPeople({ people, suggestions }: ResolvedPeople): Promise<void> {
      await copyInto(client, 'run_person (person)', jsonLines(people));
      await copyInto(client, 'run_suggestion (suggestion)', jsonLines(suggestions));
    },
  };
}

/** Values as COPY reads them: its escapes are backslashes, and JSON has no other control character. */
const escaped = (json: string): string => json.replaceAll('\\', '\\\\');

const bytes = (text: string): string => `\\\\x${shelfBytes(text).toString('hex')}`;

function* shelfLines(headings: readonly ShelvedHeading[]): Iterable<string> {
  for (const { nth, heading, mark, cleaned, keys, dated, form, bearer } of headings) {
    const { key, surnames, forenames } = bearer ?? { key: null, surnames: [], forenames: [] };
    yield [
      nth,
      headingId(heading),
      bytes(mark),
      bytes(heading),
      cleaned === heading ? '\\N' : headingId(cleaned),
      `{${keys.join(',')}}`,
      dated ? 't' : 'f',
      escaped(form),
      key === null ? '\\N' : escaped(key),
      key === null ? '\\N' : escaped(wellFormedJson({ surnames, forenames })),
    ].join('\t');
  }
}

function* pairLines(pairs: readonly RunPair[]): Iterable<string> {
  for (const { low, high, bits } of pairs) yield `${low}\t${high}\t${bits}`;
}

function* groupLines(groups: Iterable<readonly [number, number]>): Iterable<string> {
  for (const [place, closed] of groups) yield `${place}\t${closed}`;
}

function* jsonLines(values: readonly unknown[]): Iterable<string> {
  for (const value of values) yield escaped(wellFormedJson(value));
}

async function* fetched<T extends QueryResultRow>(client: PoolClient, select: string): AsyncIterable<readonly T[]> {
  await client.query(`DECLARE rows_of_run NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const { rows } = await client.query<T>(`FETCH ${ROWS_A_FETCH} FROM rows_of_run`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('CLOSE rows_of_run');
}
