// A training set that has been built, with one file, for tests of what is handed out.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { trainingConfig } from '../../bench/training/faces.ts';
import type { Composed } from '../../src/compose.ts';

const CONTENT = '# faces\n';

/** @returns its id; its file is README.md */
export async function builtTrainingSet({ store, config }: Pick<Composed, 'store' | 'config'>): Promise<string> {
  const { id, name } = await store.trainingSets.create(trainingConfig());
  const folder = `${name}-1.0.0-000000000000`;
  const inside = path.join(config.dataDir, 'training-sets', folder);
  await mkdir(inside, { recursive: true });
  await writeFile(path.join(inside, 'README.md'), CONTENT);
  const sha256 = createHash('sha256').update(CONTENT).digest('hex');
  const files = [{ path: 'README.md', bytes: CONTENT.length, sha256 }];
  await store.trainingSets.succeed(id, {
    version: '1.0.0',
    snapshotId: sha256,
    folder,
    parent: null,
    counts: { rows: 0 },
    files,
    rows: [],
  });
  return id;
}
