// What the tests read from the environment and the machine, and what they leave out without it.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** A database server for the tests instead of the embedded one: its user must be allowed to create databases. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL || null;
/** Where set, the queue's tests also run on this Redis. */
export const TEST_REDIS_URL = process.env.TEST_REDIS_URL || null;
/** Another PostgreSQL's bin folder for the embedded server: /usr/lib/postgresql/15/bin */
export const TEST_PG_BIN = process.env.NAMESAKE_TEST_PG_BIN || null;
/** Does another user reach the project? Not in a closed home, nor in a folder that mktemp made. */
export const OTHERS_READ = foldersOf(import.meta.dirname).every((folder) => (statSync(folder).mode & 0o005) === 0o005);

function foldersOf(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersOf(above)];
}

/** Path of a Chromium, for what is tried in a browser; null where there is none. */
export const CHROMIUM: string | null =
  [process.env.NAMESAKE_TEST_CHROMIUM ?? '', '/usr/bin/chromium'].find((file) => existsSync(file)) ?? null;

/** The reference worker, a package of its own. */
export const FACE_WORKER = path.resolve(import.meta.dirname, '../../examples/face-worker');
/** Are its packages there? They are 365 MB, and nobody else needs them. */
export const FACE_WORKER_READY = existsSync(path.join(FACE_WORKER, 'node_modules/@vladmandic/face-api'));
