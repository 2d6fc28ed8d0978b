// Why a harvest failed, in words that say what to do.
import { withoutSecrets } from '../log.ts';

/** By SQLSTATE: what PostgreSQL says is short of what an operator needs. */
const ADVICE: Readonly<Record<string, string>> = {
  '53100': "PostgreSQL's disk is full: make room, and harvest again; what was loaded is kept and comes back as unchanged",
  '53200': 'PostgreSQL has no memory left: give it more, or run fewer workers (WORKER_CONCURRENCY), and harvest again',
  '53300': 'PostgreSQL takes no more connections: raise max_connections, or lower DATABASE_POOL_SIZE',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** @example reasonOf(diskFull) // "PostgreSQL's disk is full: make room, and harvest again; … (could not extend file "base/5/16384")" */
export function reasonOf(error: unknown): string {
  const said = withoutSecrets(error instanceof Error ? error.message : String(error));
  const advice = ADVICE[codeOf(error)];
  return advice === undefined ? said : `${advice} (${said})`;
}
