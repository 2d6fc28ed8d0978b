// openapi.yaml, read once: its text, its operations, what each asks of a key.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { operations } from './api.gen.ts';

const FILE = path.resolve(import.meta.dirname, '../../openapi.yaml');
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

export type OperationId = keyof operations;

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: object;
}

export interface Operation {
  readonly id: OperationId;
  /** upper case */
  readonly method: string;
  /** as written: "/v1/items/{id}" */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body: object | null;
  readonly answers: readonly { readonly status: string; readonly description: string; readonly types: readonly string[] }[];
  /** null: open to everybody */
  readonly scope: string | null;
  /** open without a key to clients on this machine */
  readonly openOnLoopback: boolean;
}

export interface Contract {
  readonly text: string;
  /** for fastify-openapi-glue: what is sent as another type than JSON is a text already, and needs no schema to be written */
  readonly specification: object;
  readonly document: {
    readonly info: { readonly title: string; readonly version: string; readonly description: string };
    readonly tags: readonly { readonly name: string; readonly description: string }[];
  };
  readonly operations: readonly Operation[];
}

/** The parts of the document that are read here; that it has them is what `npm run check:api` proves. */
interface Document {
  readonly info: Contract['document']['info'];
  readonly tags: Contract['document']['tags'];
  readonly security: readonly Security[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation | undefined>>>>;
}
type Security = Readonly<Record<string, readonly string[]>>;
interface RawOperation {
  readonly operationId: OperationId;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, object>>;
  readonly security?: readonly Security[];
  readonly 'x-open-to'?: 'loopback';
}
interface RawResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, object>>;
}

/** Reads the file. Throws where it is missing or no YAML: nothing can be served without it. */
export function readContract(): Contract {
  const text = readFileSync(FILE, 'utf8');
  const document = parse(text) as Document; // its shape is checked by redocly and by fastify-openapi-glue
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const raw = item[method];
      return raw === undefined ? [] : [operationOf(document, raw, { method: method.toUpperCase(), path })];
    }),
  );
  return { text, specification: jsonOnly(document), document, operations };
}

function operationOf(document: Document, raw: RawOperation, { method, path }: { method: string; path: string }): Operation {
  const security = raw.security ?? document.security;
  return {
    id: raw.operationId,
    method,
    path,
    tag: raw.tags[0],
    summary: raw.summary,
    description: raw.description ?? '',
    parameters: (raw.parameters ?? []).map((parameter) => resolved<Parameter>(document, parameter)),
    body: Object.values(raw.requestBody?.content ?? {})[0]?.schema ?? null,
    answers: Object.entries(raw.responses).map(([status, response]) => {
      const { description, content = {} } = resolved<RawResponse>(document, response);
      return { status, description, types: Object.keys(content) };
    }),
    scope: security.find(({ key }) => key !== undefined)?.key?.[0] ?? null,
    openOnLoopback: raw['x-open-to'] === 'loopback',
  };
}

/** The same document without the media types that are not JSON. */
function jsonOnly<T>(node: T): T {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      key === 'content' && typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).filter(([type]) => type === 'application/json'))
        : value,
    ),
  );
}

/** Follows `$ref` inside the document. */
function resolved<T extends object>(document: object, node: object): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T; // a node without a reference is what stands there
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), document);
  if (typeof target !== 'object' || target === null) throw new Error(`openapi.yaml: ${node.$ref} is nowhere`);
  return resolved<T>(document, target);
}

/** "/v1/items/{id}" as an expression over request paths. */
export const pathPattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.]/g, '\\.')
      .replace(/\{path\}$/, '.+')
      .replace(/\{\w+\}/g, '[^/]+')}/?$`,
  );
