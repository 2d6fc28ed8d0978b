// Naming faces, as the database sees it: which spaces wait, what they taught, and verdicts written as the difference to those before.
import type { Pool, PoolClient } from 'pg';
import type { Habits } from '../domain/naming/habits.ts';
import type { NamedFace } from '../domain/naming/photo.ts';
import { type Due, type NamingReader, namingReader, type StandingPhoto } from './face_naming_reader.ts';
import { inTransaction, LOCKS, type Queryable, wellFormedJson } from './rows.ts';
import { holdingLock } from './session_lock.ts';

export interface NamingState {
  readonly dimension: number;
  /** live faces of the space, whatever they show */
  readonly faces: number;
  /** null before anything was learnt */
  readonly learnt: Learnt | null;
}

export interface Learnt {
  readonly version: number;
  readonly rules: string;
  readonly faces: number;
  readonly habits: Habits;
}

export interface Renamed {
  readonly spaceId: string;
  /** items whose verdicts are all handed over */
  readonly items: readonly string[];
  /** of these, those that have faces */
  readonly photos: readonly StandingPhoto[];
  readonly twins: ReadonlyMap<string, readonly string[]>;
  /** items whose changes up to `upTo` are dealt with */
  readonly settled: Due;
  /** verdicts, page by page, until one is empty */
  readonly next: () => Promise<readonly NamedFace[]>;
}

export interface NamingFigures {
  readonly due: readonly { readonly space: string; readonly n: number }[];
  readonly namings: readonly { readonly space: string; readonly status: string; readonly n: number }[];
}

export function faceNamingStore(pool: Pool) {
  return {
    /** Runs `work` while no other process names faces of the space; null where another one does. */
    holding: <T>(spaceId: string, work: () => Promise<T>): Promise<T | null> => holdingLock(pool, LOCKS.naming, spaceId, work),

    /**
     * Spaces in use with changes that are due: when nothing more came for `quietSeconds`, or something waits for `longestSeconds`. While
     * results pour in, a naming for each would be hundreds for one.
     */
    async waiting(quietSeconds: number, longestSeconds: number): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT e.id FROM embedding_space e, LATERAL (SELECT min(at) AS first, max(at) AS last FROM face_due d WHERE d.space_id = e.id) d
         WHERE e.state = 'active' AND d.first IS NOT NULL
           AND (d.last <= clock_timestamp() - make_interval(secs => $1) OR d.first <= clock_timestamp() - make_interval(secs => $2)) ORDER BY e.id`,
        [quietSeconds, longestSeconds],
      );
      return rows.map(({ id }) => id);
    },

    /** Undefined where there is no such space. */
    async state(spaceId: string): Promise<NamingState | undefined> {
      const { rows } = await pool.query<{ dimension: number; faces: number; learnt: Learnt | null }>(
        `SELECT e.dimension, (SELECT coalesce(sum(vectors), 0) FROM embedding_sum s WHERE s.space_id = e.id)::float8 AS faces,
           (SELECT jsonb_build_object('version', version, 'rules', rules, 'faces', h.faces, 'habits', habits) FROM face_habits h WHERE h.space_id = e.id) AS learnt
         FROM embedding_space e WHERE e.id = $1`,
        [spaceId],
      );
      return rows[0];
    },

    /** One moment of the database for all that `work` reads. */
    reading: <T>(work: (reader: NamingReader) => Promise<T>): Promise<T> =>
      inTransaction(pool, async (client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
        return work(namingReader(client));
      }),

    /** Keeps what was learnt, and lets every photograph of the space be named under it. */
    keepHabits: (spaceId: string, { rules, faces, habits }: Omit<Learnt, 'version'>): Promise<void> =>
      inTransaction(pool, async (client) => {
        await client.query(
          `INSERT INTO face_habits AS h (space_id, version, rules, faces, habits) VALUES ($1, 1, $2, $3, $4)
           ON CONFLICT (space_id) DO UPDATE SET version = h.version + 1, rules = $2, faces = $3, habits = $4, taken_at = now()`,
          [spaceId, rules, faces, JSON.stringify(habits)],
        );
        await client.query(
          `INSERT INTO face_due (space_id, item_id) SELECT $1::text, item_id FROM face WHERE space_id = $1 AND state = 'live'
           UNION SELECT $1::text, item_id FROM named_photo WHERE space_id = $1`,
          [spaceId],
        );
      }),

    /** Forgets changes of photographs that are as they were. */
    settle: (spaceId: string, settled: Due): Promise<void> => settleOn(pool, spaceId, settled),

    /** Writes what differs, in one transaction with all that says that it is written. Answers how many namings are other ones now. */
    write: ({ spaceId, items, photos, twins, settled, next }: Renamed): Promise<number> =>
      inTransaction(pool, async (client) => {
        const named: string[] = [];
        let changed = 0;
        for (let page = await next(); page.length > 0; page = await next()) {
          changed += await writeNamings(client, page);
          named.push(...page.map(({ face }) => face));
        }
        changed += await dropNamings(client, { spaceId, items, named });
        await rememberPhotos(client, { spaceId, items, photos, twins });
        await settleOn(client, spaceId, settled);
        return changed;
      }),

    /** For whoever watches: changes that wait, and what the machine says of how many faces. */
    async figures(): Promise<NamingFigures> {
      const [due, namings] = await Promise.all([
        pool.query<{ space: string; n: number }>('SELECT space_id AS space, count(*)::float8 AS n FROM face_due GROUP BY 1'),
        pool.query<{ space: string; status: string; n: number }>(
          'SELECT f.space_id AS space, n.status, count(*)::float8 AS n FROM face_naming n JOIN face f ON f.id = n.face_id GROUP BY 1, 2',
        ),
      ]);
      return { due: due.rows, namings: namings.rows };
    },
  };
}

/** A face that has a word, or is no longer there, is left alone: the word came after the photographs were read. */
async function writeNamings(client: PoolClient, named: readonly NamedFace[]): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO face_naming AS n (face_id, person_id, probability, status, alternatives, reasons)
     SELECT g.face, g.person, g.probability, g.status, g.alternatives, g.reasons
     FROM jsonb_to_recordset($1::jsonb) AS g (face uuid, person text, probability real, status text, alternatives jsonb, reasons jsonb)
       JOIN face f ON f.id = g.face AND f.state = 'live' WHERE NOT EXISTS (SELECT FROM face_standing_word w WHERE w.face_id = f.id)
     ON CONFLICT (face_id) DO UPDATE SET person_id = excluded.person_id, probability = excluded.probability, status = excluded.status,
       alternatives = excluded.alternatives, reasons = excluded.reasons, at = now()
     WHERE (n.person_id, n.probability, n.status, n.alternatives, n.reasons)
       IS DISTINCT FROM (excluded.person_id, excluded.probability, excluded.status, excluded.alternatives, excluded.reasons)`,
    [wellFormedJson(named)],
  );
  return rowCount ?? 0;
}

