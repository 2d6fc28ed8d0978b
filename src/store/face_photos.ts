// Photographs as naming reads them: boxes, vectors, who is listed, what curators said; a page in one statement, its vectors one block of bytes.
import type { Decided, Photo, PhotoFace, PhotoPerson } from '../domain/naming/photo.ts';
import type { Queryable } from './rows.ts';

export interface PhotoPage {
  readonly photos: readonly (Omit<Photo, 'faces'> & { readonly faces: readonly Omit<PhotoFace, 'embedding'>[] })[];
  /** of all faces, photograph by photograph, float32 little-endian */
  readonly vectors: Uint8Array;
}

interface FaceRow {
  readonly face: string;
  readonly item_id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly image_width: number;
  readonly image_height: number;
  readonly image: string | null;
  readonly score: number;
  readonly quality: number | null;
  readonly embedding: Buffer;
  readonly word: 'person' | 'stranger' | null;
  readonly said: string | null;
}

interface ListedRow extends PhotoPerson {
  readonly item_id: string;
}

/**
 * Those of the items that have faces, in the order of their ids. What a curator called no face is left out. A word about a person whom no
 * heading stands for any more says that it is none of the others.
 */
export async function readPhotos(queryable: Queryable, spaceId: string, items: readonly string[]): Promise<PhotoPage> {
  const { rows: faces } = await queryable.query<FaceRow>(
    `SELECT f.id AS face, f.item_id, f.x, f.y, f.w, f.h, f.image_width, f.image_height, encode(f.image_sha256, 'hex') AS image, f.score, f.quality, f.embedding,
       w.word, w.person_id AS said
     FROM face f JOIN item i ON i.id = f.item_id AND i.gone_at IS NULL LEFT JOIN LATERAL (SELECT * FROM face_standing_word s WHERE s.face_id = f.id) w ON true
     WHERE f.space_id = $1 AND f.item_id = ANY ($2) AND f.state = 'live' AND w.word IS DISTINCT FROM 'not-a-face'
     ORDER BY f.item_id COLLATE "C", f.nth, f.id`,
    [spaceId, items],
  );
  const { rows: listed } = await queryable.query<ListedRow>(
    `SELECT item_id, person_id AS person, depicted, row_number AS row, place AS "order" FROM depiction WHERE item_id = ANY ($1)
     ORDER BY item_id COLLATE "C", person_id COLLATE "C"`,
    [items],
  );
  const people = byItem(listed);
  const photos = [...byItem(faces)].map(([item, inside]) => photoOf(item, inside, people.get(item) ?? []));
  return { photos, vectors: Buffer.concat(faces.map(({ embedding }) => embedding)) };
}

function byItem<Row extends { readonly item_id: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.item_id);
    if (known === undefined) grouped.set(row.item_id, [row]);
    else known.push(row);
  }
  return grouped;
}

function photoOf(item: string, faces: readonly FaceRow[], listed: readonly ListedRow[]): PhotoPage['photos'][number] {
  const [first] = faces;
  return {
    photo: item,
    image: faces.find(({ image }) => image !== null)?.image ?? null,
    width: first?.image_width ?? null,
    height: first?.image_height ?? null,
    faces: faces.map(({ face, x, y, w, h, score, quality }) => ({ face, box: { x, y, w, h }, score, quality })),
    people: listed.map(({ person, depicted, row, order }) => ({ person, depicted, row, order })),
    decided: faces.flatMap(({ face, word, said }): Decided[] => (word === null ? [] : [{ face, person: word === 'person' ? said : null }])),
  };
}
