// The data folder of the embedded PostgreSQL: made once, whole or not at all.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { NamesakeError } from '../errors.ts';
import { programIn } from './embedded_binaries.ts';
import type { EmbeddedHome, RunAs } from './embedded_home.ts';

const run = promisify(execFile);

export interface Cluster {
  readonly data: string;
  readonly password: string;
}

/** Beside PostgreSQL's own files, so that a cluster and its password come and go together. */
const PASSWORD_FILE = 'namesake.password';
/** What is left of an initdb that was killed is swept away when it is older than any initdb takes. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Opens the cluster, or makes it: initdb writes into a folder beside, which is then renamed. Of two processes that do so at once one
 * renames first; the other takes what it finds.
 *
 * @throws NamesakeError `configuration` where the data is of another major version than the binaries
 */
export async function openCluster({ folder, runAs }: EmbeddedHome, binDir: string, { sync }: { sync: boolean }): Promise<Cluster> {
  const data = path.join(folder, 'data');
  if (!(await isCluster(data))) await makeCluster({ folder, runAs }, data, binDir, sync);
  const [made, password] = await Promise.all([
    readFile(path.join(data, 'PG_VERSION'), 'utf8'),
    readFile(path.join(data, PASSWORD_FILE), 'utf8'),
  ]);
  const runs = /(\d+)/.exec((await run(programIn(binDir, 'postgres'), ['--version'], asUser(runAs))).stdout)?.[1];
  if (made.trim() !== runs)
    throw new NamesakeError(
      'configuration',
      `${data} was made by PostgreSQL ${made.trim()}, the embedded one is ${runs ?? 'unknown'}: move the data with pg_dump of the older version, or point NAMESAKE_DATA_DIR elsewhere`,
    );
  return { data, password: password.trim() };
}

/** Options to run a program as somebody else. It starts in / because it may not be allowed into the present folder. */
export function asUser(runAs: RunAs): { cwd: string; uid?: number; gid?: number } {
  return { cwd: process.platform === 'win32' ? process.cwd() : '/', ...runAs };
}

async function isCluster(data: string): Promise<boolean> {
  return stat(path.join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function makeCluster({ folder, runAs }: EmbeddedHome, data: string, binDir: string, sync: boolean): Promise<void> {
  await sweepAbandoned(folder);
  const fresh = path.join(folder, `data.new-${randomBytes(6).toString('hex')}`);
  const passwordFile = `${fresh}.password`;
  try {
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (runAs !== null) for (const file of [fresh, passwordFile]) await chown(file, runAs.uid, runAs.gid);
    await initdb(fresh, passwordFile, binDir, runAs, sync);
    await rename(passwordFile, path.join(fresh, PASSWORD_FILE));
    await rename(fresh, data).catch(async (error: unknown) => {
      if (!(await isCluster(data))) throw error;
    });
  } finally {
    for (const file of [fresh, passwordFile]) await rm(file, { recursive: true, force: true });
  }
}

/**
 * Sorts by code point, so that every machine sorts alike; but knows the letters of all scripts, because pg_trgm only keeps letters.
 * Where the system has no C.UTF-8, search finds ASCII only, which is what folded headings mostly are.
 */
async function initdb(fresh: string, passwordFile: string, binDir: string, runAs: RunAs, sync: boolean): Promise<void> {
  const args = [
    '-D',
    fresh,
    '-U',
    'namesake',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ];
  const locales = [['--locale=C', '--lc-ctype=C.UTF-8'], ['--locale=C']];
  for (const [at, locale] of locales.entries()) {
    try {
      await run(programIn(binDir, 'initdb'), [...args, ...locale], asUser(runAs));
      return;
    } catch (cause) {
      const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
      if (at === locales.length - 1 || !said.includes('locale'))
        throw new NamesakeError('internal', `initdb failed in ${fresh}: ${said}`, { cause });
    }
  }
}

async function sweepAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('data.new-')) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(file, { recursive: true, force: true });
  }
}
