// What a training set costs: so many faces chosen, split, listed and written, with vectors of 128 numbers: npm run bench -- training [FACES]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { trainingSet } from '../src/domain/training/training_set.ts';
import { renderFiles } from '../src/training/files.ts';
import { writeFolder } from '../src/training/folder.ts';
import { codeOf, snapshotId } from '../src/training/snapshot.ts';
import { trainingFaces } from './training/faces.ts';

const DEFAULT_FACES = 50_000;
/** With 3 in 10 photographs showing two to four people. */
const FACES_PER_PHOTO = 1.58;
const FACES_PER_PERSON = 12;
const DIMENSION = 128;

export async function bench(args: readonly string[]): Promise<void> {
  const faces = Number(args[0] ?? DEFAULT_FACES);
  if (!(faces >= 100)) throw new RangeError(`a number of faces from 100 on was expected, not ${JSON.stringify(args)}`);
  const people = Math.round(faces / FACES_PER_PERSON);
  const drawn = { seed: 1, photos: Math.round(faces / FACES_PER_PHOTO), people, dimension: DIMENSION, groups: 0.3 };
  for (const [what, circle] of [
    ['circles of six people', 6],
    ['one circle of all', people],
  ] as const) {
    const input = trainingFaces({ ...drawn, circle }, { embeddings: true });
    const root = await mkdtemp(path.join(tmpdir(), 'namesake-bench-'));
    const started = performance.now();
    const cpu = process.cpuUsage();
    const code = codeOf();
    const id = snapshotId(input, code);
    const set = trainingSet(input);
    const chosen = performance.now();
    const build = { config: input.config, version: '1.0.0', snapshotId: id, parent: null, datePublished: '2026-01-01', spaces: [], code };
    await writeFolder(root, renderFiles(set, build));
    const ended = performance.now();
    const user = process.cpuUsage(cpu).user / 1e6;
    const { rows, people: kept, leftOut, perSplit } = set.counts;
    process.stdout.write(
      `${input.candidates.length} faces, ${what}: ${((ended - started) / 1000).toFixed(1)} s (user ${user.toFixed(1)} s; choosing ${((chosen - started) / 1000).toFixed(1)} s); ` +
        `${rows} rows of ${kept} people, ${perSplit.train.rows}/${perSplit.validation.rows}/${perSplit.test.rows}, across splits ${leftOut['across-splits'] ?? 0}\n`,
    );
    await rm(root, { recursive: true });
  }
}
