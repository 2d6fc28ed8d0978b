// The shelf of training sets: the folder in which their folders stand, what is put there and taken from it.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { TrainingInput } from '../domain/training/candidate.ts';
import type { TrainingSet } from '../domain/training/training_set.ts';
import { jsonText, type SummedFile } from './file.ts';
import { type AboutBuild, renderFiles } from './files.ts';
import { clearUnfinished, writeFolder, writeRevoked } from './folder.ts';
import { type Code, codeOf, snapshotId } from './snapshot.ts';

export interface Shelf {
  /** where the folder of a set stands */
  pathOf(folder: string): string;
  snapshotId(input: TrainingInput): string;
  /** Writes a set's folder, or finds it whole. */
  put(set: TrainingSet, build: Omit<AboutBuild, 'code'>): Promise<{ readonly folder: string; readonly files: readonly SummedFile[] }>;
  /** Lists rows of an earlier set that may not be used any more. */
  revoke(folder: string, rows: readonly { readonly faceId: string; readonly reason: string }[]): Promise<void>;
  /** what killed builds of a name left */
  clear(name: string): Promise<void>;
  /** A part of a file, both ends within; null where the file is not here. */
  read(folder: string, file: string, part: { readonly from: number; readonly to: number } | null): Promise<Readable | null>;
}

/** @param dataDir  NAMESAKE_DATA_DIR; it is made when the first set is built */
export function openShelf(dataDir: string): Shelf {
  const root = path.join(dataDir, 'training-sets');
  let known: Code | null = null;
  const code = (): Code => {
    known ??= codeOf();
    return known;
  };
  return {
    pathOf: (folder) => path.join(root, folder),
    snapshotId: (input) => snapshotId(input, code()),
    async put(set, build) {
      const rendered = renderFiles(set, { ...build, code: code() });
      await writeFolder(root, rendered);
      return { folder: rendered.folder, files: rendered.sums };
    },
    // a face that was taken down is told by its id alone
    revoke: (folder, rows) =>
      writeRevoked(root, folder, jsonText({ folder, rows: rows.map(({ faceId, reason }) => ({ face_id: faceId, reason })) })),
    clear: (name) => clearUnfinished(root, name),
    async read(folder, file, part) {
      const inside = path.join(root, folder, file);
      const isThere = await stat(inside).then(
        (found) => found.isFile(),
        () => false,
      );
      return isThere ? createReadStream(inside, part === null ? {} : { start: part.from, end: part.to }) : null;
    },
  };
}
