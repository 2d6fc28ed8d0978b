// Resolution of a whole file of lines: read, collected, blocked and weighed by a crew, clustered, and told line by line.
import { collect } from '../../domain/cluster/batch/collection.ts';
import { type BatchPeople, batchPeople } from '../../domain/cluster/batch/people.ts';
import { sharedInts } from '../../domain/cluster/batch/shared.ts';
import { KEY_PARTS, type RangeWeights, type UnitRange } from '../../domain/cluster/batch/weighing.ts';
import type { WeighedPairs } from '../../domain/cluster/cluster.ts';
import type { JudgedPair } from '../../domain/cluster/judgement.ts';
import { indexBlocks } from '../../domain/match/blocks.ts';
import { countBearers } from '../../domain/match/frequency.ts';
import type { Crew } from './crew.ts';
import { type BatchLines, LineTexts } from './lines.ts';

export type BatchStage = 'read' | 'collect' | 'block' | 'weigh' | 'cluster';

/** `done` of `total` of what the stage counts: lines or units. */
export type BatchProgress = (stage: BatchStage, done: number, total: number) => void;

export interface BatchResolution extends BatchPeople {
  readonly units: number;
  /** candidate pairs compared */
  readonly candidates: number;
}

/** Enough for a thread to be busy for a tenth of a second, little enough to share the work out evenly. */
const RANGE = 16_384;

/** The same whatever the crew, and whoever of it did what: words are numbered by their letters, and pairs are put in order. */
export async function resolveLines(
  lines: BatchLines,
  judgements: readonly JudgedPair[],
  crew: Crew,
  progress: BatchProgress = () => undefined,
): Promise<BatchResolution> {
  const { compare: compareLines } = new LineTexts(lines);
  await crew.all('openLines', { lines, judgements });
  await crew.each('read', rangesOf(lines.count), (done) => progress('read', Math.min(lines.count, done * RANGE), lines.count));
  const read = await crew.all('closeLines', null);
  progress('collect', 0, lines.count);
  const collection = collect(read, compareLines);
  read.length = 0;
  progress('collect', lines.count, lines.count);

  const { forms, words } = collection;
  const bearers = countBearers(forms, words.size);
  const blocks = await makeBlocks(collection, crew, progress);
  const weighing = { forms, words, bearers, blocks };
  await crew.all('openBlocks', weighing);
  const weights = await crew.each('weigh', rangesOf(forms.count), (done) =>
    progress('weigh', Math.min(forms.count, done * RANGE), forms.count),
  );
  progress('cluster', 0, forms.count);
  const people = batchPeople({ collection, weighing, pairs: joinPairs(weights), judgements, lines: lines.count, compareLines });
  progress('cluster', forms.count, forms.count);
  return { ...people, units: forms.count, candidates: weights.reduce((sum, { candidates }) => sum + candidates, 0) };
}

async function makeBlocks({ forms, words }: Pick<ReturnType<typeof collect>, 'forms' | 'words'>, crew: Crew, progress: BatchProgress) {
  await crew.all('openUnits', { forms, words });
  const ranges = rangesOf(forms.count);
  const keys = await crew.each('keys', ranges, (done) => progress('block', Math.min(forms.count, done * RANGE) / 2, forms.count));
  await crew.all('openKeys', keys);
  const parts = await crew.each(
    'blocks',
    Array.from({ length: KEY_PARTS }, (_, part) => part),
    (done) => progress('block', forms.count * (0.5 + done / KEY_PARTS / 2), forms.count),
  );
  return indexBlocks(parts, forms.count, sharedInts);
}

function rangesOf(count: number): UnitRange[] {
  return Array.from({ length: Math.ceil(count / RANGE) }, (_, at) => ({ from: at * RANGE, to: Math.min(count, (at + 1) * RANGE) }));
}

function joinPairs(ranges: readonly RangeWeights[]): WeighedPairs {
  const length = ranges.reduce((sum, { low }) => sum + low.length, 0);
  const pairs = { low: new Int32Array(length), high: new Int32Array(length), bits: new Float32Array(length) };
  let at = 0;
  for (const { low, high, bits } of ranges) {
    pairs.low.set(low, at);
    pairs.high.set(high, at);
    pairs.bits.set(bits, at);
    at += low.length;
  }
  return pairs;
}
