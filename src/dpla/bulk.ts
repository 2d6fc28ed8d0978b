// The bulk source: a JSON Lines file, plain or gzipped, in the API's or the bulk form; or a folder of Spark's part-* files.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { NamesakeError } from '../errors.ts';
import { readItem } from './item.ts';
import { linesOfFile, MAX_LINE_BYTES } from './lines.ts';
import { BATCH_ITEMS, type Batch, type ReadItem, type Reject } from './read.ts';

interface Checkpoint {
  readonly file: string;
  readonly line: number;
}

const isCheckpoint = (value: unknown): value is Checkpoint =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  typeof value.file === 'string' &&
  'line' in value &&
  typeof value.line === 'number';

/**
 * Reads a bulk location from where the checkpoint says.
 *
 * @param location    an absolute path of a file or of a folder with part-* files
 * @param checkpoint  of an earlier batch, or null
 * @throws NamesakeError `invalid-source` where there is nothing to read
 */
export async function* readBulk(location: string, checkpoint: unknown): AsyncGenerator<Batch> {
  const files = await filesOf(location);
  const from = isCheckpoint(checkpoint) ? checkpoint : { file: '', line: 0 };
  for (const file of files) {
    const name = path.basename(file);
    if (name < from.file) continue;
    yield* readFile(file, name, name === from.file ? from.line : 0);
  }
}

async function* readFile(file: string, name: string, from: number): AsyncGenerator<Batch> {
  let items: ReadItem[] = [];
  let rejects: Reject[] = [];
  let line = from;
  let read = 0;
  const batch = (): Batch => {
    const made = { items, rejects, checkpoint: { file: name, line }, read, total: null };
    items = [];
    rejects = [];
    read = 0;
    return made;
  };
  try {
    for await (const { number, text } of linesOfFile(file, from)) {
      line = number;
      if (text === '' || text === '[' || text === ']') continue;
      read += 1;
      const result = readLine(text, `${name}:${number}`);
      if ('reason' in result) rejects.push(result);
      else items.push(result);
      if (items.length + rejects.length >= BATCH_ITEMS) yield batch();
    }
  } catch (error) {
    // everything before the damage was read; the rest of the file is told as one reject
    const reason = `the file cannot be read beyond line ${line}: ${error instanceof Error ? error.message : String(error)}`;
    rejects.push({ place: `${name}:${line + 1}`, code: 'unreadable-file', reason, raw: '' });
    read += 1;
  }
  yield batch();
}

/** One line: an item, or why it is none. */
function readLine(text: string | null, place: string): ReadItem | Reject {
  if (text === null) return { place, code: 'line-too-long', reason: `the line is longer than ${MAX_LINE_BYTES} bytes`, raw: '' };
  const reject = (code: string, reason: string): Reject => ({ place, code, reason, raw: text });
  let doc: unknown;
  try {
    // a line of the old single-array form ends in a comma
    doc = JSON.parse(text.endsWith(',') ? text.slice(0, -1) : text);
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
