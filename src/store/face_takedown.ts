// Faces that were taken down: what is left is an id and a place in a picture, by which a later look is kept from bringing the face back.
import type { Pool, PoolClient } from 'pg';
import { vectorOf } from '../domain/embedding/vector.ts';
import { changeSum } from './embedding_sums.ts';
import { inTransaction } from './rows.ts';

interface Row {
  readonly id: string;
  readonly space_id: string;
  readonly embedding: Buffer;
  readonly live: boolean;
}

export function faceTakedownStore(pool: Pool) {
  return {
    /**
     * Deletes vectors, landmarks, hashes of crops and pasts of faces, of those given and of all in the items given, whose tasks are cancelled.
     * Answers how many faces. Late results are refused with 410.
     *
     * @param client  of a transaction that this belongs to; null for one of its own
     */
    take: (
      asked: { readonly faceIds: readonly string[]; readonly itemIds: readonly string[] },
      client: PoolClient | null = null,
    ): Promise<number> => (client === null ? inTransaction(pool, (own) => takeDown(own, asked)) : takeDown(client, asked)),
  };
}

async function takeDown(
  client: PoolClient,
  { faceIds, itemIds }: { faceIds: readonly string[]; itemIds: readonly string[] },
): Promise<number> {
  await cancelTasks(client, itemIds);
  const { rows } = await client.query<Row>(
    `SELECT id, space_id, embedding, state = 'live' AS live FROM face WHERE (id = ANY ($1::uuid[]) OR item_id = ANY ($2)) AND state <> 'taken-down' ORDER BY id FOR UPDATE`,
    [faceIds, itemIds],
  );
  const ids = rows.map(({ id }) => id);
  await client.query('DELETE FROM face_past WHERE face_id = ANY ($1)', [ids]);
  await client.query('DELETE FROM face_naming WHERE face_id = ANY ($1)', [ids]);
  await client.query(
    `UPDATE face SET state = 'taken-down', embedding = NULL, landmarks = NULL, crop_sha256 = NULL, quality = NULL, version = version + 1 WHERE id = ANY ($1)`,
    [ids],
  );
  for (const spaceId of new Set(rows.map(({ space_id }) => space_id))) {
    const vectors = rows.filter(({ space_id, live }) => live && space_id === spaceId).map(({ embedding }) => vectorOf(embedding));
    const sum = new Float64Array(vectors[0]?.length ?? 0);
    for (const vector of vectors) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) - (vector[at] ?? 0);
    if (vectors.length > 0) await changeSum(client, spaceId, { vectors: -vectors.length, sum });
  }
  return ids.length;
}

/** Chunks are locked before their tasks, as everybody does who changes both. */
async function cancelTasks(client: PoolClient, itemIds: readonly string[]): Promise<void> {
  await client.query(
    `SELECT FROM embedding_chunk WHERE id IN (SELECT chunk_id FROM embedding_task WHERE item_id = ANY ($1) AND state = 'leased') ORDER BY id FOR NO KEY UPDATE`,
    [itemIds],
  );
  await client.query(
    `WITH held AS MATERIALIZED (
       SELECT id, chunk_id FROM embedding_task WHERE item_id = ANY ($1) AND state <> 'cancelled' ORDER BY id FOR NO KEY UPDATE
     ), cancelled AS (
       UPDATE embedding_task t SET state = 'cancelled', chunk_id = NULL, updated_at = now() FROM held WHERE t.id = held.id
     ) UPDATE embedding_chunk c SET open = open - n.held, cancelled = true, ended_at = CASE WHEN open = n.held THEN clock_timestamp() ELSE ended_at END
       FROM (SELECT chunk_id, count(*)::integer AS held FROM held WHERE chunk_id IS NOT NULL GROUP BY chunk_id) n WHERE c.id = n.chunk_id`,
    [itemIds],
  );
}
