// The content of all tables as text, in an order of its own: two states are the same when their dumps are.
import type { Pool } from 'pg';

/**
 * What each table is compared by. Left out is what two equal states may differ in: ids of harvests, times, and numbers drawn from
 * sequences (their order is compared, where it means something).
 */
const TABLES: Readonly<Record<string, string>> = {
  item: 'SELECT id, provider, body, encode(content_hash, $$hex$$) AS hash, gone_at IS NOT NULL AS gone, version, behind, label_digest IS NOT NULL AS told FROM item',
  heading: 'SELECT * FROM heading',
  mention: 'SELECT * FROM mention',
  reading: 'SELECT * FROM reading',
  person: 'SELECT * FROM person',
  person_heading: 'SELECT * FROM person_heading',
  person_ledger:
    'SELECT founding_heading, person_id, version, digest, row_number() OVER (ORDER BY era, founding_heading COLLATE "C") AS nth FROM person_ledger',
  person_redirect: 'SELECT * FROM person_redirect',
  suggestion: 'SELECT * FROM suggestion',
  waiting: 'SELECT * FROM waiting',
  collection_verdict: 'SELECT * FROM collection_verdict',
  depiction: 'SELECT * FROM depiction',
  exclusion: 'SELECT * FROM exclusion',
  label_removal: 'SELECT facet, value, item_id FROM label_removal',
  judgement: 'SELECT left_heading, right_heading, judgement, note, by, row_number() OVER (ORDER BY seq) AS nth FROM judgement',
};

export type TableDump = Readonly<Record<string, readonly string[]>>;

/** A line of JSON per row, sorted; `except` names tables to leave out. */
export async function dump(pool: Pool, { except = [] }: { except?: readonly string[] } = {}): Promise<TableDump> {
  const dumped: Record<string, readonly string[]> = {};
  for (const [table, select] of Object.entries(TABLES)) {
    if (except.includes(table)) continue;
    const { rows } = await pool.query<{ line: string }>(
      `SELECT to_jsonb(t)::text AS line FROM (${select}) t ORDER BY to_jsonb(t)::text COLLATE "C"`,
    );
    dumped[table] = rows.map(({ line }) => line);
  }
  return dumped;
}

/** Where every row lies and which transaction wrote it: equal before and after something that wrote nothing, not even the same again. */
export async function rowVersions(pool: Pool): Promise<Readonly<Record<string, string>>> {
  const versions: Record<string, string> = {};
  for (const table of [...Object.keys(TABLES), 'derivation', 'event']) {
    const { rows } = await pool.query<{ print: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(ctid::text || xmin::text, ',' ORDER BY ctid), '')) AS print FROM ${table}`,
    );
    versions[table] = rows[0]?.print ?? '';
  }
  return versions;
}
