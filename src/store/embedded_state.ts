// How a process finds the keeper of the embedded PostgreSQL and speaks with it.
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Lies in the home while a server runs, mode 0600: it opens the database to whoever can read it. */
export const STATE_FILE = 'server.json';
/** A keeper answers at once; this is for a machine that is out of breath. */
const ANSWER_WITHIN_MS = 5000;

export interface KeeperState {
  /** where the keeper listens, on 127.0.0.1; not PostgreSQL's port */
  readonly port: number;
  readonly token: string;
  readonly pid: number;
}

/** The state of a running keeper, or of one that was killed; null where there is none. */
export async function readState(folder: string): Promise<KeeperState | null> {
  try {
    const state: unknown = JSON.parse(await readFile(path.join(folder, STATE_FILE), 'utf8'));
    const usable = typeof state === 'object' && state !== null && 'port' in state && 'token' in state && 'pid' in state;
    // only a keeper writes this file, and whole
    return usable ? (state as KeeperState) : null;
  } catch {
    return null;
  }
}

/** Asks for the database. As a client (not a visitor) the caller holds the server up until the socket closes. Null: nobody answers there. */
export async function askKeeper(
  { port, token }: KeeperState,
  { visitor }: { visitor: boolean },
): Promise<{ url: string; socket: Socket } | null> {
  const socket = connect({ port, host: '127.0.0.1' });
  const url = await new Promise<string | null>((resolve) => {
    socket.setTimeout(ANSWER_WITHIN_MS, () => resolve(null));
    socket.once('error', () => resolve(null)).once('close', () => resolve(null));
    onLines(socket, (line) => resolve(urlIn(line)));
    socket.write(`${JSON.stringify({ token, visitor })}\n`);
  });
  socket.setTimeout(0);
  socket.on('error', () => undefined);
  if (url !== null) return { url, socket };
  socket.destroy();
  return null;
}

/** Calls `take` with each line. A stream that breaks is told by its own `close`; readline would throw it once more where nobody catches. */
export function onLines(input: Readable, take: (line: string) => void): void {
  createInterface({ input })
    .on('line', take)
    .on('error', () => undefined);
}

function urlIn(line: string): string | null {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string' ? said.url : null;
  } catch {
    return null;
  }
}
