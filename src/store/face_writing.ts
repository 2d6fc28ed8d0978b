// Faces as they come in: a few hundred with their vectors in one statement. A face that was there before keeps its id, and its past.
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Box } from '../domain/embedding/box.ts';
import { pairBoxes } from '../domain/embedding/redetect.ts';
import type { DetectedFace, TaskResult } from '../domain/embedding/result.ts';
import { vectorOf, writeVector } from '../domain/embedding/vector.ts';
import { changeSum } from './embedding_sums.ts';
import { carryWords } from './face_words.ts';

export interface FacesOfTask {
  readonly taskId: number;
  readonly itemId: string;
  readonly imageUrl: string;
  readonly result: TaskResult;
}

export interface SpaceOfFaces {
  readonly spaceId: string;
  readonly dimension: number;
}

interface OldFace {
  readonly id: string;
  readonly task_id: number;
  readonly item_id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly embedding: Buffer;
  readonly live: boolean;
  readonly has_word: boolean;
}

interface FaceRow {
  readonly id: string;
  readonly look: FacesOfTask;
  readonly nth: number;
  readonly face: DetectedFace;
}

const FLOAT_BYTES = 4;
/** The columns that a detection fills, as they are read from `detected` below. */
const COLUMNS = 'nth, x, y, w, h, image_width, image_height, image_sha256, score, quality, landmarks, embedding, crop_sha256';
/** All vectors travel as one block of bytes, each cut out where it begins: as an array of bytea they would be written in hexadecimal. */
const DETECTED = `SELECT d.id, d.task_id, d.item_id, d.nth, d.x, d.y, d.w, d.h, d.image_width, d.image_height, d.image_sha256, d.score, d.quality,
    d.landmarks::real[] AS landmarks, substring($1::bytea FROM ((d.row - 1) * $2)::integer + 1 FOR $2::integer) AS embedding, d.crop_sha256
  FROM unnest($3::uuid[], $4::bigint[], $5::text[], $6::smallint[], $7::real[], $8::real[], $9::real[], $10::real[], $11::integer[], $12::integer[],
    $13::bytea[], $14::real[], $15::real[], $16::text[], $17::bytea[]) WITH ORDINALITY
    AS d (id, task_id, item_id, nth, x, y, w, h, image_width, image_height, image_sha256, score, quality, landmarks, crop_sha256, row)`;

/**
 * Writes what was seen in some images.
 *
 * - Of one image, a box that shares more than half with one before is the same face: it keeps its id, and what was known of it goes to its past.
 * - A face that is not found any more is superseded, unless a curator has spoken of it.
 * - Faces of an image that the item had before are superseded.
 * - A face that was taken down does not come back.
 */
export async function writeFaces(client: PoolClient, space: SpaceOfFaces, looks: readonly FacesOfTask[]): Promise<void> {
  const before = await facesOf(client, space, looks);
  const takenDown = await takenDownIn(client, looks);
  const added: FaceRow[] = [];
  const kept: FaceRow[] = [];
  const left: OldFace[] = before.filter(
    (old) => old.live && looks.some(({ itemId, taskId }) => itemId === old.item_id && taskId !== old.task_id),
  );
  const replaced: OldFace[] = [];
  for (const look of looks) {
    const olds = before.filter(({ task_id }) => task_id === look.taskId);
    const pairs = pairBoxes(
      olds,
      look.result.faces.map(({ box }) => box),
    );
    const gone = pairBoxes(
      takenDown.filter(({ item_id, image_url }) => item_id === look.itemId && image_url === look.imageUrl),
      look.result.faces.map(({ box }) => box),
    );
    look.result.faces.forEach((face, nth) => {
      if (gone[nth] !== null) return;
      const old = olds[pairs[nth] ?? -1];
      (old === undefined ? added : kept).push({ id: old?.id ?? randomUUID(), look, nth, face });
      if (old?.live === true) replaced.push(old);
    });
    left.push(...olds.filter((old, at) => old.live && !old.has_word && !pairs.includes(at)));
  }
  if (added.length > 0)
    await client.query(
      `INSERT INTO face (id, space_id, task_id, item_id, ${COLUMNS}) SELECT id, $18::text, task_id, item_id, ${COLUMNS} FROM (${DETECTED}) detected`,
      [...valuesOf(added, space), space.spaceId],
    );
  if (kept.length > 0) await replace(client, space, kept);
  if (left.length > 0)
    await client.query(`UPDATE face SET state = 'superseded', version = version + 1 WHERE id = ANY ($1)`, [left.map(({ id }) => id)]);
  await carryWords(client, space.spaceId, added);
  if (added.length + kept.length + left.length > 0)
    await changeSum(client, space.spaceId, difference(space, [...added, ...kept], [...left, ...replaced]));
}

