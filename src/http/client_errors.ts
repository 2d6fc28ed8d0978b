// Requests that Node could not even read: no request object, so the answer is written to the socket by hand.
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { NamesakeError, type ProblemCode } from '../errors.ts';
import { problemOf } from './problem.ts';

const OF_NODE: Readonly<Record<string, readonly [ProblemCode, detail: string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'the headers are larger than this service takes'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'the request did not come in time'],
};

export function refuseRawly(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy(error);
  const [code, detail] = OF_NODE[error.code ?? ''] ?? (['invalid-request', 'this is no HTTP request'] as const);
  const { status, headers, body } = problemOf(new NamesakeError(code, detail), `urn:uuid:${randomUUID()}`);
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
