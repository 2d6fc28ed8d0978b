// A collection of headings without items to be read, written straight into the tables that resolution is fed by.
import type { Pool } from 'pg';
import { fold } from '../src/domain/text/fold.ts';
import { headingId } from '../src/heading_id.ts';
import { copyInto } from '../src/store/copy.ts';

/** Each heading gets an item of its own that mentions it; one that is there already is left alone. */
export async function use(pool: Pool, headings: readonly string[]): Promise<void> {
  const client = await pool.connect();
  const rows = headings.map((heading) => ({ heading, id: headingId(heading) }));
  const { rows: harvests } = await client.query<{ id: string }>('SELECT id FROM harvest');
  const harvest = harvests[0]?.id ?? '';
  const lines = function* (line: (row: (typeof rows)[number]) => string): Iterable<string> {
    for (const row of rows) yield line(row);
  };
  try {
    await client.query('BEGIN');
    await client.query('CREATE TEMP TABLE given (id text, heading text, folded text) ON COMMIT DROP');
    await copyInto(
      client,
      'given (id, heading, folded)',
      lines(({ id, heading }) => `${id}\t${heading}\t${fold(heading)}`),
    );
    await client.query(
      `INSERT INTO item (id, provider, body, content_hash, first_harvest, written_by, behind) SELECT id, 'Hub', '{}', '', $1, $1, 0 FROM given ON CONFLICT DO NOTHING`,
      [harvest],
    );
    await client.query(
      `INSERT INTO heading (id, heading, kind, person, confidence, folded, context) SELECT id, heading, 'person', true, 1, folded, 'subject' FROM given ON CONFLICT DO NOTHING`,
    );
    await client.query(
      `INSERT INTO mention (item_id, position, field, text, heading_id, person) SELECT id, 0, 'subject', heading, id, true FROM given ON CONFLICT DO NOTHING`,
    );
    await client.query('UPDATE derivation SET changes = changes + 1');
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
