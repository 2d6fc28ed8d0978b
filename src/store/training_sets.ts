// Training sets: asked for, built, kept; which rows each holds, and which of them had to be withdrawn since.
import type { Pool } from 'pg';
import type { TrainingConfig } from '../domain/training/candidate.ts';
import { inTransaction, isUuid, LOCKS } from './rows.ts';
import { holdingLock } from './session_lock.ts';
import { readTrainingInput, type StoredTrainingInput } from './training_input.ts';

export interface StoredTrainingSet {
  readonly id: string;
  readonly name: string;
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed';
  readonly config: TrainingConfig;
  /** these five are null until it has succeeded */
  readonly version: string | null;
  readonly snapshotId: string | null;
  readonly folder: string | null;
  readonly parent: string | null;
  readonly counts: Readonly<Record<string, unknown>> | null;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  /** reason → rows */
  readonly revoked: Readonly<Record<string, number>> | null;
  readonly error: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

export interface BuiltTrainingSet {
  readonly version: string;
  readonly snapshotId: string;
  readonly folder: string;
  readonly parent: string | null;
  readonly counts: object;
  readonly files: StoredTrainingSet['files'];
  readonly rows: readonly { readonly faceId: string; readonly itemId: string; readonly personId: string }[];
}

/** A row that may not be used any more, and why. */
export interface RevokedRow {
  readonly faceId: string;
  readonly reason: string;
}

interface Row {
  id: string;
  name: string;
  state: StoredTrainingSet['state'];
  config: TrainingConfig;
  version: string | null;
  snapshot_id: string | null;
  folder: string | null;
  parent: string | null;
  counts: Record<string, unknown> | null;
  files: StoredTrainingSet['files'] | null;
  revoked: Record<string, number> | null;
  error: string | null;
  created_at: Date;
  ended_at: Date | null;
}

const setOf = ({ snapshot_id, created_at, ended_at, files, ...row }: Row): StoredTrainingSet => ({
  ...row,
  snapshotId: snapshot_id,
  files: files ?? [],
  createdAt: created_at.toISOString(),
  endedAt: ended_at?.toISOString() ?? null,
});
export function trainingSetStore(pool: Pool) {
  const one = async (sql: string, values: readonly unknown[]): Promise<StoredTrainingSet | null> => {
    const { rows } = await pool.query<Row>(sql, [...values]);
    return rows[0] === undefined ? null : setOf(rows[0]);
  };
  return {
    async create(config: TrainingConfig): Promise<StoredTrainingSet> {
      const { rows } = await pool.query<Row>('INSERT INTO training_set (name, config) VALUES ($1, $2) RETURNING *', [config.name, config]);
      if (rows[0] === undefined) throw new Error('an inserted row was not returned');
      return setOf(rows[0]);
    },

    async get(id: string): Promise<StoredTrainingSet | null> {
      return isUuid(id) ? one('SELECT * FROM training_set WHERE id = $1', [id]) : null;
    },

    /** Newest first. */
    async page({ after, limit }: { after: { createdAt: string; id: string } | null; limit: number }): Promise<StoredTrainingSet[]> {
      const { rows } = await pool.query<Row>(
        `SELECT * FROM training_set WHERE $1::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($1, $2::uuid)
         ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $3`,
        [after?.createdAt ?? null, after?.id ?? null, limit],
      );
      return rows.map(setOf);
    },

    /** Ids of those that nobody has built yet, oldest first. */
    async open(): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT id FROM training_set WHERE state IN ('queued', 'running') ORDER BY created_at`,
      );
      return rows.map(({ id }) => id);
    },

    /** Of the spaces in use the newest that holds faces, else the newest; null where there is none. */
    async usualSpace(): Promise<string | null> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT s.id FROM embedding_space s WHERE s.state = 'active'
         ORDER BY EXISTS (SELECT FROM face f WHERE f.space_id = s.id AND f.state = 'live') DESC, s.created_at DESC, s.id LIMIT 1`,
      );
      return rows[0]?.id ?? null;
    },

