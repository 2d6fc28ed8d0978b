// Answers held against openapi.yaml: status, media type, headers and body, by a validator that the service does not use.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Header {
  readonly $ref?: string;
}
interface AnswerSpec {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, object>>;
}
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId?: string; readonly responses?: Readonly<Record<string, AnswerSpec>> }>>>
  >;
  readonly components: { readonly responses: Readonly<Record<string, AnswerSpec>> };
}

const document: Document = parse(readFileSync(path.resolve(import.meta.dirname, '../../openapi.yaml'), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi.yaml');

const operations = new Map(
  Object.entries(document.paths).flatMap(([route, item]) =>
    Object.entries(item).flatMap(([method, { operationId, responses = {} }]) =>
      operationId === undefined ? [] : [[operationId, { pointer: `#/paths/${escaped(route)}/${method}`, responses }] as const],
    ),
  ),
);

export const operationIds: readonly string[] = [...operations.keys()];

/** What of an answer is not as openapi.yaml says; empty when it is. `body` is parsed JSON, or the text of another type. */
export function differencesFromContract(
  operationId: string,
  answer: { status: number; headers: Headers; body: unknown },
): readonly string[] {
  const operation = operations.get(operationId);
  if (operation === undefined) return [`there is no operation ${operationId}`];
  const status = String(answer.status) in operation.responses ? String(answer.status) : 'default';
  const given = operation.responses[status];
  if (given === undefined) return [`${answer.status} is not documented`];
  const pointer = given.$ref ?? `${operation.pointer}/responses/${status}`;
  const spec = given.$ref === undefined ? given : (document.components.responses[given.$ref.split('/').at(-1) ?? ''] ?? {});
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  if (!(type in (spec.content ?? {})))
    return [`${answer.status} came as ${type || 'nothing'}, documented are ${Object.keys(spec.content ?? {}).join(', ')}`];
  const valid = validatorOf(`openapi.yaml${pointer}/content/${escaped(type)}/schema`);
  const bodyFaults = valid(answer.body) ? [] : [ajv.errorsText(valid.errors)];
  return [
    ...bodyFaults,
    ...Object.entries(spec.headers ?? {}).flatMap(([name, header]) => headerFaults(name, header, answer.headers, pointer)),
  ];
}

const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** Compiled once: thousands of answers are looked at. */
function validatorOf($ref: string): ReturnType<typeof ajv.compile> {
  const valid = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, valid);
  return valid;
}

function headerFaults(name: string, header: Header, sent: Headers, pointer: string): readonly string[] {
  const value = sent.get(name);
  if (value === null) return [`the header ${name} is missing`];
  const valid = validatorOf(`openapi.yaml${header.$ref ?? `${pointer}/headers/${name}`}/schema`);
  return valid(value) || valid(Number(value)) ? [] : [`the header ${name} is ${value}: ${ajv.errorsText(valid.errors)}`];
}

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
