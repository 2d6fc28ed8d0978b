// What naming reads of a space in one moment: what is due, how far a change reaches, photographs as they stand.
import { type PhotoPage, readPhotos } from './face_photos.ts';
import type { Queryable } from './rows.ts';

export interface Due {
  /** ids of items; some may be as they were when they were named */
  readonly items: readonly string[];
  /** the last change that is among them */
  readonly upTo: number;
}

/** What leads from a photograph to others: people listed or said, now or when it was named, and the image. */
export interface Links {
  readonly people: readonly string[];
  /** sha256 as hexadecimal digits */
  readonly images: readonly string[];
  /** items that were found to share a scan when they were last named */
  readonly twins: readonly string[];
}

export interface Reached {
  readonly item: string;
  readonly faces: number;
}

/** A photograph as it was read: whoever finds it like that again need not name it. */
export interface StandingPhoto {
  readonly item: string;
  readonly digest: string;
  readonly people: readonly string[];
  /** as hexadecimal digits */
  readonly image: string | null;
}

/** Of each photograph: its live faces but those that are none, what was said of them, whom it lists. $1 is the space, $2 the items. */
const STANDING = `SELECT f.item_id, string_agg(f.id || ' ' || f.version || ' ' || coalesce(w.word, '') || ' ' || coalesce(w.person_id, ''), ',' ORDER BY f.id) AS faces,
    array_agg(DISTINCT w.person_id) FILTER (WHERE w.person_id IS NOT NULL) AS said,
    (array_agg(f.image_sha256 ORDER BY f.nth, f.id) FILTER (WHERE f.image_sha256 IS NOT NULL))[1] AS image
  FROM face f JOIN item i ON i.id = f.item_id AND i.gone_at IS NULL LEFT JOIN LATERAL (SELECT * FROM face_standing_word s WHERE s.face_id = f.id) w ON true
  WHERE f.space_id = $1 AND f.item_id = ANY ($2) AND f.state = 'live' GROUP BY f.item_id`;
const LISTED = `SELECT d.item_id, array_agg(d.person_id ORDER BY d.person_id) AS people,
    string_agg(concat_ws(' ', d.person_id, d.depicted, coalesce(d.row_number, 0), coalesce(d.place, 0)), ',' ORDER BY d.person_id) AS text
  FROM depiction d WHERE d.item_id = ANY ($2) GROUP BY d.item_id`;
/** As they stand, with a digest of all that their verdicts follow from but the photographs around them. $3 is the version of what was learnt. */
const PHOTOS = `SELECT s.item_id, md5(concat_ws('|', $3::integer, s.faces, encode(s.image, 'hex'), l.text)) AS digest,
    coalesce(l.people, '{}') || coalesce(s.said, '{}') AS people, s.image
  FROM (${STANDING}) s LEFT JOIN (${LISTED}) l USING (item_id)`;

export type NamingReader = ReturnType<typeof namingReader>;

export function namingReader(queryable: Queryable) {
  return {
    /** The next changes, oldest first. */
    async due(spaceId: string, limit: number): Promise<Due> {
      const { rows } = await queryable.query<{ seq: number; item_id: string }>(
        'SELECT seq, item_id FROM face_due WHERE space_id = $1 ORDER BY seq LIMIT $2',
        [spaceId, limit],
      );
      return { items: [...new Set(rows.map(({ item_id }) => item_id))], upTo: Number(rows.at(-1)?.seq ?? 0) };
    },

    /** Of these, those that are not as they were when they were named. */
    async changed(spaceId: string, items: readonly string[], version: number): Promise<readonly string[]> {
      const { rows } = await queryable.query<{ item_id: string }>(
        `SELECT i.item_id FROM unnest($2::text[]) AS i (item_id) LEFT JOIN (${PHOTOS}) p USING (item_id)
           LEFT JOIN named_photo n ON n.space_id = $1 AND n.item_id = i.item_id WHERE p.digest IS DISTINCT FROM n.digest ORDER BY i.item_id COLLATE "C"`,
        [spaceId, items, version],
      );
      return rows.map(({ item_id }) => item_id);
    },

    /** What leads on from these photographs. */
    async links(spaceId: string, items: readonly string[]): Promise<Links> {
      const { rows } = await queryable.query<{ people: string[] | null; images: string[] | null; twins: string[] | null }>(
        `WITH now AS MATERIALIZED (${PHOTOS}), either_time AS (
           SELECT people, image FROM now UNION ALL SELECT people, image FROM named_photo WHERE space_id = $1 AND item_id = ANY ($2))
         SELECT (SELECT array_agg(DISTINCT person) FROM either_time, unnest(people) AS person) AS people,
           (SELECT array_agg(DISTINCT encode(image, 'hex')) FROM either_time WHERE image IS NOT NULL) AS images,
           (SELECT array_agg(DISTINCT twin) FROM named_photo, unnest(twins) AS twin WHERE space_id = $1 AND item_id = ANY ($2)) AS twins`,
        [spaceId, items, 0],
      );
      return { people: rows[0]?.people ?? [], images: rows[0]?.images ?? [], twins: rows[0]?.twins ?? [] };
    },

    /** Photographs that list one of the people, hold a face that a curator said is theirs, are copies of one of the images, or twins. */
    async reached(spaceId: string, { people, images, twins }: Links): Promise<readonly Reached[]> {
      const { rows } = await queryable.query<Reached>(
        `WITH found AS (
           SELECT item_id FROM depiction WHERE person_id = ANY ($2)
           UNION SELECT f.item_id FROM face_standing_word w JOIN face f ON f.id = w.face_id WHERE w.person_id = ANY ($2)
           UNION SELECT item_id FROM face WHERE image_sha256 = ANY (SELECT decode(hex, 'hex') FROM unnest($3::text[]) AS hex) AND state = 'live'
           UNION SELECT unnest($4::text[]))
         SELECT f.item_id AS item, count(*)::integer AS faces FROM found JOIN face f USING (item_id) WHERE f.space_id = $1 AND f.state = 'live'
         GROUP BY f.item_id ORDER BY f.item_id COLLATE "C"`,
        [spaceId, people, images, twins],
      );
      return rows;
    },

    /** All photographs of the space, or a fair sample of them, until they have so many faces; in an order that is no order. */
    async sample(spaceId: string, most: number): Promise<readonly string[]> {
      const { rows } = await queryable.query<{ item_id: string }>(
        `SELECT item_id FROM (
           SELECT item_id, sum(faces) OVER (ORDER BY md5(item_id), item_id) AS so_far FROM (
             SELECT item_id, count(*) AS faces FROM face WHERE space_id = $1 AND state = 'live' GROUP BY item_id) p) s WHERE so_far <= $2`,
        [spaceId, most],
      );
      return rows.map(({ item_id }) => item_id);
    },

    async standing(spaceId: string, items: readonly string[], version: number): Promise<readonly StandingPhoto[]> {
      const { rows } = await queryable.query<StandingPhoto>(
        `SELECT item_id AS item, digest, people, encode(image, 'hex') AS image FROM (${PHOTOS}) p`,
        [spaceId, items, version],
      );
      return rows;
    },

    photos: (spaceId: string, items: readonly string[]): Promise<PhotoPage> => readPhotos(queryable, spaceId, items),
  };
}
