// Faces as they are read: a box in a picture, and who it is, by the last word of a curator or else by the machine.
import type { Pool } from 'pg';
import type { Box } from '../domain/embedding/box.ts';
import type { Reason } from '../domain/reason.ts';
import { isUuid } from './rows.ts';

type Status = 'named' | 'ambiguous' | 'unnamed';

export interface FaceView {
  readonly id: string;
  readonly itemId: string;
  readonly spaceId: string;
  readonly imageUrl: string;
  readonly box: Box;
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly score: number;
  readonly quality: number | null;
  readonly landmarks: readonly (readonly [number, number])[] | null;
  readonly cropSha256: string | null;
  readonly state: 'live' | 'superseded';
  readonly person: { readonly id: string; readonly preferredForm: string } | null;
  /** of the answer given; 0 where nobody has looked yet */
  readonly probability: number;
  readonly status: Status;
  readonly source: 'human' | 'machine';
  /** what a curator said, where one did */
  readonly word: 'person' | 'stranger' | 'not-a-face' | null;
  readonly by: string | null;
  readonly alternatives: readonly { readonly person: string | null; readonly probability: number }[];
  readonly reasons: readonly Reason[];
  readonly version: number;
}

/** Null where it was taken down. */
export type FoundFace = FaceView | null;

interface Row {
  id: string;
  item_id: string;
  space_id: string;
  image_url: string;
  x: number;
  y: number;
  w: number;
  h: number;
  image_width: number;
  image_height: number;
  score: number;
  quality: number | null;
  landmarks: number[] | null;
  crop_sha256: Buffer | null;
  state: 'live' | 'superseded' | 'taken-down';
  word: 'person' | 'stranger' | 'not-a-face' | null;
  by: string | null;
  said_person: string | null;
  said_form: string | null;
  named_person: string | null;
  named_form: string | null;
  probability: number | null;
  status: Status | null;
  alternatives: FaceView['alternatives'] | null;
  reasons: Reason[] | null;
  version: number;
}

const VIEW = `SELECT f.id, f.item_id, f.space_id, t.image_url, f.x, f.y, f.w, f.h, f.image_width, f.image_height, f.score, f.quality, f.landmarks, f.crop_sha256,
    f.state, f.version, w.word, w.by, said.id AS said_person, said.preferred_form AS said_form, named.id AS named_person, named.preferred_form AS named_form,
    n.probability, n.status, n.alternatives, n.reasons
  FROM face f JOIN embedding_task t ON t.id = f.task_id
    LEFT JOIN LATERAL (SELECT * FROM face_standing_word s WHERE s.face_id = f.id) w ON true LEFT JOIN person said ON said.id = w.person_id
    LEFT JOIN face_naming n ON n.face_id = f.id LEFT JOIN person named ON named.id = n.person_id`;
const DIGITS = 4;

const NOT_LOOKED_AT: readonly Reason[] = [{ code: 'not-named-yet', text: 'nobody has looked at this face yet', bits: 0 }];
const SAID: Readonly<Record<NonNullable<Row['word']>, string>> = {
  person: 'says who it is',
  stranger: 'says that it is nobody of those named',
  'not-a-face': 'says that it is no face',
};

/** The last face of a page: lists go space by space from left to right. */
export interface FacePlace {
  readonly spaceId: string;
  readonly x: number;
  readonly id: string;
}

export function faceStore(pool: Pool) {
  return {
    /** Undefined where there is none, null where it was taken down. */
    async get(id: string): Promise<FoundFace | undefined> {
      if (!isUuid(id)) return undefined;
      const { rows } = await pool.query<Row>(`${VIEW} WHERE f.id = $1`, [id]);
      return rows[0] === undefined ? undefined : viewOf(rows[0]);
    },

    /** The faces that an item has now, in one space or in all that are in use. */
    async ofItem(
      itemId: string,
      { spaceId, after, limit }: { spaceId: string | null; after: FacePlace | null; limit: number },
    ): Promise<FaceView[]> {
      const { rows } = await pool.query<Row>(
        `${VIEW} JOIN embedding_space e ON e.id = f.space_id
         WHERE f.item_id = $1 AND f.state = 'live' AND CASE WHEN $2::text IS NULL THEN e.state = 'active' ELSE f.space_id = $2 END
           AND ($3::text IS NULL OR (f.space_id COLLATE "C", f.x, f.id) > ($3, $4::real, $5::uuid))
         ORDER BY f.space_id COLLATE "C", f.x, f.id LIMIT $6`,
        [itemId, spaceId, after?.spaceId ?? null, after?.x ?? null, after?.id ?? null, limit],
      );
      return rows.flatMap((row) => viewOf(row) ?? []);
    },
  };
}

function viewOf(row: Row): FoundFace {
  if (row.state === 'taken-down') return null;
  return {
    id: row.id,
    itemId: row.item_id,
    spaceId: row.space_id,
    imageUrl: row.image_url,
    box: { x: row.x, y: row.y, w: row.w, h: row.h },
    imageWidth: row.image_width,
    imageHeight: row.image_height,
    score: row.score,
    quality: row.quality,
    landmarks: row.landmarks === null ? null : pairsOf(row.landmarks),
    cropSha256: row.crop_sha256?.toString('hex') ?? null,
    state: row.state,
    ...(row.word === null ? byMachine(row) : byCurator(row, row.word)),
    version: row.version,
  };
}

type Naming = Pick<FaceView, 'person' | 'probability' | 'status' | 'source' | 'word' | 'by' | 'alternatives' | 'reasons'>;

const personOf = (id: string | null, preferredForm: string | null) =>
  id === null || preferredForm === null ? null : { id, preferredForm };

function byCurator(row: Row, word: NonNullable<Row['word']>): Naming {
  return {
    person: personOf(row.said_person, row.said_form),
    probability: 1,
    status: word === 'person' ? 'named' : 'unnamed',
    source: 'human',
    word,
    by: row.by,
    alternatives: [],
    reasons: [{ code: `curator-${word}`, text: `${row.by ?? 'a curator'} ${SAID[word]}`, bits: 0 }],
  };
}

function byMachine(row: Row): Naming {
  return {
    person: personOf(row.named_person, row.named_form),
    probability: row.probability === null ? 0 : Number(row.probability.toFixed(DIGITS)),
    status: row.status ?? 'unnamed',
    source: 'machine',
    word: null,
    by: null,
    alternatives: row.alternatives ?? [],
    reasons: row.reasons ?? NOT_LOOKED_AT,
  };
}

const pairsOf = (flat: readonly number[]): (readonly [number, number])[] =>
  Array.from({ length: Math.floor(flat.length / 2) }, (_, nth) => [flat[2 * nth] ?? 0, flat[2 * nth + 1] ?? 0]);
