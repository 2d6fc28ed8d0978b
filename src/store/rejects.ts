// Input that was set aside: listed with its reason, and marked when a retry could use it.
import type { Pool } from 'pg';
import { asHarvestId, type HarvestId } from '../domain/ids.ts';

export interface RejectedInput {
  readonly id: string;
  readonly place: string;
  readonly code: string;
  readonly reason: string;
  readonly raw: string;
  readonly rawBytes: number;
  readonly at: string;
  readonly resolvedAt: string | null;
}

interface Row {
  id: string;
  place: string;
  code: string;
  reason: string;
  raw: string;
  raw_bytes: string;
  at: Date;
  resolved_at: Date | null;
}

export function rejectStore(pool: Pool) {
  return {
    /** In the order in which they were set aside; `after` is the id of the last one of the page before. */
    async page(harvest: string, { after, limit }: { after: string | null; limit: number }): Promise<RejectedInput[]> {
      const { rows } = await pool.query<Row>(
        'SELECT id, place, code, reason, raw, raw_bytes, at, resolved_at FROM rejected_input WHERE harvest_id = $1 AND id > $2 ORDER BY id LIMIT $3',
        [harvest, after ?? '0', limit],
      );
      return rows.map((row) => ({
        id: row.id,
        place: row.place,
        code: row.code,
        reason: row.reason,
        raw: row.raw,
        rawBytes: Number(row.raw_bytes),
        at: row.at.toISOString(),
        resolvedAt: row.resolved_at?.toISOString() ?? null,
      }));
    },

    /** The raw texts that nothing could be made of yet; `after` is the id of the last one of the page before. */
    async unresolved(
      harvest: string,
      { after, limit }: { after: string | null; limit: number },
    ): Promise<readonly { readonly id: string; readonly raw: string }[]> {
      const { rows } = await pool.query<{ id: string; raw: string }>(
        'SELECT id, raw FROM rejected_input WHERE harvest_id = $1 AND resolved_at IS NULL AND id > $2 ORDER BY id LIMIT $3',
        [harvest, after ?? '0', limit],
      );
      return rows;
    },

    /** Asks for the rejects of a harvest to be read again. */
    async askRetry(harvest: string): Promise<void> {
      await pool.query('UPDATE harvest SET retry_asked_at = clock_timestamp() WHERE id = $1', [harvest]);
    },

    /** Harvests whose rejects are to be read again, with the time of the asking as text, for {@link retried}. */
    async asked(): Promise<readonly { readonly harvest: HarvestId; readonly at: string }[]> {
      const { rows } = await pool.query<{ id: string; at: string }>(
        'SELECT id, retry_asked_at::text AS at FROM harvest WHERE retry_asked_at IS NOT NULL ORDER BY retry_asked_at, id',
      );
      return rows.map(({ id, at }) => ({ harvest: asHarvestId(id), at }));
    },

    /** They have been read; who asked again meanwhile is still to be answered. */
    async retried(harvest: string, at: string | null): Promise<void> {
      await pool.query('UPDATE harvest SET retry_asked_at = NULL WHERE id = $1 AND retry_asked_at = $2::timestamptz', [harvest, at]);
    },

    async resolve(ids: readonly string[]): Promise<void> {
      await pool.query('UPDATE rejected_input SET resolved_at = now() WHERE id = ANY ($1::bigint[]) AND resolved_at IS NULL', [ids]);
    },
  };
}
