// Writes a training set's folder: into a place beside it first, then renamed, so that nobody ever sees half of one.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rendered } from './files.ts';
import { REVOKED } from './layout.ts';
import { verifyFolder } from './verify.ts';

/** What is being written begins with this; a build that was killed leaves it behind, and the next one clears it away. */
const UNFINISHED = '.unfinished-';

/**
 * @param root  where the folders of all training sets stand
 * @returns     the folder's path. One that is there and whole is left as it is: its name says what is in it
 */
export async function writeFolder(root: string, { folder, files }: Rendered): Promise<string> {
  const target = path.join(root, folder);
  if ((await verifyFolder(target)).faults.length === 0) return target;
  const unfinished = path.join(root, `${UNFINISHED}${folder}-${randomUUID()}`);
  try {
    for (const { path: inside, content } of files) await writeSynced(path.join(unfinished, inside), content);
    // what stands under this name is not whole
    await rm(target, { recursive: true, force: true });
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return target;
}

async function writeSynced(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Clears away what killed builds of a name left; call it while no other build of that name runs. Names hold no dots, so that none is another's beginning. */
export async function clearUnfinished(root: string, name: string): Promise<void> {
  const left = new RegExp(`^\\${UNFINISHED}${name}-\\d+\\.\\d+\\.\\d+-`);
  const files = await readdir(root).catch(() => []);
  for (const file of files) if (left.test(file)) await rm(path.join(root, file), { recursive: true, force: true });
}

/** Replaces the list of what was withdrawn from a set; a folder that is not here is nobody's to warn. */
export async function writeRevoked(root: string, folder: string, text: string): Promise<void> {
  const target = path.join(root, folder, REVOKED);
  const fresh = `${target}.${randomUUID()}`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
