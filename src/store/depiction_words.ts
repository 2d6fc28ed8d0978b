// A curator's word about who can be seen in an item: appended to, never changed, and above all evidence.
import type { Pool, PoolClient } from 'pg';
import { inTransaction, type Queryable } from './rows.ts';

export interface SaidDepiction {
  readonly itemId: string;
  readonly personId: string;
  /** null takes back what was said */
  readonly depicted: boolean | null;
  readonly note: string;
  readonly by: string;
}

interface Word {
  item_id: string;
  person_id: string;
  heading_id: string;
  depicted: boolean;
  text: string;
}

/** Certainty; other evidence has some 3 bits a piece. The same as of a kind that a curator said. */
const CURATOR_BITS = 20;
const EXCLUDED = 'curator:not-depicted';

export function depictionWordStore(pool: Pool) {
  return {
    /**
     * Appends it, about the heading by which the item names the person, else about the preferred one. The label follows with the next
     * resolution. Nothing happens where the item or the person is not there.
     */
    async say({ itemId, personId, depicted, note, by }: SaidDepiction): Promise<void> {
      await inTransaction(pool, async (client) => {
        await client.query(
          depicted === null
            ? `INSERT INTO depiction_judgement (item_id, heading_id, heading, depicted, note, by)
               SELECT item_id, heading_id, heading, $3::boolean, $4, $5 FROM (
                 SELECT DISTINCT ON (d.heading_id) d.* FROM depiction_judgement d JOIN person_heading p USING (heading_id)
                 WHERE d.item_id = $1 AND p.person_id = $2 ORDER BY d.heading_id, d.seq DESC) last WHERE last.depicted IS NOT NULL`
            : `INSERT INTO depiction_judgement (item_id, heading_id, heading, depicted, note, by)
               SELECT i.id, h.id, h.heading, $3, $4, $5 FROM item i, person p JOIN heading h ON h.id = coalesce(
                 (SELECT d.heading_id FROM depiction d JOIN person_heading ph USING (heading_id) WHERE d.item_id = $1 AND ph.person_id = $2 ORDER BY d.depicted DESC LIMIT 1),
                 (SELECT m.heading_id FROM mention m JOIN person_heading ph USING (heading_id) WHERE m.item_id = $1 AND ph.person_id = $2 ORDER BY m.position LIMIT 1),
                 p.preferred_heading_id)
               WHERE i.id = $1 AND p.id = $2`,
          [itemId, personId, depicted, note, by],
        );
        await client.query('UPDATE item SET behind = 1 WHERE id = $1 AND behind = 0', [itemId]);
        await client.query('UPDATE derivation SET changes = changes + 1');
      });
    },
  };
}

/** Depictions of these items, weighed already, as curators say they are. What the item says against it is kept and not told. */
export async function outrankDepictions(client: PoolClient, ids: readonly string[]): Promise<void> {
  const { rows: spokenOf } = await client.query<{ item_id: string }>(
    'SELECT DISTINCT item_id FROM depiction_judgement WHERE item_id = ANY ($1)',
    [ids],
  );
  if (spokenOf.length === 0) return;
  const items = spokenOf.map(({ item_id }) => item_id);
  await client.query('DELETE FROM exclusion WHERE item_id = ANY ($1) AND reason = $2', [items, EXCLUDED]);
  await client.query('UPDATE exclusion SET overruled = false WHERE item_id = ANY ($1) AND overruled', [items]);
  const words = await standingWords(client, items);
  await overrule(client, words);
  await show(client, words);
  await hide(client, words);
}

/** The last word about each person in each item, whichever heading it was about. */
async function standingWords(queryable: Queryable, items: readonly string[]): Promise<Word[]> {
  const { rows } = await queryable.query<Word>(
    `SELECT DISTINCT ON (d.item_id, p.person_id) d.item_id, p.person_id, d.heading_id, d.depicted, d.by || ' says so' || CASE d.note WHEN '' THEN '' ELSE ': ' || d.note END AS text
     FROM (SELECT DISTINCT ON (item_id, heading_id) * FROM depiction_judgement WHERE item_id = ANY ($1) ORDER BY item_id, heading_id, seq DESC) d
       JOIN person_heading p USING (heading_id) WHERE d.depicted IS NOT NULL ORDER BY d.item_id, p.person_id, d.seq DESC`,
    [items],
  );
  return rows;
}

const SAID = 'unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS w (item_id, person_id, heading_id, text)';
const columnsOf = (words: readonly Word[]): string[][] => [
  words.map(({ item_id }) => item_id),
  words.map(({ person_id }) => person_id),
  words.map(({ heading_id }) => heading_id),
  words.map(({ text }) => text),
];
const REASON = (bits: number): string => `jsonb_build_object('code', 'curator', 'text', w.text, 'bits', ${bits})`;

/** Every string that names the person: what is told of it is the curator's word. */
async function overrule(client: PoolClient, words: readonly Word[]): Promise<void> {
  await client.query(
    `UPDATE exclusion e SET overruled = true FROM ${SAID} JOIN person_heading p USING (person_id) JOIN mention m ON m.item_id = w.item_id AND m.heading_id = p.heading_id
     WHERE e.item_id = m.item_id AND e.field = m.field AND e.text = m.text AND $3::text[] IS NOT NULL AND $4::text[] IS NOT NULL`,
    columnsOf(words),
  );
}

async function show(client: PoolClient, words: readonly Word[]): Promise<void> {
  await client.query(
    `INSERT INTO depiction AS d (item_id, person_id, heading_id, name, depicted, sources, reasons)
     SELECT w.item_id, w.person_id, w.heading_id, p.preferred_form, 1, '{}', jsonb_build_array(${REASON(CURATOR_BITS)})
     FROM ${SAID} JOIN person p ON p.id = w.person_id
     ON CONFLICT (item_id, person_id) DO UPDATE SET depicted = 1, reasons = excluded.reasons || d.reasons`,
    columnsOf(words.filter(({ depicted }) => depicted)),
  );
}

/** Who is named and cannot be seen stands in the exclusions too, string by string. */
async function hide(client: PoolClient, words: readonly Word[]): Promise<void> {
  const hidden = columnsOf(words.filter(({ depicted }) => !depicted));
  await client.query(
    `UPDATE depiction d SET depicted = 0, reasons = jsonb_build_array(${REASON(-CURATOR_BITS)}) || d.reasons FROM ${SAID}
     WHERE d.item_id = w.item_id AND d.person_id = w.person_id AND w.heading_id IS NOT NULL`,
    hidden,
  );
  await client.query(
    `INSERT INTO exclusion (item_id, position, field, text, reason, detail)
     SELECT s.item_id, coalesce((SELECT max(position) FROM exclusion e WHERE e.item_id = s.item_id), -1) + row_number() OVER (PARTITION BY s.item_id ORDER BY s.field, s.string COLLATE "C"),
       s.field, s.string, '${EXCLUDED}', s.text
     FROM (SELECT DISTINCT ON (m.item_id, m.field, m.text) m.item_id, m.field, m.text AS string, w.text
           FROM ${SAID} JOIN person_heading p USING (person_id) JOIN mention m ON m.item_id = w.item_id AND m.heading_id = p.heading_id
           WHERE w.heading_id IS NOT NULL ORDER BY m.item_id, m.field, m.text) s`,
    hidden,
  );
}
