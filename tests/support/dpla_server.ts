// A small stand-in for DPLA's API: pages in the order of ids, clamped as DPLA clamps them, `id=0a*`, with the faults that were seen in the wild.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault = 'too-many' | 'error' | 'html-403' | 'reset' | 'partial' | 'shifted' | 'not-json';

export interface DplaServer {
  readonly url: string;
  /** requests for items so far */
  readonly requests: () => number;
  close(): Promise<void>;
}

const MAX_PAGE_SIZE = 500;
const MAX_PAGE = 100;

/**
 * @param docs    items, of any shape with an id
 * @param faults  what happens to the n-th request (1-based) instead of an honest answer
 * @param key     the only Authorization header that is taken
 */
export async function startDplaServer(
  docs: readonly { readonly id: string }[],
  { faults = {}, key }: { faults?: Readonly<Record<number, Fault>>; key: string },
): Promise<DplaServer> {
  const sorted = [...docs].sort((a, b) => (a.id < b.id ? -1 : 1));
  let requests = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://dpla.test');
    if (request.method === 'POST' && url.pathname.startsWith('/v2/api_key/'))
      return void response.writeHead(200, { 'content-type': 'text/plain' }).end(`Sent to ${decodeURIComponent(url.pathname.slice(12))}.`);
    requests += 1;
    if (request.headers.authorization !== key)
      return json(response, 403, { error: 'invalid_api_key', message: 'Invalid or inactive API key' });
    const fault = faults[requests];
    if (fault === 'too-many') return void response.writeHead(429, { 'retry-after': '0' }).end('slow down');
    if (fault === 'error') return json(response, 500, { error: 'internal', message: 'timeout' });
    if (fault === 'html-403') return void response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Forbidden</h1>');
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'not-json') return void response.writeHead(200).end('<html>maintenance</html>');
    const page = Math.min(Number(url.searchParams.get('page') ?? 1), MAX_PAGE);
    const size = Math.min(Number(url.searchParams.get('page_size') ?? 10), MAX_PAGE_SIZE);
    const from = (page - 1) * size;
    const start = fault === 'shifted' ? Math.max(0, from - 2) : from;
    const prefix = url.searchParams.get('id')?.replace(/\*$/, '') ?? '';
    const hits = prefix === '' ? sorted : sorted.filter(({ id }) => id.startsWith(prefix));
    const found = hits.slice(start, start + (fault === 'partial' ? Math.floor(size / 2) : size));
    return json(response, 200, { count: hits.length, start: from + 1, limit: size, docs: found, facets: [] });
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

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
