// The id of a snapshot: what went in, how it was asked for, and which code made it. The same id is the same files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf } from '../domain/embedding/vector.ts';
import { byText, type TrainingInput } from '../domain/training/candidate.ts';

export interface Code {
  readonly version: string;
  /** sha256 over the sources that decide what stands in a training set */
  readonly hash: string;
}

const SRC = path.resolve(import.meta.dirname, '..');
const DECIDING = ['domain/training', 'training'];

/** Of the code that runs. */
export function codeOf(): Code {
  const { version } = JSON.parse(readFileSync(path.join(SRC, '../package.json'), 'utf8')) as { version: string }; // our own file
  const hash = createHash('sha256');
  for (const folder of DECIDING)
    for (const file of readdirSync(path.join(SRC, folder)).sort(byText))
      hash.update(`${folder}/${file}\n`).update(readFileSync(path.join(SRC, folder, file)));
  return { version, hash: hash.digest('hex') };
}

/** sha256 in hexadecimal. The order of the input decides nothing. */
export function snapshotId({ config, candidates, people, pending }: TrainingInput, code: Code): string {
  const hash = createHash('sha256').update(canonical({ code, config }));
  for (const { embedding, ...face } of candidates.toSorted((left, right) => byText(left.faceId, right.faceId))) {
    hash.update('\nface ').update(canonical(face));
    if (embedding !== null) hash.update(bytesOf(embedding));
  }
  for (const person of people.toSorted((left, right) => byText(left.id, right.id))) hash.update('\nperson ').update(canonical(person));
  const pairs = pending.map(([one, other]) => (one < other ? `${one} ${other}` : `${other} ${one}`));
  for (const pair of [...new Set(pairs)].sort(byText)) hash.update(`\npending ${pair}`);
  return hash.digest('hex');
}

/** JSON with the keys of every object in order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => byText(left, right)))
      : part,
  );