/** What was said of faces that are gone, that are none, or of which a curator spoke. */
async function dropNamings(
  client: PoolClient,
  { spaceId, items, named }: { spaceId: string; items: readonly string[]; named: readonly string[] },
): Promise<number> {
  const { rowCount } = await client.query(
    `DELETE FROM face_naming n USING face f WHERE f.id = n.face_id AND f.space_id = $1 AND f.item_id = ANY ($2)
       AND NOT EXISTS (SELECT FROM unnest($3::uuid[]) AS g (id) WHERE g.id = n.face_id AND NOT EXISTS (SELECT FROM face_standing_word w WHERE w.face_id = g.id))`,
    [spaceId, items, named],
  );
  return rowCount ?? 0;
}

async function rememberPhotos(
  client: PoolClient,
  { spaceId, items, photos, twins }: Pick<Renamed, 'spaceId' | 'items' | 'photos' | 'twins'>,
): Promise<void> {
  await client.query(
    `INSERT INTO named_photo AS n (space_id, item_id, digest, people, image, twins)
     SELECT $1, p.item, p.digest, p.people, decode(p.image, 'hex'), p.twins
     FROM jsonb_to_recordset($2::jsonb) AS p (item text, digest text, people text[], image text, twins text[])
     ON CONFLICT (space_id, item_id) DO UPDATE SET digest = excluded.digest, people = excluded.people, image = excluded.image, twins = excluded.twins
     WHERE (n.digest, n.people, n.image, n.twins) IS DISTINCT FROM (excluded.digest, excluded.people, excluded.image, excluded.twins)`,
    [spaceId, JSON.stringify(photos.map((photo) => ({ ...photo, twins: twins.get(photo.item) ?? [] })))],
  );
  await client.query(
    `DELETE FROM named_photo n WHERE n.space_id = $1 AND n.item_id = ANY ($2)
       AND NOT EXISTS (SELECT FROM unnest($3::text[]) AS p (item_id) WHERE p.item_id = n.item_id)`,
    [spaceId, items, photos.map(({ item }) => item)],
  );
}

async function settleOn(queryable: Queryable, spaceId: string, { items, upTo }: Due): Promise<void> {
  await queryable.query('DELETE FROM face_due WHERE space_id = $1 AND seq <= $2 AND item_id = ANY ($3)', [spaceId, upTo, items]);
}

/** Lets every face be named again, under what its space has taught; what the machine says of them now may have been damaged. */
export async function nameAllAnew(client: PoolClient): Promise<void> {
  await client.query(`UPDATE named_photo SET digest = ''`);
  await client.query(
    `INSERT INTO face_due (space_id, item_id) SELECT space_id, item_id FROM face WHERE state = 'live' UNION SELECT space_id, item_id FROM named_photo`,
  );
}
