// The running sum of a space's vectors, from which its mean follows: in parts, so that workers who post at once do not wait for one another.
import type { PoolClient } from 'pg';
import type { Queryable } from './rows.ts';

export interface VectorSum {
  readonly vectors: number;
  /** in double precision: of a million vectors of float32 the mean would lose half its digits */
  readonly sum: Float64Array;
}

const BYTES = 8;
/** As many as there may be writers at once on a usual machine. */
const PARTS = 8;

/** All parts of a space together. */
export async function addSums(queryable: Queryable, spaceId: string, dimension: number): Promise<VectorSum> {
  const { rows } = await queryable.query<{ vectors: number; sum: Buffer }>(
    'SELECT vectors, sum FROM embedding_sum WHERE space_id = $1 ORDER BY part',
    [spaceId],
  );
  const total = new Float64Array(dimension);
  for (const { sum } of rows) addTo(total, doublesOf(sum));
  return { vectors: rows.reduce((all, { vectors }) => all + Number(vectors), 0), sum: total };
}

/** Adds a difference, negative where faces went, to the part of this connection. Call it last: the row is held until the transaction ends. */
export async function changeSum(client: PoolClient, spaceId: string, { vectors, sum }: VectorSum): Promise<void> {
  const { rows } = await client.query<{ part: number; sum: Buffer | null }>(
    `WITH mine AS (SELECT (pg_backend_pid() % ${PARTS})::smallint AS part), made AS (
       INSERT INTO embedding_sum (space_id, part, vectors, sum) SELECT $1, part, 0, '' FROM mine
       ON CONFLICT (space_id, part) DO UPDATE SET vectors = embedding_sum.vectors RETURNING part, sum
     ) SELECT part, sum FROM made`,
    [spaceId],
  );
  const [row] = rows;
  const total = Float64Array.from(sum);
  if (row?.sum) addTo(total, doublesOf(row.sum));
  await client.query('UPDATE embedding_sum SET vectors = vectors + $3, sum = $4 WHERE space_id = $1 AND part = $2', [
    spaceId,
    row?.part,
    vectors,
    bytesOfDoubles(total),
  ]);
}

function addTo(total: Float64Array, more: Float64Array): void {
  for (let at = 0; at < more.length; at += 1) total[at] = (total[at] ?? 0) + (more[at] ?? 0);
}

const doublesOf = (bytes: Buffer): Float64Array =>
  Float64Array.from({ length: bytes.length / BYTES }, (_, at) => bytes.readDoubleLE(at * BYTES));

function bytesOfDoubles(values: Float64Array): Buffer {
  const bytes = Buffer.alloc(values.length * BYTES);
  for (let at = 0; at < values.length; at += 1) bytes.writeDoubleLE(values[at] ?? 0, at * BYTES);
  return bytes;
}
