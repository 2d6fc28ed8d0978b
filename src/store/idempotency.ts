// Answers to writing requests, kept so that a repeated request gets the first answer and is not carried out twice.
import type { Pool } from 'pg';

export interface IdempotentRequest {
  /** whose key: the same Idempotency-Key of two holders is two requests */
  readonly keyId: string;
  readonly idempotencyKey: string;
  /** sha256 over method, path and body */
  readonly requestHash: Buffer;
}

export interface IdempotentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** as it was sent, byte for byte */
  readonly body: string;
}

/** The right to carry the request out; `finish` or `abandon` wants it back. */
export interface Claim {
  readonly keyId: string;
  readonly idempotencyKey: string;
  /** tells this claim from a later one on the same key */
  readonly claimedAt: string;
}

export type ClaimOutcome =
  | { readonly state: 'claimed'; readonly claim: Claim }
  | { readonly state: 'answered'; readonly answer: IdempotentAnswer }
  /** the first request is still being carried out */
  | { readonly state: 'in-progress' }
  /** the key was used for another request */
  | { readonly state: 'mismatch' };

interface Row {
  readonly request_hash: Buffer;
  readonly status: number | null;
  readonly headers: Record<string, string> | null;
  readonly body: string | null;
}

/** A claim older than any request takes is of a process that was killed: the next one with the key takes it over. */
const ABANDONED_AFTER_SECONDS = 60;
const KEPT_HOURS = 24;

export function idempotencyStore(pool: Pool) {
  return {
    /** Claims the key, or says why not. Of any number of requests at once exactly one claims. */
    async claim({ keyId, idempotencyKey, requestHash }: IdempotentRequest): Promise<ClaimOutcome> {
      // an answer may be abandoned between the two statements: then the first one is tried again, and finds the place free
      for (;;) {
        const { rows } = await pool.query<{ claimed_at: string }>(
          `INSERT INTO idempotent_answer AS a (key_id, idempotency_key, request_hash) VALUES ($1, $2, $3)
           ON CONFLICT (key_id, idempotency_key) DO UPDATE SET request_hash = excluded.request_hash, status = NULL, headers = NULL, body = NULL, at = now()
           WHERE (a.status IS NULL AND a.request_hash = excluded.request_hash AND a.at < now() - make_interval(secs => $4)) OR a.at < now() - make_interval(hours => $5)
           RETURNING at::text AS claimed_at`,
          [keyId, idempotencyKey, requestHash, ABANDONED_AFTER_SECONDS, KEPT_HOURS],
        );
        if (rows[0] !== undefined) return { state: 'claimed', claim: { keyId, idempotencyKey, claimedAt: rows[0].claimed_at } };
        const found = await pool.query<Row>(
          'SELECT request_hash, status, headers, body FROM idempotent_answer WHERE key_id = $1 AND idempotency_key = $2',
          [keyId, idempotencyKey],
        );
        const [first] = found.rows;
        if (first !== undefined) return outcomeOf(first, requestHash);
      }
    },

    /** Keeps the answer. False where the claim was lost to a later one. */
    async finish({ keyId, idempotencyKey, claimedAt }: Claim, { status, headers, body }: IdempotentAnswer): Promise<boolean> {
      const { rowCount } = await pool.query(
        `UPDATE idempotent_answer SET status = $4, headers = $5, body = to_jsonb($6::text) WHERE key_id = $1 AND idempotency_key = $2 AND at = $3::timestamptz AND status IS NULL`,
        [keyId, idempotencyKey, claimedAt, status, JSON.stringify(headers), body],
      );
      return rowCount === 1;
    },

    /** Frees the key after a request that changed nothing and may be tried again (5xx, or the client went away). */
    async abandon({ keyId, idempotencyKey, claimedAt }: Claim): Promise<void> {
      await pool.query(
        'DELETE FROM idempotent_answer WHERE key_id = $1 AND idempotency_key = $2 AND at = $3::timestamptz AND status IS NULL',
        [keyId, idempotencyKey, claimedAt],
      );
    },

    /** Deletes what is older than a day; the sweeper's task. */
    async trim(): Promise<number> {
      const { rowCount } = await pool.query('DELETE FROM idempotent_answer WHERE at < now() - make_interval(hours => $1)', [KEPT_HOURS]);
      return rowCount ?? 0;
    },
  };
}

function outcomeOf(row: Row, requestHash: Buffer): ClaimOutcome {
  if (!row.request_hash.equals(requestHash)) return { state: 'mismatch' };
  if (row.status === null) return { state: 'in-progress' };
  return { state: 'answered', answer: { status: row.status, headers: row.headers ?? {}, body: row.body ?? '' } };
}
