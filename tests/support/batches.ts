// Batches of a source, without a source: documents in order, a few at a time, with a checkpoint that says how many were given.
import { readItem } from '../../src/dpla/item.ts';
import type { Batch } from '../../src/dpla/read.ts';

/** What `item` of a document that is known to be one reads as. */
function read(doc: unknown): Batch['items'][number] {
  const result = readItem(doc);
  if ('reject' in result) throw new Error(result.reject.reason);
  return result;
}

export async function* batchesOf(docs: readonly unknown[], size: number, checkpoint: unknown = null): AsyncGenerator<Batch> {
  for (let from = typeof checkpoint === 'number' ? checkpoint : 0; from < docs.length; from += size) {
    const items = docs.slice(from, from + size).map(read);
    yield { items, rejects: [], checkpoint: from + items.length, read: items.length, total: docs.length, settled: true };
  }
}
