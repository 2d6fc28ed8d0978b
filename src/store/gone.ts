// What has left a source: in what its harvests saw before, in none that looked since.
import type { Pool } from 'pg';
import type { HarvestId } from '../domain/ids.ts';
import { inTransaction, LOCKS } from './rows.ts';

export function goneStore(pool: Pool) {
  return {
    /**
     * After a complete full harvest: what earlier harvests of the same source saw and this one did not is gone. Answers how many items.
     *
     * The source is the scope: only what an earlier harvest of the same one brought can be missed in it. Earlier means ended before this
     * one began: what a harvest running beside it saw may have come after this one looked, and keeps an item here; so does another source.
     */
    async conclude(harvest: HarvestId): Promise<number> {
      return inTransaction(pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.labels]);
        const { rowCount } = await client.query(
          `WITH past AS (
             SELECT past.id FROM harvest past JOIN harvest this ON this.id = $1
             WHERE past.source = this.source AND past.ended_at <= coalesce(this.started_at, this.created_at)
           ), missed AS (
             SELECT unnest(item_ids) AS id FROM harvest_seen WHERE harvest_id IN (SELECT id FROM past)
             EXCEPT SELECT unnest(item_ids) FROM harvest_seen WHERE harvest_id NOT IN (SELECT id FROM past)
           )
           UPDATE item SET gone_at = now(), label_seq = nextval('label_seq'), version = version + 1, behind = 2
           FROM missed WHERE missed.id = item.id AND gone_at IS NULL`,
          [harvest],
        );
        const gone = rowCount ?? 0;
        await client.query('UPDATE harvest SET items_gone = items_gone + $2 WHERE id = $1', [harvest, gone]);
        return gone;
      });
    },

    /** Forgets what the harvests before a complete full one saw: it has seen what its source holds. */
    async forgetBefore(harvest: HarvestId): Promise<void> {
      await pool.query(
        `DELETE FROM harvest_seen USING harvest past, harvest this
         WHERE this.id = $1 AND past.source = this.source AND past.ended_at <= coalesce(this.started_at, this.created_at) AND harvest_seen.harvest_id = past.id`,
        [harvest],
      );
    },
  };
}
