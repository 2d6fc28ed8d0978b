// DPLA's API as a source: paged in the order of ids, one request at a time, with everything it does wrong taken into account.
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { NamesakeError } from '../errors.ts';
import { readItem } from './item.ts';
import { type DplaApi, fetchPage, MAX_PAGES, PAGE_SIZE, type Page, Passing } from './page.ts';
import type { Batch, ReadItem, Reject } from './read.ts';

/** How long one page is tried for: `firstWaitMs`, then twice as long each time; about four minutes in all, more where the server asks for it. */
const PATIENCE = { attempts: 12, firstWaitMs: 500, maxWaitMs: 30_000, maxRetryAfterMs: 600_000, budgetMs: 900_000 };
type Patience = typeof PATIENCE;

/** Passes over a collection that does not hold still; what still moves then is left to the next harvest. */
const MAX_PASSES = 3;
/** After so many answers that overlap with the page before, an item was inserted before it: nothing was lost, the pass goes on. */
const MAX_OVERLAPS = 3;

/** Where a harvest goes on, and what it remembers of the pages before. */
interface Place {
  readonly nextPage: number;
  /** the last id of the page before: ids are sorted, so none of a later page may be smaller */
  readonly lastId: string;
  /** what DPLA said there is, when this pass began */
  readonly count: number | null;
  /** 1, 2 …: a pass during which the collection moved is followed by another */
  readonly pass: number;
  readonly moved: boolean;
  readonly done: boolean;
}

const START: Place = { nextPage: 1, lastId: '', count: null, pass: 1, moved: false, done: false };

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'nextPage' in value &&
  typeof value.nextPage === 'number' &&
  'lastId' in value &&
  typeof value.lastId === 'string';

/**
 * Reads all items of a query from where the checkpoint says. The same item may come twice (a page that overlaps, a second pass):
 * whoever writes them counts each once.
 *
 * @param query       DPLA's own search parameters; `{}` is everything
 * @param checkpoint  of an earlier batch, or null
 * @param patience    for tests: shorter waits, fewer attempts
 * @throws NamesakeError `invalid-source` for what no retry mends (wrong key, wrong parameter, over 50,000 items), `upstream` when the attempts are used up
 */
export async function* readApi(
  api: DplaApi,
  query: Readonly<Record<string, string>>,
  checkpoint: unknown,
  signal?: AbortSignal,
  patience: Partial<Patience> = {},
): AsyncGenerator<Batch> {
  const agent = new Agent({ connections: 1 });
  const ask = (place: Place): Promise<AskedPage> => completePage(api, query, place, agent, signal, { ...PATIENCE, ...patience });
  let place = isPlace(checkpoint) ? checkpoint : START;
  try {
    // killed after the last page: one empty batch tells again how it ended
    if (place.done) yield batchOf([], place, place, place.count);
    while (!place.done) {
      const { count, docs, overlaps } = await ask(place);
      if (count > MAX_PAGES * PAGE_SIZE)
        throw new NamesakeError(
          'invalid-source',
          `the query reaches ${count} items and DPLA hands out ${MAX_PAGES * PAGE_SIZE} at most: narrow it (provider, dates), or use a bulk file`,
        );
      const next = placeAfter(place, { count, docs, overlaps });
      yield batchOf(docs, place, next, count);
      place = next;
    }
  } finally {
    await agent.destroy();
  }
}

interface AskedPage {
  readonly count: number;
  readonly docs: readonly unknown[];
  /** it begins before the end of the page before */
  readonly overlaps: boolean;
}

function placeAfter(place: Place, { count, docs, overlaps }: AskedPage): Place {
  const moved = place.moved || overlaps || (place.count !== null && place.count !== count);
  const isLast = place.nextPage * PAGE_SIZE >= count;
  if (isLast && moved && place.pass < MAX_PASSES) return { ...START, pass: place.pass + 1 };
  const lastId = lastIdOf(docs) ?? place.lastId;
  return { nextPage: place.nextPage + 1, lastId, count: place.count ?? count, pass: place.pass, moved, done: isLast };
}