/** All faces that these items have in the space, superseded ones of the same image included: one that flickers keeps its id. */
async function facesOf(client: PoolClient, { spaceId }: SpaceOfFaces, looks: readonly FacesOfTask[]): Promise<OldFace[]> {
  const { rows } = await client.query<OldFace>(
    `SELECT id, task_id, item_id, x, y, w, h, embedding, state = 'live' AS live, EXISTS (SELECT FROM face_standing_word s WHERE s.face_id = face.id) AS has_word
     FROM face WHERE item_id = ANY ($1) AND space_id = $2 AND state <> 'taken-down' ORDER BY created_at, nth, id`,
    [looks.map(({ itemId }) => itemId), spaceId],
  );
  return rows;
}

/** Faces that are not to come back, whichever space finds them. */
async function takenDownIn(
  client: PoolClient,
  looks: readonly FacesOfTask[],
): Promise<(Box & { readonly item_id: string; readonly image_url: string })[]> {
  const { rows } = await client.query<Box & { readonly item_id: string; readonly image_url: string }>(
    `SELECT f.item_id, t.image_url, f.x, f.y, f.w, f.h FROM face f JOIN embedding_task t ON t.id = f.task_id
     WHERE f.item_id = ANY ($1) AND f.state = 'taken-down' ORDER BY f.id`,
    [looks.map(({ itemId }) => itemId)],
  );
  return rows;
}

async function replace(client: PoolClient, space: SpaceOfFaces, faces: readonly FaceRow[]): Promise<void> {
  await client.query(`INSERT INTO face_past (face_id, version, ${COLUMNS}) SELECT id, version, ${COLUMNS} FROM face WHERE id = ANY ($1)`, [
    faces.map(({ id }) => id),
  ]);
  await client.query(
    `UPDATE face f SET (${COLUMNS}) = (SELECT ${COLUMNS.split(', ')
      .map((column) => `d.${column}`)
      .join(', ')}), state = 'live', version = version + 1 FROM (${DETECTED}) d WHERE f.id = d.id`,
    valuesOf(faces, space),
  );
}

/** The parameters of DETECTED. */
function valuesOf(rows: readonly FaceRow[], { dimension }: SpaceOfFaces): unknown[] {
  const bytes = Buffer.allocUnsafe(rows.length * dimension * FLOAT_BYTES);
  rows.forEach(({ face }, row) => {
    writeVector(face.vector, bytes, row * dimension * FLOAT_BYTES);
  });
  const hash = (hex: string | null): Buffer | null => (hex === null ? null : Buffer.from(hex, 'hex'));
  return [
    bytes,
    dimension * FLOAT_BYTES,
    rows.map(({ id }) => id),
    rows.map(({ look }) => look.taskId),
    rows.map(({ look }) => look.itemId),
    rows.map(({ nth }) => nth),
    rows.map(({ face }) => face.box.x),
    rows.map(({ face }) => face.box.y),
    rows.map(({ face }) => face.box.w),
    rows.map(({ face }) => face.box.h),
    rows.map(({ face }) => face.imageWidth),
    rows.map(({ face }) => face.imageHeight),
    rows.map(({ look }) => hash(look.result.imageSha256)),
    rows.map(({ face }) => face.score),
    rows.map(({ face }) => face.quality),
    rows.map(({ face }) => (face.landmarks === null ? null : `{${face.landmarks.join(',')}}`)),
    rows.map(({ face }) => hash(face.cropSha256)),
  ];
}

function difference({ dimension }: SpaceOfFaces, now: readonly FaceRow[], before: readonly OldFace[]) {
  const sum = new Float64Array(dimension);
  const add = (vector: Float32Array, sign: number): void => {
    for (let at = 0; at < dimension; at += 1) sum[at] = (sum[at] ?? 0) + sign * (vector[at] ?? 0);
  };
  for (const { face } of now) add(face.vector, 1);
  for (const { embedding } of before) add(vectorOf(embedding), -1);
  return { vectors: now.length - before.length, sum };
}
