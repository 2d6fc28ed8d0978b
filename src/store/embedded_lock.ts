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
  if (holder === null || (await isServerOn(data, holder))) return;
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

/**
 * A number in postmaster.pid proves nothing by itself: is the process that has it now a server on this cluster? Its command line tells,
 * but for Windows, where only the program's name is to be had.
 */
export async function isServerOn(data: string, pid: number): Promise<boolean> {
  if (process.platform === 'win32') return (await saidBy('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).includes('postgres');
  const args =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await saidBy('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return args.includes('postgres') && args.includes(data);
}

async function saidBy(program: string, args: readonly string[]): Promise<string> {
  return run(program, args).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
