// The bulk source: a file of JSON Lines or of one array, plain or gzipped, in the API's or the bulk form; or a folder of Spark's part-* files.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { NamesakeError } from '../errors.ts';
import { MAX_INPUT_BYTES } from './capped.ts';
import { type FileInput, inputsOfFile } from './file.ts';
import { readItem } from './item.ts';
import { BATCH_ITEMS, type Batch, type ReadItem, type Reject } from './read.ts';

interface Checkpoint {
  readonly file: string;
  readonly line: number;
  /** the first file that could not be read to its end, and why */
  readonly damage: string | null;
}

const START: Checkpoint = { file: '', line: 0, damage: null };

function checkpointOf(value: unknown): Checkpoint {
  if (typeof value !== 'object' || value === null || !('file' in value) || !('line' in value)) return START;
  if (typeof value.file !== 'string' || typeof value.line !== 'number') return START;
  return { file: value.file, line: value.line, damage: 'damage' in value && typeof value.damage === 'string' ? value.damage : null };
}

/**
 * Reads a bulk location from where the checkpoint says.
 *
 * @param location    an absolute path of a file or of a folder with part-* files
 * @param checkpoint  of an earlier batch, or null
 * @throws NamesakeError `invalid-source` where there is nothing to read; and at the end, after everything readable was yielded, where a
 *         file was damaged: such a source is never complete
 */
export async function* readBulk(location: string, checkpoint: unknown): AsyncGenerator<Batch> {
  const files = await filesOf(location);
  const from = checkpointOf(checkpoint);
  let damage = from.damage;
  for (const file of files) {
    const name = path.basename(file);
    if (name < from.file) continue;
    damage = yield* readFile(file, { file: name, line: name === from.file ? from.line : 0, damage });
  }
  if (damage !== null) throw new NamesakeError('invalid-source', `${damage}; everything else was loaded`);
}

/** Yields the batches of one file; returns the first damage so far. */
async function* readFile(file: string, from: Checkpoint): AsyncGenerator<Batch, string | null> {
  let { line, damage } = from;
  let items: ReadItem[] = [];
  let rejects: Reject[] = [];
  const batch = (): Batch => {
    const checkpoint: Checkpoint = { file: from.file, line, damage };
    const made = { items, rejects, checkpoint, read: items.length + rejects.length, total: null, settled: true };
    items = [];
    rejects = [];
    return made;
  };
  const inputs = inputsOfFile(file, from.line);
  try {
    for (;;) {
      const next = await nextOf(inputs);
      if (next === null) break;
      if (next instanceof Error) {
        // everything before the damage was read; the rest of the file is told as one reject
        const reason = `${from.file} cannot be read beyond line ${line}: ${next.message}`;
        rejects.push({ place: `${from.file}:${line + 1}`, code: 'unreadable-file', reason, raw: '' });
        damage ??= reason;
        break;
      }
      line = next.number;
      if (next.text === '') continue;
      const result = readLine(next.text, `${from.file}:${line}`);
      if ('reason' in result) rejects.push(result);
      else items.push(result);
      if (items.length + rejects.length >= BATCH_ITEMS) yield batch();
    }
  } finally {
    await inputs.return(undefined);
  }
  yield batch();
  return damage;
}

/** The next input, null at the end, or why there is none. */
async function nextOf(inputs: AsyncGenerator<FileInput>): Promise<FileInput | Error | null> {
  try {
    const next = await inputs.next();
    return next.done === true ? null : next.value;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** One line: an item, or why it is none. */
function readLine(text: string | null, place: string): ReadItem | Reject {
  if (text === null) return { place, code: 'line-too-long', reason: `the line is longer than ${MAX_INPUT_BYTES} bytes`, raw: '' };
  const reject = (code: string, reason: string): Reject => ({ place, code, reason, raw: text });
  let doc: unknown;
  try {
    doc = JSON.parse(text);
  } catch (error) {
    return reject('not-json', error instanceof Error ? error.message : String(error));
  }
  const result = readItem(doc);
  return 'reject' in result ? reject(result.reject.code, result.reject.reason) : result;
}

/** The files in the order of their names, which is the order of the parts. */
async function filesOf(location: string): Promise<string[]> {
  const found = await stat(location).catch(() => null);
  if (found === null) throw new NamesakeError('invalid-source', `there is no file or folder ${location}`);
  if (found.isFile()) return [location];
  const parts = (await readdir(location)).filter((name) => /^part-.*(?:\.gz|\.jsonl?)$/.test(name)).sort();
  if (parts.length === 0) throw new NamesakeError('invalid-source', `${location} holds no part-* files (part-00000.gz, part-00000.jsonl)`);
  return parts.map((name) => path.join(location, name));
}
