// Processes of our own that a test starts, kills and looks for.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Started {
  readonly child: ChildProcess;
  /** the first line that it prints; rejects when it ends without one */
  readonly firstLine: Promise<string>;
  /** ends its standard input and waits for its end */
  finish(): Promise<void>;
  kill(): void;
}

/** Starts a script of tests/support/ with tsx; `as` is a user, for root only. */
export function startScript(name: string, args: readonly string[], { as = null }: { as?: string | null } = {}): Started {
  const command = [process.execPath, '--import', TSX, path.join(import.meta.dirname, name), ...args];
  const [program = '', ...rest] = as === null ? command : ['runuser', '-u', as, '--', ...command];
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const firstLine = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal} before it printed anything`)));
  });
  firstLine.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  return {
    child,
    firstLine,
    async finish() {
      child.stdin.end();
      await ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

interface Listed {
  readonly pid: number;
  readonly args: string;
}

/** The processes whose command line holds `text`. */
export function processesWith(text: string): readonly Listed[] {
  return execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => ({ pid: Number.parseInt(line, 10), args: line.trim().replace(/^\d+\s+/, '') }))
    .filter(({ args }) => args.includes(text) && !args.startsWith('ps '));
}

/** Waits until `holds` gives true; false when it does not within `ms`. */
export async function within(ms: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const deadline = performance.now() + ms; ; ) {
    if (await holds()) return true;
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
