// Dead letters: tasks that were tried too often, or whose worker said that no other try would help.
import type { Pool } from 'pg';

export interface DeadLetter {
  readonly taskId: string;
  readonly itemId: string;
  readonly imageUrl: string;
  readonly spaceId: string;
  readonly runId: string;
  readonly attempts: number;
  readonly message: string | null;
  readonly at: string;
}

interface Row {
  id: number;
  item_id: string;
  image_url: string;
  space_id: string;
  run_id: string;
  attempt: number;
  message: string | null;
  updated_at: Date;
}

export function embeddingDeadStore(pool: Pool) {
  return {
    /** Newest first. */
    async page({
      spaceId,
      after,
      limit,
    }: {
      readonly spaceId: string | null;
      readonly after: { readonly at: string; readonly taskId: string } | null;
      readonly limit: number;
    }): Promise<DeadLetter[]> {
      const { rows } = await pool.query<Row>(
        `SELECT id, item_id, image_url, space_id, run_id, attempt, message, updated_at FROM embedding_task
         WHERE state = 'dead' AND ($1::text IS NULL OR space_id = $1)
           AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', updated_at), id) < ($2, $3::bigint))
         ORDER BY date_trunc('milliseconds', updated_at) DESC, id DESC LIMIT $4`,
        [spaceId, after?.at ?? null, after?.taskId ?? null, limit],
      );
      return rows.map((row) => ({
        taskId: String(row.id),
        itemId: row.item_id,
        imageUrl: row.image_url,
        spaceId: row.space_id,
        runId: row.run_id,
        attempts: row.attempt,
        message: row.message,
        at: row.updated_at.toISOString(),
      }));
    },

    /** Lets dead tasks be tried again from the beginning, those given or all of a space; their runs go on. Answers how many. */
    async retry({ spaceId, taskIds }: { readonly spaceId: string | null; readonly taskIds: readonly string[] | null }): Promise<number> {
      const { rows } = await pool.query<{ n: number }>(
        `WITH again AS (
           UPDATE embedding_task SET state = 'pending', attempt = 0, due_at = now(), updated_at = now()
           WHERE state = 'dead' AND ($1::text IS NULL OR space_id = $1) AND ($2::bigint[] IS NULL OR id = ANY ($2)) RETURNING run_id
         ), runs AS (
           UPDATE embedding_run SET state = 'running', ended_at = NULL WHERE state = 'succeeded' AND id IN (SELECT run_id FROM again)
         ) SELECT count(*) AS n FROM again`,
        [spaceId, taskIds],
      );
      return Number(rows[0]?.n ?? 0);
    },
  };
}
