// How much processor time a PostgreSQL server has used, told by Linux; nothing elsewhere.
import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

/** `man 5 proc`: clock ticks are hundredths of a second on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

interface Times {
  readonly parent: number;
  /** of the process itself, and of its children that have ended; seconds of user and system */
  readonly own: number;
  readonly children: number;
}

function timesOf(pid: number): Times | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the second field is a name in parentheses, which may hold anything
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const seconds = (from: number): number => (Number(fields[from]) + Number(fields[from + 1])) / TICKS_PER_SECOND;
    return { parent: Number(fields[1]), own: seconds(11), children: seconds(13) };
  } catch {
    return null;
  }
}

/** Answers a function that tells the seconds used so far by the server of this pool: its backends, those that have ended too, and its helpers. */
export async function postgresCpu(pool: Pool): Promise<() => number> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = timesOf(rows[0]?.pid ?? 0)?.parent ?? 0;
  return () => {
    const main = timesOf(postmaster);
    if (main === null) return Number.NaN;
    const children = readdirSync('/proc')
      .map((name) => (/^\d+$/.test(name) ? timesOf(Number(name)) : null))
      .filter((times) => times?.parent === postmaster);
    return children.reduce((sum, times) => sum + (times?.own ?? 0), main.own + main.children);
  };
}
