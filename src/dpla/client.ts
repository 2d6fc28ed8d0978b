// DPLA's API as a source: paged in the order of ids, one request at a time, with everything it does wrong taken into account.
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { NamesakeError } from '../errors.ts';
import { readItem } from './item.ts';
import type { Batch, ReadItem, Reject } from './read.ts';

export interface DplaApi {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** for the User-Agent: whom DPLA may write to */
  readonly contact: string | null;
}

/** DPLA clamps both in silence: page 101 is page 100 again. 100 × 500 is all that one query can reach. */
const PAGE_SIZE = 500;
const MAX_PAGES = 100;
const TIMEOUT_MS = 30_000;
/** 500 items of 1.3 MB each will not come; a page has about 2 MB. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;
/** Attempts for one page: 0.5, 1, 2 … 30 s apart, about four minutes in all. */
const MAX_ATTEMPTS = 12;
const MAX_WAIT_MS = 30_000;
const FIRST_WAIT_MS = 500;

interface Page {
  readonly count: number;
  readonly start: number | null;
  readonly docs: readonly unknown[];
}

/** A fault that another attempt may get past. */
class Passing extends Error {
  readonly retryAfterMs: number | null;
  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

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
}

const START: Place = { nextPage: 1, lastId: '', count: null, pass: 1, moved: false };
/** Passes over a collection that does not hold still; what still moves then is left to the next harvest. */
const MAX_PASSES = 3;
/** After so many answers that overlap with the page before, an item was inserted before it: nothing was lost, the pass goes on. */
const MAX_OVERLAPS = 3;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'nextPage' in value &&
  typeof value.nextPage === 'number' &&
  'lastId' in value &&
  typeof value.lastId === 'string';

/**
 * Reads all items of a query from where the checkpoint says.
 *
 * @param query  DPLA's own search parameters; `{}` is everything
 * @throws NamesakeError `invalid-source` for what no retry mends (wrong key, wrong parameter, over 50,000 items), `upstream` when the attempts are used up
 */
export async function* readApi(
  api: DplaApi,
  query: Readonly<Record<string, string>>,
  checkpoint: unknown,
  signal?: AbortSignal,
): AsyncGenerator<Batch> {
  const agent = new Agent({ connections: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  try {
    let place = isPlace(checkpoint) ? checkpoint : START;
    for (;;) {
      const { count, docs, overlaps } = await completePage(api, query, place, agent, signal);
      if (count > MAX_PAGES * PAGE_SIZE)
        throw new NamesakeError(
          'invalid-source',
          `the query reaches ${count} items and DPLA hands out ${MAX_PAGES * PAGE_SIZE} at most: narrow it (provider, dates), or use a bulk file`,
        );
      const moved = place.moved || overlaps || (place.count !== null && place.count !== count);
      const isLast = place.nextPage * PAGE_SIZE >= count;
      const again = isLast && moved && place.pass < MAX_PASSES;
      const next: Place = again
        ? { ...START, pass: place.pass + 1 }
        : { ...place, nextPage: place.nextPage + 1, lastId: lastIdOf(docs) ?? place.lastId, count: place.count ?? count, moved };
      yield batchOf(docs, place, next, count);
      if (isLast && !again) return;
      place = next;
    }
  } finally {
    await agent.close();
  }
}

function batchOf(docs: readonly unknown[], { nextPage: page, pass }: Place, next: Place, total: number): Batch {
  const items: ReadItem[] = [];
  const rejects: Reject[] = [];
  for (const [position, doc] of docs.entries()) {
    const result = readItem(doc);
    if ('reject' in result)
      rejects.push({
        place: `page ${page}, ${position + 1}`,
        code: result.reject.code,
        reason: result.reject.reason,
        raw: JSON.stringify(doc),
      });
    else items.push(result);
  }
  return { items, rejects, checkpoint: next, read: pass === 1 ? docs.length : 0, total };
}

/** A page with all the items that it should have. Partial answers, clamped pages and overlaps are asked for again. */
async function completePage(
  api: DplaApi,
  query: Readonly<Record<string, string>>,
  { nextPage: page, lastId }: Place,
  agent: Agent,
  signal: AbortSignal | undefined,
): Promise<Page & { readonly overlaps: boolean }> {
  let last = '';
  let overlaps = 0;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    signal?.throwIfAborted();
    try {
      const answer = await fetchPage(api, query, page, agent, signal);
      checkComplete(answer, page);
      const overlap = idsOf(answer.docs).some((id) => id <= lastId);
      if (!overlap || overlaps >= MAX_OVERLAPS) return { ...answer, overlaps: overlap };
      overlaps += 1;
      throw new Passing(`page ${page} begins before the end of page ${page - 1}`);
    } catch (error) {
      if (error instanceof NamesakeError || signal?.aborted === true) throw error;
      last = error instanceof Error ? error.message : String(error);
      await sleep(waitBefore(attempt, error), undefined, signal === undefined ? {} : { signal });
    }
  }
  throw new NamesakeError('upstream', `page ${page} did not come in ${MAX_ATTEMPTS} attempts; the last one said: ${last}`);
}

/** What the server asks for, else longer each time, with jitter, so that many harvesters do not come back at the same moment. */
function waitBefore(attempt: number, error: unknown): number {
  if (error instanceof Passing && error.retryAfterMs !== null) return Math.min(error.retryAfterMs, MAX_WAIT_MS);
  return Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2);
}