function batchOf(docs: readonly unknown[], { nextPage: page, pass }: Place, next: Place, total: number | null): Batch {
  const items: ReadItem[] = [];
  const rejects: Reject[] = [];
  for (const [position, doc] of docs.entries()) {
    const result = readItem(doc);
    if ('reject' in result)
      rejects.push({
        place: `page ${page}, ${position + 1}`,
        code: result.reject.code,
        reason: result.reject.reason,
        raw: rawOf(doc),
      });
    else items.push(result);
  }
  return { items, rejects, checkpoint: next, read: pass === 1 ? docs.length : 0, total, settled: !next.moved };
}

/** JSON.stringify recurses and JSON.parse does not: what is nested deeply enough can be read and not be written again. */
function rawOf(doc: unknown): string {
  try {
    return JSON.stringify(doc);
  } catch {
    return '';
  }
}

/** A page with all the items that it should have. Partial answers, clamped pages and overlaps are asked for again. */
async function completePage(
  api: DplaApi,
  query: Readonly<Record<string, string>>,
  { nextPage: page, lastId }: Place,
  agent: Agent,
  signal: AbortSignal | undefined,
  patience: Patience,
): Promise<AskedPage> {
  let last = '';
  let overlaps = 0;
  let waitedMs = 0;
  for (let attempt = 0; attempt < patience.attempts && waitedMs <= patience.budgetMs; attempt += 1) {
    signal?.throwIfAborted();
    try {
      const answer = await fetchPage(api, query, page, agent, signal);
      checkComplete(answer, page);
      // everything of a source vanishing at once is a fault of the search more often than the truth
      if (answer.count === 0 && attempt === 0) throw new Passing('DPLA says that there is nothing at all');
      const overlap = idsOf(answer.docs).some((id) => id <= lastId);
      if (!overlap || overlaps >= MAX_OVERLAPS) return { ...answer, overlaps: overlap };
      overlaps += 1;
      throw new Passing(`page ${page} begins before the end of page ${page - 1}`);
    } catch (error) {
      if (error instanceof NamesakeError || signal?.aborted === true) throw error;
      last = error instanceof Error ? error.message : String(error);
      const waitMs = waitAfter(attempt, error, patience);
      waitedMs += waitMs;
      await sleep(waitMs, undefined, signal === undefined ? {} : { signal });
    }
  }
  throw new NamesakeError('upstream', `page ${page} did not come in ${patience.attempts} attempts; the last one said: ${last}`);
}

/** What the server asks for, else longer each time, with jitter, so that many harvesters do not come back at the same moment. */
function waitAfter(attempt: number, error: unknown, { firstWaitMs, maxWaitMs, maxRetryAfterMs }: Patience): number {
  if (error instanceof Passing && error.retryAfterMs !== null) return Math.min(error.retryAfterMs, maxRetryAfterMs);
  return Math.min(maxWaitMs, firstWaitMs * 2 ** attempt) * (0.5 + Math.random() / 2);
}

const idOf = (doc: unknown): string | null =>
  typeof doc === 'object' && doc !== null && 'id' in doc && typeof doc.id === 'string' ? doc.id : null;
const idsOf = (docs: readonly unknown[]): string[] => docs.map(idOf).filter((id) => id !== null);
const lastIdOf = (docs: readonly unknown[]): string | null =>
  idsOf(docs).reduce<string | null>((last, id) => (last === null || id > last ? id : last), null);

function checkComplete({ count, start, docs }: Page, page: number): void {
  const offset = (page - 1) * PAGE_SIZE;
  const expected = Math.max(0, Math.min(PAGE_SIZE, count - offset));
  // 1-based today, 0-based in captures of 2016; anything else is a clamped page
  if (start !== null && expected > 0 && start !== offset && start !== offset + 1)
    throw new Passing(`page ${page} starts at ${start}, not at ${offset + 1}: the page was clamped`);
  // documents without an id are each different: they are set aside one by one, later
  const distinct = new Set(docs.map((doc) => idOf(doc) ?? doc)).size;
  if (distinct < expected) throw new Passing(`page ${page} has ${distinct} different items of ${expected}: a partial answer`);
}
