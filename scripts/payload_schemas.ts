// JSON Schemas of what goes between the service and workers, each in a file of its own, for those who write a worker in another language.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

type Schema = Readonly<Record<string, unknown>>;

/** file below docs/schemas/ → the schema of openapi.yaml that it holds, with all that it leans on */
const OF_CONTRACT: Readonly<Record<string, string>> = {
  'embedding-lease-request.schema.json': 'EmbeddingLeaseRequest',
  'embedding-lease.schema.json': 'EmbeddingLease',
  'embedding-results.schema.json': 'EmbeddingResults',
  'embedding-result.schema.json': 'EmbeddingResult',
  'embedding-answers.schema.json': 'EmbeddingAnswers',
};
const CHUNK = 'embedding-chunk.schema.json';

/** A job of the queue: a lease whose time has not begun. It is in no route, and so not in openapi.yaml. */
function chunkOf(lease: Schema): Schema {
  const { leaseUntil: _, ...properties } = lease.properties as Schema; // an object schema of our own contract
  const text = { type: 'string' };
  return {
    ...lease,
    description: 'the payload of a job of the queue namesake-embedding; the first heartbeat begins its lease',
    required: Object.keys(properties),
    properties: { ...properties, token: text, chunkId: text },
  };
}

export const PAYLOAD_SCHEMAS: readonly string[] = [...Object.keys(OF_CONTRACT), CHUNK];

/** The text of one of the files. */
export async function payloadSchema(file: string, contract: string): Promise<string> {
  const document = parse(await readFile(contract, 'utf8')) as { components: { schemas: Readonly<Record<string, Schema>> } }; // redocly has checked it
  const { schemas } = document.components;
  const name = OF_CONTRACT[file] ?? 'EmbeddingLease';
  const root = file === CHUNK ? chunkOf(schemas[name] ?? {}) : (schemas[name] ?? {});
  const $defs = Object.fromEntries([...reached(root, schemas)].sort().map((one) => [one, local(schemas[one] ?? {})]));
  const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: file.replace('.schema.json', ''), ...local(root), $defs };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const REFERENCE = /"#\/components\/schemas\/(\w+)"/g;

/** Names of the schemas that one refers to, directly or not. */
function reached(root: Schema, schemas: Readonly<Record<string, Schema>>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const [, name = ''] of JSON.stringify(next).matchAll(REFERENCE)) {
      if (found.has(name)) continue;
      found.add(name);
      waiting.push(schemas[name] ?? {});
    }
  return found;
}

const local = (schema: Schema): Schema => JSON.parse(JSON.stringify(schema).replaceAll(REFERENCE, '"#/$defs/$1"'));
