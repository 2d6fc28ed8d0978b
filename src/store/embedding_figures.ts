// Figures of the embedding pipeline for Prometheus.
import type { Pool } from 'pg';

export interface EmbeddingFigures {
  readonly tasks: readonly { readonly space: string; readonly state: string; readonly n: number }[];
  /** vectors of live faces */
  readonly vectors: readonly { readonly space: string; readonly n: number }[];
  readonly runs: number;
  /** how long the task that waits longest has been due, over all spaces */
  readonly oldestDueSeconds: number;
}

export function embeddingFigureStore(pool: Pool) {
  return {
    async read(): Promise<EmbeddingFigures> {
      const [tasks, vectors, others] = await Promise.all([
        pool.query<{ space: string; state: string; n: number }>(
          'SELECT space_id AS space, state, count(*) AS n FROM embedding_task GROUP BY 1, 2',
        ),
        pool.query<{ space: string; n: number }>('SELECT space_id AS space, sum(vectors)::bigint AS n FROM embedding_sum GROUP BY 1'),
        pool.query<{ runs: number; oldest: number }>(
          `SELECT (SELECT count(*) FROM embedding_run WHERE state = 'running') AS runs,
             greatest(0, extract(epoch FROM now() - (SELECT min(due_at) FROM embedding_task WHERE state = 'pending')))::float8 AS oldest`,
        ),
      ]);
      return {
        tasks: tasks.rows.map((row) => ({ ...row, n: Number(row.n) })),
        vectors: vectors.rows.map((row) => ({ ...row, n: Number(row.n) })),
        runs: Number(others.rows[0]?.runs ?? 0),
        oldestDueSeconds: others.rows[0]?.oldest ?? 0,
      };
    },
  };
}
