// Sends drawn requests one after the other, looks at each answer and at the tables, and tells what was found.
import type { Pool } from 'pg';
import { Client } from 'undici';
import { type Operation, readContract } from '../../../src/http/contract.ts';
import { answerFaults, type GivenAnswer } from './answer_faults.ts';
import { watchChanges } from './changes.ts';
import { diceFrom } from './dice.ts';
import type { Schema } from './drawn_value.ts';
import { Known } from './known.ts';
import { type Callers, type DrawnRequest, requestOf } from './request.ts';

export interface FuzzNeeds {
  readonly url: string;
  readonly pool: Pool;
  readonly callers: Callers;
  /** ids to begin with, by kind */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

export interface FuzzReport {
  readonly sent: number;
  /** answers by status */
  readonly statuses: Readonly<Record<string, number>>;
  /** refused requests after which the tables were looked at */
  readonly refused: number;
  readonly faults: readonly string[];
  /** the slowest answer of each operation, ms, slowest first */
  readonly slowest: readonly (readonly [operation: string, ms: number, request: string])[];
  /** operations that never succeeded: their insides were not reached */
  readonly neverTaken: readonly string[];
}

/** A fault that comes back again and again is told this often. */
const MOST_FAULTS = 30;
/** Takes requests and gives nothing back for as long as it lives: its beginning is looked at. */
const STREAM = 'streamEvents';

export async function fuzzApi(
  { url, pool, callers, ids }: FuzzNeeds,
  { requests, seed }: { requests: number; seed: number },
): Promise<FuzzReport> {
  const contract = readContract();
  const document: object = contract.specification;
  const dice = diceFrom(seed);
  const known = new Known(dice, ids);
  const drawing = { dice, known, hostile: 0, resolve: (ref: string) => schemaAt(document, ref) };
  const changes = await watchChanges(pool);
  const client = new Client(url);
  const tags = new Map<string, string>();
  const statuses: Record<string, number> = {};
  const slowest = new Map<string, readonly [number, string]>();
  const taken = new Set<string>();
  const faults: string[] = [];
  let refused = 0;
  let sent = 0;
  try {
    for (let nth = 0; nth < requests && faults.length < MOST_FAULTS; nth += 1) {
      // every operation in turn, so that a short run meets each
      const operation = contract.operations[nth % contract.operations.length] as Operation; // the contract has operations
      const request = requestOf(operation, drawing, callers, tags);
      sent += 1;
      const began = performance.now();
      const answer = await send(client, request);
      const ms = performance.now() - began;
      if (ms > (slowest.get(operation.id)?.[0] ?? 0)) slowest.set(operation.id, [ms, told(request)]);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status >= 400) refused += 1;
      else if (request.method === operation.method) taken.add(operation.id);
      for (const fault of answerFaults(request, answer, await changes(), document))
        faults.push(`${nth}: ${fault}\n   ${told(request)}\n   ${answer.text.slice(0, 300)}`);
      const tag = answer.headers.get('etag');
      if (tag !== null) tags.set(request.path, tag);
      if (answer.status < 300 && answer.headers.get('content-type')?.startsWith('application/json') === true)
        known.learn(operation.path, JSON.parse(answer.text));
    }
  } finally {
    await client.destroy();
  }
  return {
    sent,
    statuses,
    refused,
    faults,
    slowest: [...slowest].map(([id, [ms, request]]) => [id, ms, request] as const).sort((one, other) => other[1] - one[1]),
    neverTaken: contract.operations.map(({ id }) => id).filter((id) => !taken.has(id)),
  };
}

async function send(client: Client, { operation, method, path, headers, body }: DrawnRequest): Promise<GivenAnswer> {
  // undici types the methods that it knows; a server has to answer the others as well
  const answer = await client.request({ method: method as 'GET', path, headers: { ...headers }, body });
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) {
    chunks.push(chunk);
    if (operation.id === STREAM && answer.statusCode === 200) break;
  }
  const given = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) given.set(name, String(value));
  return { status: answer.statusCode, headers: given, text: Buffer.concat(chunks).toString() };
}

/** As a person would repeat it. */
const told = ({ method, path, headers, body }: DrawnRequest): string => {
  const { authorization: _, ...others } = headers;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(others).slice(0, 300)} ${String(body ?? '').slice(0, 400)}`;
};

function schemaAt(document: object, ref: string): Schema {
  const at = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined), document);
  if (typeof at !== 'object' || at === null) throw new Error(`openapi.yaml: ${ref} is nowhere`);
  return at; // every field of a schema is optional
}
