// A stock for training sets: people who died long ago, photographs with one face of each, all of them named by the machine.
import type { Composed } from '../../src/compose.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { space } from './embedding_stock.ts';
import { item, load } from './items.ts';

export interface LabelledPerson {
  readonly id: string;
  readonly faces: readonly string[];
}

/** No two of these could be one person. */
const SURNAMES = [
  'Abbott',
  'Brandeis',
  'Castellanos',
  'Douglass',
  'Eberhardt',
  'Fitzgerald',
  'Gutierrez',
  'Hawthorne',
  'Ishikawa',
  'Jankowski',
  'Kowalewski',
  'Lindqvist',
];
const FREE = 'http://rightsstatements.org/vocab/NoC-US/1.0/';

const headingOf = (person: number): string => `${SURNAMES[person % SURNAMES.length]}, Martha, ${1840 + person}-${1910 + person}`;

/** Twelve people, each in `photos` photographs alone; in the order of their headings. */
export async function fillWithLabelledFaces({ store, pool, log }: Composed, photos: number): Promise<LabelledPerson[]> {
  const headings = SURNAMES.map((_, person) => headingOf(person));
  await load(
    store,
    headings.flatMap((heading, person) =>
      Array.from({ length: photos }, (_, nth) => item(`photo-${person}-${nth}`, { subject: [`${heading}--Portraits`], rightsUri: FREE })),
    ),
  );
  await derive({ store, log });
  await store.embedding.spaces.put(space('space-1'));
  await pool.query(
    `WITH run AS (INSERT INTO embedding_run (space_id, selection, dry_run, door, state, selecting_after) VALUES ('space-1', '{}', false, 'lease', 'succeeded', NULL) RETURNING id),
       task AS (INSERT INTO embedding_task (item_id, item_version, image_url, space_id, run_id, door, state, outcome)
         SELECT i.id, 1, 'https://images.example.org/' || i.id, 'space-1', run.id, 'lease', 'done', 'ok' FROM run, item i RETURNING id, item_id)
     INSERT INTO face (id, item_id, space_id, task_id, nth, x, y, w, h, image_width, image_height, image_sha256, score, embedding, created_at)
     SELECT md5(item_id)::uuid, item_id, 'space-1', id, 0, .1, .2, .2, .3, 1000, 800, sha256(item_id::bytea), .9, decode(repeat('0000803f', 4), 'hex'), '2026-02-03'
     FROM task`,
  );
  await pool.query(
    `INSERT INTO face_naming (face_id, person_id, probability, status) SELECT f.id, d.person_id, .95, 'named' FROM face f JOIN depiction d USING (item_id)`,
  );
  const { rows } = await pool.query<{ id: string; person_id: string }>(
    `SELECT f.id, n.person_id FROM face f JOIN face_naming n ON n.face_id = f.id ORDER BY split_part(f.item_id, '-', 2)::integer, f.item_id`,
  );
  const people = [...new Set(rows.map(({ person_id }) => person_id))];
  return people.map((id) => ({ id, faces: rows.filter(({ person_id }) => person_id === id).map((row) => row.id) }));
}
