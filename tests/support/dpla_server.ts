// A small stand-in for DPLA's API: pages in the order of ids, clamped as DPLA clamps them, `id=0a*`, with the faults that were seen in the wild.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const FAULTS = [
  'too-many',
  'error',
  'busy',
  'html-403',
  'reset',
  'partial',
  'empty',
  'shifted',
  'drifting',
  'duplicated',
  'truncated',
  'cut',
  'slow',
  'not-json',
  'no-body',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface DplaServer {
  readonly url: string;
  /** requests for items so far */
  readonly requests: () => number;
  close(): Promise<void>;
}

interface Behaviour {
  /** what happens to the n-th request (1-based) instead of an honest answer */
  readonly faults?: Readonly<Record<number, Fault>>;
  /** beside those: a fault for about this share of the requests, drawn with a seed */
  readonly unruly?: { readonly share: number; readonly seed: number };
  /** the only Authorization header that is taken */
  readonly key: string;
}

const MAX_PAGE_SIZE = 500;
const MAX_PAGE = 100;
const SLOW_MS = 300;

type Doc = { readonly id: string };

/** @param docs  items, of any shape with an id */
export async function startDplaServer(docs: readonly Doc[], { faults = {}, unruly, key }: Behaviour): Promise<DplaServer> {
  const sorted = [...docs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const random = unruly === undefined ? () => 1 : randomFrom(unruly.seed);
  let requests = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://dpla.test');
    if (request.method === 'POST' && url.pathname.startsWith('/v2/api_key/'))
      return void response.writeHead(200, { 'content-type': 'text/plain' }).end(`Sent to ${decodeURIComponent(url.pathname.slice(12))}.`);
    requests += 1;
    if (request.headers.authorization !== key)
      return json(response, 403, { error: 'invalid_api_key', message: 'Invalid or inactive API key' });
    const drawn = random() < (unruly?.share ?? 0) ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
    answer(response, faults[requests] ?? drawn, pageOf(orderOf(sorted, url, requests), url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  return {
    url: `http://127.0.0.1:${port}/v2`,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface AskedPage {
  readonly hits: readonly Doc[];
  readonly from: number;
  readonly size: number;
}

const REPLICAS = 3;

/** DPLA's replicas agree on an order only where one is asked for; without it, each has its own. */
function orderOf(sorted: readonly Doc[], url: URL, request: number): readonly Doc[] {
  if (url.searchParams.get('sort_by') === 'id') return sorted;
  const cut = Math.floor((sorted.length * (request % REPLICAS)) / REPLICAS);
  return [...sorted.slice(cut), ...sorted.slice(0, cut)];
}

function pageOf(sorted: readonly Doc[], url: URL): AskedPage {
  const page = Math.min(Number(url.searchParams.get('page') ?? 1), MAX_PAGE);
  const size = Math.min(Number(url.searchParams.get('page_size') ?? 10), MAX_PAGE_SIZE);
  const prefix = url.searchParams.get('id')?.replace(/\*$/, '') ?? '';
  return { hits: prefix === '' ? sorted : sorted.filter(({ id }) => id.startsWith(prefix)), from: (page - 1) * size, size };
}

/** Answers of a server that is not well, and then those of one that does not count well. */
function answer(response: ServerResponse, fault: Fault | undefined, page: AskedPage): void {
  const body = JSON.stringify(bodyOf(fault, page));
  const half = body.slice(0, body.length / 2);
  const whole = (): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  switch (fault) {
    case 'too-many':
      return void response.writeHead(429, { 'retry-after': '0' }).end('slow down');
    case 'error':
      return void json(response, 500, { error: 'internal', message: 'timeout' });
    case 'busy':
      return void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Busy</h1>');
    case 'html-403':
      return void response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Forbidden</h1>');
    case 'reset':
      return void response.destroy();
    case 'not-json':
      return void response.writeHead(200).end('<html>maintenance</html>');
    case 'no-body':
      return void response.writeHead(200).end();
    case 'truncated':
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(half);
    case 'cut':
      response.writeHead(200, { 'content-length': Buffer.byteLength(body) });
      return void response.write(half, () => response.destroy());
    case 'slow':
      return void setTimeout(whole, SLOW_MS);
    default:
      return void whole();
  }
}

function bodyOf(fault: Fault | undefined, { hits, from, size }: AskedPage): object {
  const start = fault === 'shifted' ? Math.max(0, from - 2) : from;
  const page = hits.slice(start, start + (fault === 'partial' ? Math.floor(size / 2) : size));
  const [first] = page;
  const docs = fault === 'empty' ? [] : fault === 'duplicated' && first !== undefined ? [first, ...page.slice(0, -1)] : page;
  return { count: hits.length - (fault === 'drifting' ? 1 : 0), start: from + 1, limit: size, docs, facets: [] };
}

/** Mulberry32: 32 bits of state, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
