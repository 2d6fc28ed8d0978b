// The card drawer filled anew by a batch run: beside the old one, which readers go on using, until the two change places.
import type { Pool, PoolClient } from 'pg';
import { headingId } from '../heading_id.ts';
import { copyInto } from './copy.ts';
import { inTransaction, type Queryable } from './rows.ts';
import { shelfBytes } from './shelf_bytes.ts';

export interface FilledUnit {
  readonly place: number;
  readonly mark: string;
  /** the heading that stands for the unit first */
  readonly headings: readonly { readonly heading: string; readonly cleaned: string }[];
  readonly keys: readonly number[];
  readonly dated: boolean;
}

export interface Filling {
  readonly units: AsyncIterable<FilledUnit>;
  readonly pairs: Iterable<{ readonly low: number; readonly high: number; readonly bits: number }>;
}

/** Tables of the drawer, in the order in which readers name them, with the keys that are built once they are full. */
const TABLES = {
  unit: ['PRIMARY KEY (place)', 'UNIQUE (shelf_mark)'],
  unit_heading: ['PRIMARY KEY (heading_id)'],
  block_key: ['PRIMARY KEY (key, place)'],
  weighed_pair: ['PRIMARY KEY (low, high)'],
} as const;

const INDEXES = [
  ['unit_heading_place', 'unit_heading (place)'],
  ['unit_heading_cleaned', 'unit_heading (cleaned_id) WHERE cleaned_id IS NOT NULL'],
  ['weighed_pair_high', 'weighed_pair (high)'],
] as const;

export function drawerFillingStore(pool: Pool) {
  return {
    /** Fills `fresh_…` tables; what an earlier run that was killed has left of them is thrown away. */
    async fill(filling: Filling): Promise<void> {
      await inTransaction(pool, async (client) => {
        await emptyDrawer(client);
        await copyUnits(client, filling.units);
        await copyInto(client, 'fresh_weighed_pair (low, high, bits)', pairLines(filling.pairs));
      });
      await keyDrawer(pool, ['unit', 'unit_heading', 'block_key', 'weighed_pair']);
    },
  };
}

/** Makes empty `fresh_…` tables; what an earlier run that was killed has left of them is thrown away. */
export async function emptyDrawer(client: PoolClient): Promise<void> {
  for (const table of Object.keys(TABLES)) {
    await client.query(`DROP TABLE IF EXISTS fresh_${table}`);
    await client.query(`CREATE TABLE fresh_${table} (LIKE ${table})`);
  }
}

/** Builds the keys of fresh tables that are full. */
export async function keyDrawer(queryable: Queryable, tables: readonly (keyof typeof TABLES)[]): Promise<void> {
  for (const table of tables) {
    for (const key of TABLES[table]) await queryable.query(`ALTER TABLE fresh_${table} ADD ${key}`);
    for (const [name, columns] of INDEXES)
      if (columns.startsWith(`${table} `)) await queryable.query(`CREATE INDEX fresh_${name} ON fresh_${columns}`);
  }
  await queryable.query(`ANALYZE ${tables.map((table) => `fresh_${table}`)}`);
}

/** Puts the fresh tables in the place of the old ones. Readers wait for the length of this transaction. */
export async function swapDrawers(client: PoolClient): Promise<void> {
  for (const table of Object.keys(TABLES)) {
    await client.query(`DROP TABLE ${table}`);
    await client.query(`ALTER TABLE fresh_${table} RENAME TO ${table}`);
    const { rows } = await client.query<{ conname: string }>(
      `SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u')`,
      [table],
    );
    for (const { conname } of rows)
      await client.query(`ALTER TABLE ${table} RENAME CONSTRAINT ${conname} TO ${conname.replace('fresh_', '')}`);
  }
  for (const [name] of INDEXES) await client.query(`ALTER INDEX fresh_${name} RENAME TO ${name}`);
}

/** Units are told once and written to three tables, a slice at a time: COPY takes one table. */
const UNITS_A_SLICE = 20_000;

async function copyUnits(client: PoolClient, units: AsyncIterable<FilledUnit>): Promise<void> {
  let slice: FilledUnit[] = [];
  const flush = async (): Promise<void> => {
    await copyInto(client, 'fresh_unit (place, shelf_mark, heading_id, keys, dated)', unitLines(slice));
    await copyInto(client, 'fresh_unit_heading (heading_id, place, cleaned_id)', headingLines(slice));
    await copyInto(client, 'fresh_block_key (key, place)', keyLines(slice));
    slice = [];
  };
  for await (const unit of units) {
    slice.push(unit);
    if (slice.length === UNITS_A_SLICE) await flush();
  }
  await flush();
}

function* unitLines(units: readonly FilledUnit[]): Iterable<string> {
  for (const { place, mark, headings, keys, dated } of units)
    yield `${place}\t\\\\x${shelfBytes(mark).toString('hex')}\t${headingId(headings[0]?.heading ?? '')}\t{${keys.join(',')}}\t${dated ? 't' : 'f'}`;
}

function* headingLines(units: readonly FilledUnit[]): Iterable<string> {
  for (const { place, headings } of units)
    for (const { heading, cleaned } of headings)
      yield `${headingId(heading)}\t${place}\t${cleaned === heading ? '\\N' : headingId(cleaned)}`;
}

function* keyLines(units: readonly FilledUnit[]): Iterable<string> {
  for (const { place, keys } of units) for (const key of keys) yield `${key}\t${place}`;
}

function* pairLines(pairs: Filling['pairs']): Iterable<string> {
  for (const { low, high, bits } of pairs) yield `${low}\t${high}\t${bits}`;
}
