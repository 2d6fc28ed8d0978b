// DPLA's API as a source: paged in the order of ids, one request at a time, with everything it does wrong taken into account.
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { NamesakeError } from '../errors.ts';
import { readItem } from './item.ts';
import { type DplaApi, fetchPage, MAX_PAGES, PAGE_SIZE, type Page, Passing } from './page.ts';
import { digitsFor, MAX_PREFIX_DIGITS } from './parts.ts';
import { cut, isSettled, type Place, placeAfter, placeOf, START } from './place.ts';
import type { Batch, ReadItem, Reject } from './read.ts';

/** How long one page is tried for: `firstWaitMs`, then twice as long each time; about four minutes in all, more where the server asks for it. */
const PATIENCE = { attempts: 12, firstWaitMs: 500, maxWaitMs: 30_000, maxRetryAfterMs: 600_000, budgetMs: 900_000 };
type Patience = typeof PATIENCE;

/** Items that one query hands out; what reaches further is read in parts. */
const REACH = MAX_PAGES * PAGE_SIZE;

/** After so many answers that overlap with the page before, an item was inserted before it: nothing was lost, the pass goes on. */
const MAX_OVERLAPS = 3;

type Query = Readonly<Record<string, string>>;

/** For tests: shorter waits, fewer attempts, a smaller reach. */
interface Terms extends Patience {
  readonly reach: number;
}

/**
 * Reads all items of a query from where the checkpoint says. The same item may come twice (a page that overlaps, a second pass):
 * whoever writes them counts each once. A query that reaches further than DPLA hands out is read in parts, by the beginning of the id.
 *
 * @param query       DPLA's own search parameters; `{}` is everything
 * @param checkpoint  of an earlier batch, or null
 * @throws NamesakeError `invalid-source` for what no retry mends (wrong key, wrong parameter, no way to part the query), `upstream` when the
 *                       attempts are used up, or when the parts did not bring what the whole said it holds
 */
export async function* readApi(
  api: DplaApi,
  query: Query,
  checkpoint: unknown,
  signal?: AbortSignal,
  terms: Partial<Terms> = {},
): AsyncGenerator<Batch> {
  const { reach, ...patience } = { ...PATIENCE, reach: REACH, ...terms };
  const agent = new Agent({ connections: 1 });
  const ask = (place: Place): Promise<AskedPage> => completePage(api, partOf(query, place), place, agent, signal, patience);
  let place = placeOf(checkpoint);
  try {
    // killed after the last page: one empty batch tells again how it ended
    if (place.done) yield batchOf([], place, place);
    while (!place.done) {
      const { count, docs, overlaps } = await ask(place);
      const isTooMuch = count > reach;
      if (isTooMuch) checkPartable(query, place, count, reach);
      const next = isTooMuch
        ? cut(place, count, reach)
        : placeAfter(place, { count, lastId: lastIdOf(docs), overlaps, isLastPage: place.nextPage * PAGE_SIZE >= count });
      yield batchOf(isTooMuch ? [] : docs, place, next);
      place = next;
    }
    if (place.prefix !== '') await checkWhole(place, await ask(START));
  } finally {
    await agent.destroy();
  }
}

const partOf = (query: Query, { prefix }: Place): Query => (prefix === '' ? query : { ...query, id: `${prefix}*` });

/**
 * How a query would be read: what it reaches, in how many parts, with how many requests.
 *
 * @throws NamesakeError as {@link readApi}
 * @example await planApi(api, { q: 'portrait' }) // { items: 120000, parts: 16, requests: 256, secondsPerRequest: 0.4 }
 */
export async function planApi(api: DplaApi, query: Query, terms: Partial<Terms> = {}): Promise<ApiPlan> {
  const { reach, ...patience } = { ...PATIENCE, reach: REACH, ...terms };
  const agent = new Agent({ connections: 1 });
  const started = performance.now();
  try {
    const { count } = await completePage(api, query, START, agent, undefined, patience);
    const secondsPerRequest = (performance.now() - started) / 1000;
    if (count <= reach) return { items: count, parts: 1, requests: Math.max(1, Math.ceil(count / PAGE_SIZE)), secondsPerRequest };
    checkPartable(query, START, count, reach);
    const parts = 16 ** digitsFor(count, reach);
    return { items: count, parts, requests: parts * Math.ceil(count / parts / PAGE_SIZE) + 2, secondsPerRequest };
  } finally {
    await agent.destroy();
  }
}

export interface ApiPlan {
  readonly items: number;
  readonly parts: number;
  /** about */
  readonly requests: number;
  /** as the first one took */
  readonly secondsPerRequest: number;
}

function checkPartable(query: Query, { prefix }: Place, count: number, reach: number): void {
  if ('id' in query || prefix.length >= MAX_PREFIX_DIGITS)
    throw new NamesakeError(
      'invalid-source',
      `the query reaches ${count} items, DPLA hands out ${reach} at most, and parting it by the id does not help${prefix === '' ? ': it asks for ids itself' : ` (${prefix}*)`}: narrow it (provider, dates), or use a bulk file`,
    );
}

/** A whole that still says the same number, and parts that brought another: some ids begin with no hexadecimal digit. */
async function checkWhole({ behind, total }: Place, { count }: AskedPage): Promise<void> {
  if (count === total && behind < count)
    throw new NamesakeError(
      'upstream',
      `DPLA says that the query reaches ${count} items, and its parts by the beginning of the id hold ${behind}: narrow the query (provider, dates), or use a bulk file`,
    );
}

interface AskedPage {
  readonly count: number;
  readonly docs: readonly unknown[];
  /** it begins before the end of the page before */
  readonly overlaps: boolean;
}

function batchOf(docs: readonly unknown[], { nextPage: page, pass, prefix }: Place, next: Place): Batch {
  const items: ReadItem[] = [];
  const rejects: Reject[] = [];
  for (const [position, doc] of docs.entries()) {
    const result = readItem(doc);
    if ('reject' in result)
      rejects.push({
        place: `${prefix === '' ? '' : `${prefix}* `}page ${page}, ${position + 1}`,
        code: result.reject.code,
        reason: result.reject.reason,
        raw: rawOf(doc),
      });
    else items.push(result);
  }
  return { items, rejects, checkpoint: next, read: pass === 1 ? docs.length : 0, total: next.total, settled: isSettled(next) };
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
