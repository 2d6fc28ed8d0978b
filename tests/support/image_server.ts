// A server of the test on loopback; it is closed after the test, or after the file.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * @param finished  `afterAll` outside of tests
 * @returns         `asked` grows with each request by its path
 */
export async function serving(
  answer: Answer,
  finished: (close: () => void) => void = onTestFinished,
): Promise<{ readonly url: string; readonly port: number; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  finished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  return { url: `http://127.0.0.1:${port}`, port, asked };
}
