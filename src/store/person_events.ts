// What became of ids, with the time: written where a partition changes it.
import type { PoolClient } from 'pg';

/**
 * Appends what the new partition (`new_person`, `new_redirect`) changes about ids: one that leads elsewhere now, or is in use again. What the
 * last event of an id says already is not said again.
 */
export async function tellWhatBecame(client: PoolClient): Promise<void> {
  await client.query(
    `WITH now_so AS (
       SELECT person_id, array_agg(DISTINCT successor_id ORDER BY successor_id) AS successors FROM new_redirect GROUP BY person_id
       UNION ALL
       SELECT DISTINCT n.id, '{}'::text[] FROM new_person n JOIN person_event e ON e.person_id = n.id
     )
     INSERT INTO person_event (person_id, successors, judged)
     SELECT n.person_id, n.successors, coalesce((SELECT max(seq) FROM judgement), 0) FROM now_so n
     WHERE n.successors IS DISTINCT FROM (SELECT e.successors FROM person_event e WHERE e.person_id = n.person_id ORDER BY e.seq DESC LIMIT 1)
     ORDER BY n.person_id`,
  );
}
