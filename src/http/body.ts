// Reading JSON bodies: parsed once, refused when they are nested too deep.
import type { FastifyRequest } from 'fastify';
import { type Fault, NamesakeError } from '../errors.ts';

/**
 * @param text      the body; nothing where there is none
 * @param maxDepth  objects and lists inside one another; `{}` has depth 1
 * @throws NamesakeError `malformed-json`, or `invalid-request` where it is nested deeper
 */
export function parseBody(text: string, maxDepth: number): unknown {
  if (text === '') return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new NamesakeError('malformed-json', `the body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isDeeperThan(body, maxDepth)) {
    const faults: readonly Fault[] = [{ where: '/body', message: `is nested deeper than ${maxDepth}` }];
    throw new NamesakeError('invalid-request', `the body is nested deeper than ${maxDepth} objects and lists`, { faults });
  }
  return body;
}

/**
 * A file of judgements as the JSON body that says the same.
 *
 * @throws NamesakeError `unsupported-media-type` where another operation is asked for: it takes JSON alone
 */
export function judgementFile(
  { routeOptions, headers }: FastifyRequest,
  text: string,
): { readonly csv: string } | { readonly ndjson: string } {
  if (routeOptions.config.operation !== 'importJudgements')
    throw new NamesakeError('unsupported-media-type', 'the body must be sent as Content-Type: application/json');
  return headers['content-type']?.startsWith('text/csv') === true ? { csv: text } : { ndjson: text };
}

/** Level by level instead of by recursion: the stack would end before the limit of a hostile body. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 1; ; depth += 1) {
    const nested = level.filter((one): one is object => typeof one === 'object' && one !== null);
    if (nested.length === 0) return false;
    if (depth > limit) return true;
    level = nested.flatMap((one): unknown[] => Object.values(one));
  }
}
