// A curator's word about one heading: its kind, or that it is how a person is to be called. Appended to, never changed; the last word stands.
import type { Pool } from 'pg';
import type { Kind } from '../domain/heading/heading.ts';
import { inTransaction } from './rows.ts';

export interface SaidKind {
  readonly headingId: string;
  readonly kind: Kind;
  readonly note: string;
  readonly by: string;
}

export function curationStore(pool: Pool) {
  return {
    /** Takes effect on the heading at once, by the trigger that lets it outrank every verdict; people follow with the next resolution. */
    async sayKind({ headingId, kind, note, by }: SaidKind): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          'INSERT INTO kind_judgement (heading_id, heading, kind, note, by) SELECT id, heading, $2, $3, $4 FROM heading WHERE id = $1',
          [headingId, kind, note, by],
        );
        if (rowCount === 0) return false;
        await client.query('UPDATE heading SET context = context WHERE id = $1', [headingId]);
        // the verdict of an item is overruled too, which the heading's own cannot tell
        await client.query(`INSERT INTO heading_due (heading_id, why) VALUES ($1, 'judgement')`, [headingId]);
        await client.query(`DELETE FROM waiting WHERE kind = 'kind' AND left_id = $1`, [headingId]);
        await client.query('UPDATE derivation SET changes = changes + 1');
        return true;
      });
    },
  };
}
