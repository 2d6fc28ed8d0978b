// API keys and the tokens of the reconciliation endpoints: shown once, kept as a hash, compared in constant time.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { NamesakeError } from '../errors.ts';

/** No scope includes another. */
export const SCOPES = ['read', 'curate', 'pipeline', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];
/** What a token has instead of scopes: it opens the reconciliation endpoints, and nothing of the API. */
const RECONCILE = 'reconcile';

/** Who asks: what a verified key says. */
interface KeyHolder {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly (Scope | typeof RECONCILE)[];
}

interface ApiKey extends KeyHolder {
  readonly createdAt: string;
  readonly revokedAt: string | null;
  /** to the minute */
  readonly lastUsedAt: string | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: (Scope | typeof RECONCILE)[];
  readonly created_at: Date;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
}

/** "ns_", twelve hex digits that find the row, then 256 random bits. */
const KEY = /^ns_([0-9a-f]{12})([\w-]{43})$/;
/** "nsr_" and the same: a token stands in URLs, where others may read it, so it must never pass for a key. */
const TOKEN = /^nsr_([0-9a-f]{12})([\w-]{43})$/;
const ID_BYTES = 6;
const SECRET_BYTES = 32;
const TOUCH_EVERY_MS = 60_000;
/** What an unknown id is compared with, so that it takes as long as a known one. */
const NO_HASH = Buffer.alloc(32);

export function keyStore(pool: Pool) {
  const touched = new Map<string, number>();

  /** Notes the use of a key, once a minute and process: a write per request would be the dearest part of a request. */
  async function touch(id: string): Promise<void> {
    const now = performance.now();
    if (now - (touched.get(id) ?? Number.NEGATIVE_INFINITY) < TOUCH_EVERY_MS) return;
    touched.set(id, now);
    await pool.query('UPDATE api_key SET last_used_at = now() WHERE id = $1', [id]);
  }

  async function insert(prefix: string, name: string, scopes: readonly string[]): Promise<{ readonly id: string; readonly key: string }> {
    if (name.trim() === '') throw new NamesakeError('usage', 'a key needs a name');
    const id = randomBytes(ID_BYTES).toString('hex');
    const key = `${prefix}${id}${randomBytes(SECRET_BYTES).toString('base64url')}`;
    await pool.query('INSERT INTO api_key (id, name, hash, scopes) VALUES ($1, $2, $3, $4)', [id, name.trim(), hashOf(key), scopes]);
    return { id, key };
  }

  /** The prefix is hashed too: neither sort passes for the other. */
  async function holderOf(key: string, pattern: RegExp): Promise<KeyHolder | null> {
    const id = pattern.exec(key)?.[1];
    if (id === undefined) return null;
    const { rows } = await pool.query<Row>('SELECT id, name, hash, scopes FROM api_key WHERE id = $1 AND revoked_at IS NULL', [id]);
    const [row] = rows;
    const equal = timingSafeEqual(hashOf(key), row?.hash ?? NO_HASH);
    if (row === undefined || !equal) return null;
    await touch(row.id);
    return { id: row.id, name: row.name, scopes: row.scopes };
  }

  return {
    /**
     * Makes a key. It is in the answer and nowhere else.
     *
     * @throws NamesakeError `usage` where the name is empty, or a scope is missing or unknown
     */
    async create({ name, scopes }: { name: string; scopes: readonly string[] }): Promise<{ readonly id: string; readonly key: string }> {
      const known = [...new Set(scopes)].map(scopeOf);
      if (known.length === 0) throw new NamesakeError('usage', `a key needs a scope: ${SCOPES.join(', ')}`);
      return insert('ns_', name, known);
    },

    /** Makes a token for the path of the reconciliation endpoints. It is in the answer and nowhere else. */
    createToken: ({ name }: { name: string }) => insert('nsr_', name, [RECONCILE]),

    /** Whose key it is; null for an unknown, revoked or malformed one, and for a token. */
    verify: (key: string) => holderOf(key, KEY),

    /** Whose token it is; null for an unknown, revoked or malformed one, and for a key. */
    verifyToken: (token: string) => holderOf(token, TOKEN),

    /** All keys, the revoked ones too, oldest first. */
    async list(): Promise<readonly ApiKey[]> {
      const { rows } = await pool.query<Row>('SELECT * FROM api_key ORDER BY created_at, id');
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        scopes: row.scopes,
        createdAt: row.created_at.toISOString(),
        revokedAt: row.revoked_at?.toISOString() ?? null,
        lastUsedAt: row.last_used_at?.toISOString() ?? null,
      }));
    },

    /** From the next request on. False where there is no such key, or none that is not revoked. */
    async revoke(id: string): Promise<boolean> {
      const { rowCount } = await pool.query('UPDATE api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [id]);
      return rowCount === 1;
    },

    /** Is there any key that works? Without one nobody may listen beyond loopback. */
    async any(): Promise<boolean> {
      const { rows } = await pool.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM api_key WHERE revoked_at IS NULL) AS any');
      return rows[0]?.any === true;
    },
  };
}

/** The key has 256 random bits: a slow hash would protect nothing and cost a request 100 ms. */
function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function scopeOf(text: string): Scope {
  const scope = SCOPES.find((one) => one === text);
  if (scope === undefined) throw new NamesakeError('usage', `there is no scope ${JSON.stringify(text)}; there are ${SCOPES.join(', ')}`);
  return scope;
}