const idsOf = (docs: readonly unknown[]): string[] =>
  docs.flatMap((doc) => (typeof doc === 'object' && doc !== null && 'id' in doc && typeof doc.id === 'string' ? [doc.id] : []));
const lastIdOf = (docs: readonly unknown[]): string | null =>
  idsOf(docs).reduce<string | null>((last, id) => (last === null || id > last ? id : last), null);

function checkComplete({ count, start, docs }: Page, page: number): void {
  const offset = (page - 1) * PAGE_SIZE;
  const expected = Math.max(0, Math.min(PAGE_SIZE, count - offset));
  // 1-based today, 0-based in captures of 2016; anything else is a clamped page
  if (start !== null && expected > 0 && start !== offset && start !== offset + 1)
    throw new Passing(`page ${page} starts at ${start}, not at ${offset + 1}: the page was clamped`);
  const distinct = new Set(docs.map((doc) => (typeof doc === 'object' && doc !== null && 'id' in doc ? doc.id : doc))).size;
  if (distinct < expected) throw new Passing(`page ${page} has ${distinct} different items of ${expected}: a partial answer`);
}

async function fetchPage(
  api: DplaApi,
  query: Readonly<Record<string, string>>,
  page: number,
  agent: Agent,
  signal: AbortSignal | undefined,
): Promise<Page> {
  const url = new URL(`${api.baseUrl.replace(/\/$/, '')}/items`);
  for (const [parameter, value] of Object.entries(query)) url.searchParams.set(parameter, value);
  for (const [parameter, value] of Object.entries({ page: String(page), page_size: String(PAGE_SIZE), sort_by: 'id' }))
    url.searchParams.set(parameter, value);
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    headers: {
      accept: 'application/json',
      'user-agent': `namesake/0.1 (name authority reconciliation${api.contact === null ? '' : `; ${api.contact}`})`,
      ...(api.apiKey === null ? {} : { authorization: api.apiKey }),
    },
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal === undefined ? [] : [signal])]),
  });
  const text = await bounded(body);
  if (statusCode !== 200) throw faultOf(statusCode, text, headers['retry-after']);
  return pageOf(text);
}

async function bounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_PAGE_BYTES) throw new NamesakeError('upstream', `a page has more than ${MAX_PAGE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function pageOf(text: string): Page {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Passing(`the answer is not JSON: ${text.slice(0, 80)}`);
  }
  if (typeof answer !== 'object' || answer === null || !('docs' in answer) || !Array.isArray(answer.docs) || !('count' in answer))
    throw new Passing('the answer has no count and docs');
  const count = Number(answer.count);
  if (!Number.isInteger(count) || count < 0) throw new Passing(`the count is ${String(answer.count)}`);
  return { count, start: 'start' in answer && Number.isInteger(Number(answer.start)) ? Number(answer.start) : null, docs: answer.docs };
}

/** JSON 400 and 403 are DPLA's own word and final; a 403 in HTML is the edge in front of it and passes. */
function faultOf(status: number, text: string, retryAfter: string | string[] | undefined): Error {
  const said =
    /"message"\s*:\s*"([^"]{0,300})"/.exec(text)?.[1] ??
    text
      .replace(/<[^>]*>/g, ' ')
      .slice(0, 120)
      .trim();
  const isJson = text.trimStart().startsWith('{');
  if (isJson && status === 403)
    return new NamesakeError('invalid-source', `DPLA refuses the key (${said}): set DPLA_API_KEY to a valid one`);
  if (isJson && (status === 400 || status === 404)) return new NamesakeError('invalid-source', `DPLA refuses the query: ${said}`);
  return new Passing(`status ${status}: ${said}`, waitOf(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter));
}

/** Retry-After in seconds, or as a date. */
function waitOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
