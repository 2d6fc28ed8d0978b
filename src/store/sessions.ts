// Sessions of the desk, and the tickets that open one: random, shown once, kept as a hash, gone with the key they were opened with.
import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Scope } from './keys.ts';

/** A working day. A session is not prolonged: whoever sits down tomorrow signs in again. */
const SESSION_SECONDS = 12 * 3600;
/** Long enough to walk from the terminal to the browser. */
const TICKET_SECONDS = 15 * 60;
const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** Whose key a session was opened with. */
export interface SessionHolder {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
}

export function sessionStore(pool: Pool) {
  async function insert(table: 'session' | 'ticket', keyId: string, seconds: number): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const sql = {
      session: 'INSERT INTO desk_session (hash, key_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))',
      ticket: 'INSERT INTO desk_ticket (hash, key_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))',
    }[table];
    await pool.query(sql, [hashOf(token), keyId, seconds]);
    return token;
  }

  return {
    /** Opens a session for the holder of a key. What is answered goes into the cookie and is kept nowhere else. */
    async open(keyId: string): Promise<{ readonly token: string; readonly seconds: number }> {
      return { token: await insert('session', keyId, SESSION_SECONDS), seconds: SESSION_SECONDS };
    },

    /** Makes a ticket for the holder of a key: the secret part of a link that signs in once. */
    createTicket: (keyId: string) => insert('ticket', keyId, TICKET_SECONDS),

    /** Whose session it is; null for one that is unknown, expired, closed, or whose key was revoked. */
    async find(token: string): Promise<SessionHolder | null> {
      if (!TOKEN.test(token)) return null;
      const { rows } = await pool.query<SessionHolder>(
        `SELECT k.id, k.name, k.scopes FROM desk_session s JOIN api_key k ON k.id = s.key_id
         WHERE s.hash = $1 AND s.expires_at > now() AND k.revoked_at IS NULL`,
        [hashOf(token)],
      );
      return rows[0] ?? null;
    },

    /** Takes a ticket and says whose it was; null for one that is unknown, used, expired, or whose key was revoked. */
    async redeem(ticket: string): Promise<SessionHolder | null> {
      if (!TOKEN.test(ticket)) return null;
      const { rows } = await pool.query<SessionHolder>(
        `WITH taken AS (DELETE FROM desk_ticket WHERE hash = $1 RETURNING key_id, expires_at)
         SELECT k.id, k.name, k.scopes FROM taken t JOIN api_key k ON k.id = t.key_id WHERE t.expires_at > now() AND k.revoked_at IS NULL`,
        [hashOf(ticket)],
      );
      return rows[0] ?? null;
    },

    /** Closes a session; one that is not there is closed already. */
    async close(token: string): Promise<void> {
      await pool.query('DELETE FROM desk_session WHERE hash = $1', [hashOf(token)]);
    },

    /** Deletes what has expired; the sweeper's task. */
    async trim(): Promise<void> {
      await pool.query('DELETE FROM desk_session WHERE expires_at < now()');
      await pool.query('DELETE FROM desk_ticket WHERE expires_at < now()');
    },
  };
}

/** 256 random bits: nothing that a slow hash would protect. Found by the hash, so that no comparison can be timed. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
