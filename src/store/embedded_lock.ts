// PostgreSQL's own lock on a cluster, postmaster.pid: who holds it, and whether that one is still there.
import { execFile } from 'node:child_process';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The process that postmaster.pid names, or null. */
export async function holderOf(data: string): Promise<number | null> {
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/**
 * After kill -9 or a power cut postmaster.pid stays. PostgreSQL sees through that itself unless the number has gone to another process of
 * the same user, as happens at once in containers, where numbers are small; then it would refuse to start for ever.
 */
export async function dropStaleLock(data: string): Promise<void> {
  const holder = await holderOf(data);
  if (holder === null || (await isPostgres(holder))) return;
  const lock = path.join(data, 'postmaster.pid');
  const aside = `${lock}.stale-${process.pid}`;
  try {
    await rename(lock, aside);
    // between reading and renaming another keeper may have started a server: then this is its lock, and goes back
    const moved = Number((await readFile(aside, 'utf8')).split('\n')[0]);
    if (moved !== holder) await rename(aside, lock);
  } catch (error) {
    // gone already: that is what was wanted
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** A number in postmaster.pid proves nothing by itself: is the process that has it now a postgres? */
export async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'linux')
    return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
      (line) => /postgres/.test(line.split('\0')[0] ?? ''),
      () => false,
    );
  const [program, args] =
    process.platform === 'win32'
      ? (['tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']] as const)
      : (['ps', ['-o', 'comm=', '-p', String(pid)]] as const);
  return run(program, [...args]).then(
    ({ stdout }) => /postgres/i.test(stdout),
    () => false,
  );
}