    input: (spaceId: string): Promise<StoredTrainingInput> => readTrainingInput(pool, spaceId),

    /** One build of a name at a time: each looks at the version before. Null where another process builds one. */
    building: <T>(name: string, work: () => Promise<T>): Promise<T | null> => holdingLock(pool, LOCKS.training, name, work),

    async begin(id: string): Promise<void> {
      await pool.query(`UPDATE training_set SET state = 'running' WHERE id = $1 AND state = 'queued'`, [id]);
    },

    async fail(id: string, error: string): Promise<void> {
      await pool.query(`UPDATE training_set SET state = 'failed', error = $2, ended_at = now() WHERE id = $1 AND folder IS NULL`, [
        id,
        error,
      ]);
    },

    /** Its rows and what was built of it, at once. */
    succeed: (id: string, { rows, ...built }: BuiltTrainingSet): Promise<void> =>
      inTransaction(pool, async (client) => {
        await client.query(
          `INSERT INTO training_set_row (set_id, face_id, item_id, person_id) SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
          [id, rows.map(({ faceId }) => faceId), rows.map(({ itemId }) => itemId), rows.map(({ personId }) => personId)],
        );
        await client.query(
          `UPDATE training_set SET state = 'succeeded', version = $2, snapshot_id = $3, folder = $4, parent = $5, counts = $6, files = $7, ended_at = now() WHERE id = $1`,
          [id, built.version, built.snapshotId, built.folder, built.parent, built.counts, JSON.stringify(built.files)],
        );
      }),

    /** The last one that was built under a name. */
    latest: (name: string): Promise<StoredTrainingSet | null> =>
      one(`SELECT * FROM training_set WHERE name = $1 AND state = 'succeeded' ORDER BY ended_at DESC, id LIMIT 1`, [name]),

    /** One that was built from the same, if there is one. */
    ofSnapshot: (name: string, snapshotId: string): Promise<StoredTrainingSet | null> =>
      one(`SELECT * FROM training_set WHERE name = $1 AND snapshot_id = $2 AND state = 'succeeded' ORDER BY ended_at, id LIMIT 1`, [
        name,
        snapshotId,
      ]),

    /** All that were built under a name. */
    async built(name: string): Promise<StoredTrainingSet[]> {
      const { rows } = await pool.query<Row>(`SELECT * FROM training_set WHERE name = $1 AND state = 'succeeded' ORDER BY ended_at, id`, [
        name,
      ]);
      return rows.map(setOf);
    },

    /** Rows of a set that hold no longer: taken down, gone, another person by a merge or split, or by a curator's word. */
    async withdrawn(id: string): Promise<RevokedRow[]> {
      const { rows } = await pool.query<{ face_id: string; reason: string | null }>(
        `SELECT * FROM (
           SELECT r.face_id, CASE
             WHEN f.id IS NULL OR f.state = 'taken-down' OR i.id IS NULL THEN 'taken-down'
             WHEN i.gone_at IS NOT NULL THEN 'item-gone'
             WHEN p.id IS NULL THEN CASE WHEN EXISTS (SELECT FROM person_redirect d WHERE d.person_id = r.person_id) THEN 'merged-or-split' ELSE 'person-gone' END
             WHEN w.word IS NOT NULL AND (w.word <> 'person' OR w.person_id IS DISTINCT FROM r.person_id) THEN 'relabelled' END AS reason
           FROM training_set_row r LEFT JOIN face f ON f.id = r.face_id LEFT JOIN item i ON i.id = r.item_id LEFT JOIN person p ON p.id = r.person_id
             LEFT JOIN face_standing_word w ON w.face_id = r.face_id
           WHERE r.set_id = $1) held WHERE reason IS NOT NULL ORDER BY face_id`,
        [id],
      );
      return rows.map(({ face_id, reason }) => ({ faceId: face_id, reason: reason ?? '' }));
    },

    async revoke(id: string, counts: Readonly<Record<string, number>> | null): Promise<void> {
      await pool.query('UPDATE training_set SET revoked = $2 WHERE id = $1', [id, counts]);
    },
  };
}
