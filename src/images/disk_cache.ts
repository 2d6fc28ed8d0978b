// Files kept on disk up to a size; what was not asked for longest goes first. Losing it costs nothing but time.
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface DiskCache {
  get(key: string): Promise<Buffer | null>;
  /** Keeps it, unless it alone would push out much of the rest. */
  set(key: string, bytes: Buffer): Promise<void>;
  drop(key: string): Promise<void>;
}

/** One file may take no more than this share of the whole. */
const MAX_SHARE = 4;

/**
 * @param folder    made when first needed; several processes may share it: each keeps its own count, and a file that another took away is a miss
 * @param maxBytes  0 keeps nothing
 * @param key       (of the methods) letters, digits, - and _: it is the file's name
 */
export function openDiskCache(folder: string, maxBytes: number): DiskCache {
  /** in the order of last use, longest ago first, as a Map keeps it */
  const sizes = new Map<string, number>();
  let total = 0;
  let opened: Promise<void> | null = null;
  let parts = 0;
  const fileOf = (key: string): string => path.join(folder, key);

  async function open(): Promise<void> {
    await mkdir(folder, { recursive: true });
    const found: { key: string; bytes: number; usedAt: number }[] = [];
    for (const key of await readdir(folder)) {
      const about = await stat(fileOf(key)).catch(() => null);
      // half a file, left by a process that was killed
      if (key.endsWith('.part')) await rm(fileOf(key), { force: true });
      else if (about?.isFile() === true) found.push({ key, bytes: about.size, usedAt: about.mtimeMs });
    }
    for (const { key, bytes } of found.sort((a, b) => a.usedAt - b.usedAt)) note(key, bytes);
    await shrink();
  }

  function note(key: string, bytes: number): void {
    total += bytes - (sizes.get(key) ?? 0);
    sizes.delete(key);
    sizes.set(key, bytes);
  }

  async function drop(key: string): Promise<void> {
    total -= sizes.get(key) ?? 0;
    sizes.delete(key);
    await rm(fileOf(key), { force: true });
  }

  async function shrink(): Promise<void> {
    for (const key of sizes.keys()) {
      if (total <= maxBytes) return;
      await drop(key);
    }
  }

  const ready = (): Promise<void> => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };

  return {
    async get(key) {
      if (maxBytes === 0) return null;
      await ready();
      const bytes = await readFile(fileOf(key)).catch(() => null);
      if (bytes === null) {
        await drop(key);
        return null;
      }
      note(key, bytes.length);
      const now = new Date();
      // the order survives a restart in the files' times
      await utimes(fileOf(key), now, now).catch(() => undefined);
      return bytes;
    },
    async set(key, bytes) {
      if (bytes.length > maxBytes / MAX_SHARE) return;
      await ready();
      parts += 1;
      const part = fileOf(`${key}.${process.pid}-${parts}.part`);
      await writeFile(part, bytes);
      await rename(part, fileOf(key));
      note(key, bytes.length);
      await shrink();
    },
    drop,
  };
}
