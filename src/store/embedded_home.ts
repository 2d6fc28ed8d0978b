// Where the embedded PostgreSQL lives, and as which user it runs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { NamesakeError } from '../errors.ts';

/** A user to run as; null is the present one. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

export interface EmbeddedHome {
  /** holds the cluster in data/, server.json while a server runs, server.log */
  readonly folder: string;
  readonly runAs: RunAs;
}

/** In the home: what PostgreSQL and its keeper have to say. */
export const LOG_FILE = 'server.log';
/** postgres refuses to run as root: it runs as the first of these that the machine knows. */
const USERS_INSTEAD_OF_ROOT = ['postgres', 'nobody'];
/** For root alone: where the cluster goes when the other user could not reach it below a 0700 home. */
const REACHABLE_BY_ALL = '/var/lib/namesake';

/**
 * Finds and makes the folder of the embedded server below `dataDir` (`/var/lib/namesake/<hash of dataDir>` for root in a closed home).
 *
 * @throws NamesakeError `configuration` where the folder cannot be made, or where root has no user to run PostgreSQL as
 */
export async function embeddedHome(dataDir: string): Promise<EmbeddedHome> {
  const wished = path.resolve(dataDir, 'postgres');
  try {
    await mkdir(wished, { recursive: true });
    if (process.getuid?.() !== 0) return { folder: wished, runAs: null };
    const folder = (await reachableByAll(wished))
      ? wished
      : path.join(REACHABLE_BY_ALL, createHash('sha256').update(wished).digest('hex').slice(0, 16));
    await mkdir(folder, { recursive: true });
    return { folder, runAs: (await ownerOf(path.join(folder, 'data'))) ?? userInsteadOfRoot() };
  } catch (cause) {
    if (cause instanceof NamesakeError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NamesakeError(
      'configuration',
      `NAMESAKE_DATA_DIR ${JSON.stringify(dataDir)} cannot be used: ${reason}; take a folder that this user may write`,
      { cause },
    );
  }
}

/** True where any user may pass through every folder on the way. */
export async function reachableByAll(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** The owner of an existing cluster, so that root can start one that an ordinary user has made. */
async function ownerOf(data: string): Promise<RunAs> {
  const found = await stat(data).catch(() => null);
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

function userInsteadOfRoot(): RunAs {
  for (const user of USERS_INSTEAD_OF_ROOT) {
    try {
      const idOf = (flag: '-u' | '-g'): number =>
        Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      // the machine does not know this one
    }
  }
  throw new NamesakeError(
    'configuration',
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody; run namesake as an ordinary user or set DATABASE_URL',
  );
}
