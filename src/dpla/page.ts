// One page of DPLA's API: asked for once, bounded in bytes and time, and every way in which it can go wrong told apart.
import { type Dispatcher, request } from 'undici';
import { NamesakeError } from '../errors.ts';

export interface DplaApi {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** for the User-Agent: whom DPLA may write to */
  readonly contact: string | null;
}

/** Says honestly who asks. */
export const userAgentOf = (contact: string | null): string =>
  `namesake/0.1 (name authority reconciliation${contact === null ? '' : `; ${contact}`})`;

/** DPLA clamps both in silence: page 101 is page 100 again. 100 × 500 is all that one query can reach. */
export const PAGE_SIZE = 500;
export const MAX_PAGES = 100;
const TIMEOUT_MS = 30_000;
/** A page has about 2 MB, 10 MB where the hub's own XML comes along. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

export interface Page {
  /** what the query reaches in all, as this answer says */
  readonly count: number;
  /** position of the first document, 1-based today, 0-based in captures of 2016 */
  readonly start: number | null;
  readonly docs: readonly unknown[];
}

/** A fault that another attempt may get past. */
export class Passing extends Error {
  /** what the server asked for, or null */
  readonly retryAfterMs: number | null;
  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Asks for one page, in the order of ids.
 *
 * @throws NamesakeError `invalid-source` for what no attempt mends: the key, the query
 * @throws Passing, or an error of the connection, for everything else
 */
export async function fetchPage(
  api: DplaApi,
  query: Readonly<Record<string, string>>,
  page: number,
  dispatcher: Dispatcher,
  signal: AbortSignal | undefined,
): Promise<Page> {
  const url = new URL(`${api.baseUrl.replace(/\/$/, '')}/items`);
  const paging = { page: String(page), page_size: String(PAGE_SIZE), sort_by: 'id' };
  for (const [parameter, value] of Object.entries({ ...query, ...paging })) url.searchParams.set(parameter, value);
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    headers: {
      accept: 'application/json',
      'user-agent': userAgentOf(api.contact),
      ...(api.apiKey === null ? {} : { authorization: api.apiKey }),
    },
    signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
  });
  const text = await bounded(body, page);
  return statusCode === 200 ? pageOf(text) : raise(faultOf(statusCode, withoutKey(text, api.apiKey), headers['retry-after']));
}

function raise(error: Error): never {
  throw error;
}

async function bounded(body: AsyncIterable<Buffer>, page: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_PAGE_BYTES) throw new NamesakeError('upstream', `page ${page} has more than ${MAX_PAGE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function pageOf(text: string): Page {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Passing(`the answer is not JSON: ${excerptOf(text)}`);
  }
  if (typeof answer !== 'object' || answer === null || !('docs' in answer) || !Array.isArray(answer.docs))
    throw new Passing(`the answer has no docs: ${excerptOf(text)}`);
  // a count that is not there must not read as 0: an empty collection means that everything is gone
  const count = 'count' in answer ? wholeNumber(answer.count) : null;
  if (count === null) throw new Passing(`the answer has no usable count: ${excerptOf(text)}`);
  return { count, start: 'start' in answer ? wholeNumber(answer.start) : null, docs: answer.docs };
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** DPLA's own errors are JSON: its 400, its 404, its refusal of the key are final. Everything else passes, the edge's 403 in HTML too. */
function faultOf(status: number, text: string, retryAfter: string | string[] | undefined): Error {
  const { error, message } = saidIn(text);
  const said = message ?? excerptOf(text.replace(/<[^>]*>/g, ' '));
  if (status === 403 && error === 'invalid_api_key')
    return new NamesakeError('invalid-source', `DPLA refuses the key (${said}): set DPLA_API_KEY to a valid one`);
  if (message !== null && (status === 400 || status === 404)) return new NamesakeError('invalid-source', `DPLA refuses the query: ${said}`);
  return new Passing(`status ${status}: ${said}`, waitOf(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter));
}

function saidIn(text: string): { readonly error: string | null; readonly message: string | null } {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return { error: null, message: null };
    const error = 'error' in answer && typeof answer.error === 'string' ? answer.error : null;
    const message = 'message' in answer && typeof answer.message === 'string' ? answer.message.slice(0, 300) : null;
    return { error, message };
  } catch {
    return { error: null, message: null };
  }
}

const excerptOf = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim().slice(0, 120));

/** An error page may quote the request; the key must not stand in a harvest's error for everybody to read. */
const withoutKey = (text: string, key: string | null): string => (key === null || key === '' ? text : text.replaceAll(key, '•••'));

/** Retry-After in seconds, or as a date. */
function waitOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined || retryAfter.trim() === '') return null;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
