// Embedding spaces: one row per version of a model, with the running sum of its vectors.
import type { Pool, PoolClient } from 'pg';
import { bytesOf, vectorOf } from '../domain/embedding/vector.ts';
import { NamesakeError } from '../errors.ts';
import { addSums, type VectorSum } from './embedding_sums.ts';
import { inTransaction, type Queryable } from './rows.ts';

export interface SpaceModel {
  readonly detector: string;
  readonly aligner: string;
  readonly recogniser: string;
  readonly weightsSha256: string;
  readonly preprocessing: unknown;
  readonly dimension: number;
  readonly metric: 'cosine' | 'euclidean';
}

export interface NewSpace extends SpaceModel {
  readonly id: string;
  readonly licence: string;
  /** measured elsewhere; null to have it from the running sum */
  readonly mean: readonly number[] | null;
  readonly calibration: unknown;
  readonly state: 'active' | 'retired';
}

export interface Space extends NewSpace {
  /** of live faces */
  readonly vectors: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface Row {
  id: string;
  detector: string;
  aligner: string;
  recogniser: string;
  weights_sha256: string;
  preprocessing: unknown;
  dimension: number;
  metric: 'cosine' | 'euclidean';
  licence: string;
  mean: Buffer | null;
  calibration: unknown;
  state: 'active' | 'retired';
  created_at: Date;
  updated_at: Date;
}

/** What vectors are made by: another of these makes other vectors, and belongs into another space. */
const MODEL = ['dimension', 'metric', 'weightsSha256', 'recogniser', 'aligner', 'detector', 'preprocessing'] as const;

export function embeddingSpaceStore(pool: Pool) {
  return {
    /**
     * Writes a space, new or instead of the one of that id. Answers whether it is new.
     *
     * @throws NamesakeError `space-in-use` where it holds vectors of another model
     */
    put: (space: NewSpace): Promise<boolean> =>
      inTransaction(pool, async (client) => {
        const isNew = await insert(client, space);
        if (isNew) return true;
        // results take a share of this lock while they add vectors
        const { rows } = await client.query<Row>('SELECT * FROM embedding_space WHERE id = $1 FOR UPDATE', [space.id]);
        const [row] = rows;
        const other = row === undefined ? undefined : MODEL.find((field) => !isSame(space[field], modelOf(row)[field]));
        if (row !== undefined && other !== undefined && (await holdsVectors(client, space.id)))
          throw new NamesakeError(
            'space-in-use',
            `the space ${JSON.stringify(space.id)} holds vectors of ${other} ${JSON.stringify(modelOf(row)[other])}: register ${JSON.stringify(space[other])} as another space`,
          );
        await update(client, space);
        return false;
      }),

    async get(id: string): Promise<Space | null> {
      const { rows } = await pool.query<Row>('SELECT * FROM embedding_space WHERE id = $1', [id]);
      const [row] = rows;
      return row === undefined ? null : spaceOf(row, await addSums(pool, id, row.dimension));
    },

    /** By id, after the id of the page before. */
    async page({ after, limit }: { readonly after: string | null; readonly limit: number }): Promise<Space[]> {
      const { rows } = await pool.query<Row>(
        `SELECT * FROM embedding_space WHERE id COLLATE "C" > coalesce($1, '') ORDER BY id COLLATE "C" LIMIT $2`,
        [after, limit],
      );
      return Promise.all(rows.map(async (row) => spaceOf(row, await addSums(pool, row.id, row.dimension))));
    },
  };
}

const modelOf = (row: Row): SpaceModel => ({
  detector: row.detector,
  aligner: row.aligner,
  recogniser: row.recogniser,
  weightsSha256: row.weights_sha256,
  preprocessing: row.preprocessing,
  dimension: row.dimension,
  metric: row.metric,
});

const spaceOf = (row: Row, { vectors, sum }: VectorSum): Space => ({
  id: row.id,
  ...modelOf(row),
  licence: row.licence,
  mean: row.mean !== null ? [...vectorOf(row.mean)] : vectors > 0 ? Array.from(sum, (value) => value / vectors) : null,
  calibration: row.calibration,
  state: row.state,
  vectors,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

const valuesOf = (space: NewSpace): unknown[] => [
  space.id,
  space.detector,
  space.aligner,
  space.recogniser,
  space.weightsSha256,
  JSON.stringify(space.preprocessing),
  space.dimension,
  space.metric,
  space.licence,
  space.mean === null ? null : Buffer.from(bytesOf(Float32Array.from(space.mean))),
  space.calibration === null ? null : JSON.stringify(space.calibration),
  space.state,
];

async function insert(client: PoolClient, space: NewSpace): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO embedding_space (id, detector, aligner, recogniser, weights_sha256, preprocessing, dimension, metric, licence, mean, calibration, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING`,
    valuesOf(space),
  );
  return rowCount === 1;
}

async function update(client: PoolClient, space: NewSpace): Promise<void> {
  await client.query(
    `UPDATE embedding_space SET detector = $2, aligner = $3, recogniser = $4, weights_sha256 = $5, preprocessing = $6, dimension = $7, metric = $8,
       licence = $9, mean = $10, calibration = $11, state = $12, updated_at = now() WHERE id = $1`,
    valuesOf(space),
  );
  // of another dimension, and of no vectors: only those of a space without faces get here with one
  await client.query(
    'DELETE FROM embedding_sum s USING embedding_space e WHERE s.space_id = $1 AND e.id = $1 AND length(s.sum) <> 8 * e.dimension',
    [space.id],
  );
}

async function holdsVectors(client: PoolClient, id: string): Promise<boolean> {
  const { rows } = await client.query<{ holds: boolean }>(
    'SELECT EXISTS (SELECT FROM face WHERE space_id = $1 AND embedding IS NOT NULL) AS holds',
    [id],
  );
  return rows[0]?.holds === true;
}

/** JSON of PostgreSQL orders the keys of objects in its own way. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}

/** The dimension of a space that is in use, held until the transaction ends; null where there is none. */
export async function heldDimension(client: Queryable, id: string): Promise<number | null> {
  const { rows } = await client.query<{ dimension: number }>('SELECT dimension FROM embedding_space WHERE id = $1 FOR KEY SHARE', [id]);
  return rows[0]?.dimension ?? null;
}
