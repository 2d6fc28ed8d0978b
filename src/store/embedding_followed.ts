// Harvests of schedules that an embedding run is to follow.
import type { Pool } from 'pg';

export interface FollowedHarvest {
  readonly schedule: string;
  readonly dueAt: Date;
  readonly spaceId: string;
}

export function embeddingFollowedStore(pool: Pool) {
  return {
    /** Those that succeeded and that no run has followed: of each schedule the last one, since a run looks at everything. */
    async due(): Promise<readonly FollowedHarvest[]> {
      const { rows } = await pool.query<FollowedHarvest>(
        `SELECT DISTINCT ON (s.name) s.name AS schedule, r.due_at AS "dueAt", s.embedding_space AS "spaceId"
         FROM schedule s JOIN embedding_space e ON e.id = s.embedding_space AND e.state = 'active'
           JOIN schedule_run r ON r.schedule = s.name JOIN harvest h ON h.id = r.harvest_id AND h.state = 'succeeded'
         WHERE r.embedding_run IS NULL AND NOT EXISTS (SELECT FROM schedule_run f WHERE f.schedule = s.name AND f.embedding_run IS NOT NULL AND f.due_at > r.due_at)
         ORDER BY s.name, r.due_at DESC`,
      );
      return rows;
    },

    async by({ schedule, dueAt, runId }: { readonly schedule: string; readonly dueAt: Date; readonly runId: string }): Promise<void> {
      await pool.query('UPDATE schedule_run SET embedding_run = $3 WHERE schedule = $1 AND due_at = $2', [schedule, dueAt, runId]);
    },
  };
}
