// What is wrong with an answer: it broke, it tells of our insides, it is not what openapi.yaml says, or what was refused changed something.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { differencesFromContract } from '../contract.ts';
import { MARKUP_MARK } from './hostile.ts';
import type { DrawnRequest } from './request.ts';

export interface GivenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sentences of PostgreSQL, of Node and of file systems, and frames of a stack: no hostile text holds them. */
const INSIDES = [
  /syntax error at or near|invalid input syntax|violates [\w-]+ constraint|relation "|column "\w+" (?:of|does)|invalid byte sequence/,
  /\bat (?:async )?[\w.<>]+ \(|node:internal|node_modules|\.ts:\d+/,
  /Cannot read propert|is not a function|undefined \(reading|Maximum call stack|heap out of memory/,
  /ECONN|ENOENT|EACCES|postgres(?:ql)?:\/\/\w/,
];
/** Results are read one by one, each with an answer of its own; scripts of the protocol send fields of their own along. */
const READ_KINDLY = new Set(['postEmbeddingResults', 'postReconciliation', 'matchDraft', 'extendDraft', 'cleanItems']);

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** @param changed tables that were written since the request before */
export function answerFaults(
  request: DrawnRequest,
  { status, headers, text }: GivenAnswer,
  changed: readonly string[],
  document: object,
): readonly string[] {
  const faults: string[] = [];
  if (status >= 500 && !(status === 503 && headers.get('retry-after') !== null)) faults.push(`answered ${status}`);
  if (status >= 400) {
    for (const pattern of INSIDES) {
      const found = pattern.exec(text);
      if (found !== null) faults.push(`tells ${JSON.stringify(found[0])} of our insides`);
    }
  }
  if ((status >= 400 || request.method === 'GET') && changed.length > 0) faults.push(`changed ${changed.join(', ')}`);
  if (headers.get('content-type')?.includes('html') === true && MARKUP_MARK.test(text)) faults.push('shows markup that was sent');
  if (headers.get('x-content-type-options') !== 'nosniff') faults.push('lacks X-Content-Type-Options');
  if (headers.get('content-security-policy') === null) faults.push('lacks Content-Security-Policy');
  if (status < 400 && request.json !== undefined && !READ_KINDLY.has(request.operation.id) && !fits(request, document))
    faults.push('took a body that does not fit its schema');
  if (request.method === request.operation.method && status !== 405) faults.push(...contractFaults(request, { status, headers, text }));
  return faults;
}

function contractFaults({ operation }: DrawnRequest, { status, headers, text }: GivenAnswer): readonly string[] {
  const type = headers.get('content-type') ?? '';
  if (text === '' && status === 304) return [];
  const body: unknown = /\bjson\b|\+json/.test(type) && !type.includes('ndjson') ? JSON.parse(text) : text;
  return differencesFromContract(operation.id, { status, headers, body });
}

const bodies = new Map<string, (body: unknown) => boolean>();

/** Asked of a validator that the service does not use. */
function fits({ operation, json }: DrawnRequest, document: object): boolean {
  let isValid = bodies.get(operation.id);
  if (isValid === undefined) {
    const schema = { ...operation.body, components: Reflect.get(document, 'components') };
    isValid = ajv.compile(schema);
    bodies.set(operation.id, isValid);
  }
  return isValid(JSON.parse(JSON.stringify(json)));
}
