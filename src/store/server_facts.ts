// What a PostgreSQL says of itself, for whoever wants to know whether namesake can live there.
import type { Pool } from 'pg';

export interface ServerFacts {
  /** "18.4" */
  readonly version: string;
  /** 180004 */
  readonly versionNumber: number;
  /** of max_connections, those that are open now and those that only superusers get */
  readonly connections: { readonly used: number; readonly reserved: number; readonly most: number };
  /** is it a standby, which takes no writes? */
  readonly standby: boolean;
  /** may this user make tables and extensions here? */
  readonly mayCreate: boolean;
  readonly trigrams: 'installed' | 'available' | 'absent';
  readonly fsync: boolean;
  /** after which a transaction that waits for its client is ended; 0 is never */
  readonly idleInTransactionSeconds: number;
  /** are there tables of BullMQ yet? */
  readonly hasQueue: boolean;
  /** is there a table of keys yet? */
  readonly hasKeyTable: boolean;
}

/** Asks one statement and changes nothing; `pg_settings` has the timeout in milliseconds. */
export async function readServerFacts(pool: Pool): Promise<ServerFacts> {
  const { rows } = await pool.query<Omit<ServerFacts, 'connections'> & { used: number; reserved: number; most: number }>(
    `SELECT current_setting('server_version') AS version,
            current_setting('server_version_num')::integer AS "versionNumber",
            (SELECT count(*)::integer FROM pg_stat_activity WHERE backend_type = 'client backend') AS used,
            current_setting('superuser_reserved_connections')::integer AS reserved,
            current_setting('max_connections')::integer AS most,
            pg_is_in_recovery() AS standby,
            has_database_privilege(current_database(), 'CREATE')
              AND coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate",
            CASE WHEN EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN 'installed'
                 WHEN EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN 'available'
                 ELSE 'absent' END AS trigrams,
            current_setting('fsync')::boolean AS fsync,
            (SELECT setting::integer / 1000 FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout') AS "idleInTransactionSeconds",
            to_regnamespace('bullmq') IS NOT NULL AS "hasQueue",
            to_regclass('api_key') IS NOT NULL AS "hasKeyTable"`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a SELECT without FROM gave no row');
  const { used, reserved, most, ...facts } = row;
  return { ...facts, connections: { used, reserved, most } };
}
