// How well faces are named, and how fast, on generated photographs: npm run bench -- assign [PHOTOS] [--write FILE]
import { createWriteStream } from 'node:fs';
import { cpus } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { assign } from '../src/domain/naming/assign.ts';
import { events } from './assign/events.ts';
import { holdings } from './assign/holdings.ts';
import type { GeneratedPhoto, World } from './assign/photo.ts';
import { type Scores, score } from './assign/score.ts';
import { visits } from './assign/visits.ts';

const DEFAULT_PHOTOS = 20_000;
const SEEDS = [1, 2, 3];
const WORLDS: readonly (readonly [what: string, generator: World, dimension: number])[] = [
  ['occasions, 128 numbers', events, 128],
  ['visits, 128 numbers', visits, 128],
  ['visits, 512 numbers', visits, 512],
  ['holdings, 128 numbers', holdings, 128],
  ['holdings, 512 numbers', holdings, 512],
];

const three = (share: number): string => share.toFixed(3);

export async function bench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--write');
  const file = at < 0 ? undefined : args[at + 1];
  const [first] = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const count = first === undefined ? DEFAULT_PHOTOS : Number(first);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`a number of photographs was expected, not ${JSON.stringify(first)}`);
  if (file !== undefined) return writeLines(file, events(1, count));
  process.stdout.write(`assign: ${count.toLocaleString('en')} photographs; sure is a probability of .9 and more\n`);
  for (const [what, generator, dimension] of WORLDS) {
    process.stdout.write(`  ${what}\n`);
    for (const seed of SEEDS) {
      const photos = generator(seed, count, dimension);
      const before = process.cpuUsage();
      const named = assign(photos.map(({ photo }) => photo));
      const { user, system } = process.cpuUsage(before);
      process.stdout.write(`    seed ${seed}  ${line(score(photos, named))}\n`);
      const seconds = ((user + system) / 1e6).toFixed(1);
      process.stdout.write(
        `            ${named.length} faces, ${seconds} s of processor time, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB\n`,
      );
    }
  }
  process.stdout.write(`  on ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}\n`);
}

const line = (scores: Scores): string =>
  [
    `precision ${three(scores.precision)} recall ${three(scores.recall)} (couples apart: ${three(scores.recallApart)})`,
    `calibration ${three(scores.calibration)}`,
    `couples ${three(scores.couples)} posters ${three(scores.posters)} copies ${three(scores.copies)} one face, one person ${three(scores.oneOne)}`,
    `broken ${scores.broken}; the plain rule ${three(scores.plainPrecision)} / ${three(scores.plainRecall)}`,
  ].join('; ');

/** The lines that `namesake assign` reads, packed. */
async function writeLines(file: string, photos: readonly GeneratedPhoto[]): Promise<void> {
  const lines = function* (): Generator<string, void, undefined> {
    for (const { photo } of photos) {
      const faces = photo.faces.map((face) => ({ ...face, embedding: [...face.embedding].map((number) => Number(number.toFixed(5))) }));
      yield `${JSON.stringify({ ...photo, faces })}\n`;
    }
  };
  await pipeline(lines, createGzip({ level: 1 }), createWriteStream(file));
}
