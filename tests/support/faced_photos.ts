// Photographs with faces as rows: what a harvest, its derivation and an embedding run leave, without any of them.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { bytesOf } from '../../src/domain/embedding/vector.ts';
import type { Photo } from '../../src/domain/naming/photo.ts';

/** The same letters always give the same id. */
export const uuidOf = (text: string): string =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const SPACE = 'faces-1';

/** Writes items, depictions and faces of photographs. Words of curators are written with {@link sayOf}. */
export async function writePhotos(pool: Pool, photos: readonly Photo[], dimension: number): Promise<void> {
  await pool.query(
    `INSERT INTO embedding_space (id, detector, aligner, recogniser, weights_sha256, preprocessing, dimension, metric, licence)
     VALUES ($1, 'd', 'a', 'r', repeat('ab', 32), '{}', $2, 'cosine', 'MIT') ON CONFLICT DO NOTHING`,
    [SPACE, dimension],
  );
  await pool.query(
    `INSERT INTO item (id, provider, body, content_hash, first_harvest, written_by, behind)
     SELECT id, 'Hub A', '{}', '', h, h, 0 FROM unnest($1::text[]) AS id CROSS JOIN (SELECT gen_random_uuid() AS h) AS harvest ON CONFLICT DO NOTHING`,
    [photos.map(({ photo }) => photo)],
  );
  await pool.query(
    `WITH run AS (INSERT INTO embedding_run (space_id, selection, dry_run, door) VALUES ($1, '{}', false, 'lease') RETURNING id)
     INSERT INTO embedding_task (item_id, item_version, image_url, space_id, run_id, door, state, outcome)
     SELECT item, 1, 'https://images.example.org/' || item, $1, run.id, 'lease', 'done', 'ok' FROM run, unnest($2::text[]) AS item ON CONFLICT DO NOTHING`,
    [SPACE, photos.map(({ photo }) => photo)],
  );
  for (const photo of photos) await depict(pool, photo);
  for (const { photo, image, width, height, faces } of photos)
    await pool.query(
      `INSERT INTO face (id, item_id, space_id, task_id, nth, x, y, w, h, image_width, image_height, image_sha256, score, quality, embedding)
       SELECT f.id, $2, $1, t.id, f.nth - 1, f.x, f.y, f.w, f.h, $3, $4, decode($5, 'hex'), f.score, f.quality, f.embedding
       FROM unnest($6::uuid[], $7::real[], $8::real[], $9::real[], $10::real[], $11::real[], $12::real[], $13::bytea[]) WITH ORDINALITY
         AS f (id, x, y, w, h, score, quality, embedding, nth) JOIN embedding_task t ON t.item_id = $2 AND t.space_id = $1`,
      [
        SPACE,
        photo,
        width ?? 1000,
        height ?? 1000,
        image === null ? null : createHash('sha256').update(image).digest('hex'),
        faces.map(({ face }) => uuidOf(face)),
        faces.map(({ box }) => box.x),
        faces.map(({ box }) => box.y),
        faces.map(({ box }) => box.w),
        faces.map(({ box }) => box.h),
        faces.map(({ score }) => score),
        faces.map(({ quality }) => quality),
        faces.map(({ embedding }) => Buffer.from(bytesOf(embedding))),
      ],
    );
  await pool.query(
    `INSERT INTO embedding_sum (space_id, part, vectors, sum) SELECT $1, 0, count(*), '' FROM face WHERE space_id = $1 AND state = 'live'
     ON CONFLICT (space_id, part) DO UPDATE SET vectors = excluded.vectors`,
    [SPACE],
  );
}

/** Whom the item depicts, from now on. */
export async function depict(pool: Pool, { photo, people }: Pick<Photo, 'photo' | 'people'>): Promise<void> {
  await pool.query('DELETE FROM depiction WHERE item_id = $1', [photo]);
  await pool.query(
    `INSERT INTO depiction (item_id, person_id, heading_id, name, depicted, row_number, place, sources, reasons)
     SELECT $1, person, 'h', person, depicted, row_number, place, '{}', '[]' FROM unnest($2::text[], $3::real[], $4::integer[], $5::integer[]) AS p (person, depicted, row_number, place)`,
    [
      photo,
      people.map(({ person }) => person),
      people.map(({ depicted }) => depicted),
      people.map(({ row }) => row),
      people.map(({ order }) => order),
    ],
  );
}

/** A person's string, heading and id, so that words may be said about them. */
export async function writePerson(pool: Pool, id: string): Promise<void> {
  await pool.query(
    `WITH h AS (INSERT INTO heading (id, heading, kind, confidence, person, folded, context) VALUES (heading_id_of($1), $1, 'person', 1, true, $1, '') RETURNING id),
       p AS (INSERT INTO person (id, preferred_heading_id, preferred_form) SELECT $1, id, $1 FROM h RETURNING id),
       l AS (INSERT INTO person_ledger (founding_heading, person_id, era) VALUES ($1, $1, 1))
     INSERT INTO person_heading (heading_id, person_id) SELECT h.id, p.id FROM h, p`,
    [id],
  );
}
