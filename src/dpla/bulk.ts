// The bulk source: a file of JSON Lines or of one array, plain or gzipped, in the API's or the bulk form; or a folder of Spark's part-* files.
import { NamesakeError } from '../errors.ts';
import { MAX_INPUT_BYTES } from './capped.ts';
import { type FileInput, inputsOf } from './file.ts';
import { readItem } from './item.ts';
import { type BulkFile, type BulkRules, filesAt } from './location.ts';
import { BATCH_CHARACTERS, BATCH_ITEMS, type Batch, type ReadItem, type Reject } from './read.ts';
import type { Patience } from './remote.ts';

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
 * @param location    as {@link filesAt} takes it
 * @param checkpoint  of an earlier batch, or null
 * @throws NamesakeError `invalid-source` where there is nothing to read; and at the end, after everything readable was yielded, where a
 *         file was damaged: such a source is never complete. `upstream` at once where a server stopped answering: the next harvest goes on
 */
export async function* readBulk(
  location: string,
  checkpoint: unknown,
  rules: BulkRules,
  patience: Partial<Patience> = {},
): AsyncGenerator<Batch> {
  const files = await filesAt(location, rules, patience);
  const from = checkpointOf(checkpoint);
  let damage = from.damage;
  for (const file of files) {
    const { name } = file;
    if (name < from.file) continue;
    damage = yield* readFile(file, { file: name, line: name === from.file ? from.line : 0, damage });
  }
  if (damage !== null) throw new NamesakeError('invalid-source', `${damage}; everything else was loaded`);
}

/** Yields the batches of one file; returns the first damage so far. */
async function* readFile(file: BulkFile, from: Checkpoint): AsyncGenerator<Batch, string | null> {
  let { line, damage } = from;
  let items: ReadItem[] = [];
  let rejects: Reject[] = [];
  let characters = 0;
  const batch = (): Batch => {
    const checkpoint: Checkpoint = { file: from.file, line, damage };
    const made = { items, rejects, checkpoint, read: items.length + rejects.length, total: null, settled: true };
    items = [];
    rejects = [];
    characters = 0;
    return made;
  };
  const inputs = inputsOf(file.open(), from.line);
  try {
    for (;;) {
      const next = await nextOf(inputs);
      if (next === null) break;
      if (next instanceof NamesakeError && next.code === 'upstream') throw next;
      if (next instanceof Error) {
        // everything before the damage was read; the rest of the file is told as one reject
        const reason = `${from.file} cannot be read beyond line ${line}: ${next.message}`;
        rejects.push({ place: `${from.file}:${line + 1}`, code: 'unreadable-file', reason, raw: '' });
        damage ??= reason;
        break;
      }
      line = next.number;
      if ('text' in next && next.text === '') continue;
      const result = readInput(next, `${from.file}:${line}`);
      if ('reason' in result) rejects.push(result);
      else items.push(result);
      characters += 'text' in next ? next.text.length : next.raw.length;
      if (items.length + rejects.length >= BATCH_ITEMS || characters >= BATCH_CHARACTERS) yield batch();
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

const FAULTS: Readonly<Record<Extract<FileInput, { fault: string }>['fault'], string>> = {
  'line-too-long': `the line is longer than ${MAX_INPUT_BYTES} bytes`,
  'not-utf8': 'the line is not UTF-8',
};

/** One input: an item, or why it is none. */
function readInput(input: FileInput, place: string): ReadItem | Reject {
  if ('fault' in input) return { place, code: input.fault, reason: FAULTS[input.fault], raw: input.raw };
  const { text } = input;
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
