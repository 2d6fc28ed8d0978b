// Validation by ajv: queries and headers are text and are read as what they should be; a body is taken as it is, and nothing is dropped from it.
import { Ajv } from 'ajv';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';

/** `strict` knows nothing of OpenAPI's own words. The first fault of a body is told, not all: a million wrong numbers are a million faults. */
const COMMON = { strict: false, removeAdditional: false, useDefaults: true, validateFormats: false } as const;
const ofBodies = new Ajv({ ...COMMON, coerceTypes: false, allErrors: false });
const ofTexts = new Ajv({ ...COMMON, coerceTypes: 'array', allErrors: true });

export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  // ajv's functions carry `errors` as Fastify reads them
  (httpPart === 'body' ? ofBodies : ofTexts).compile(schema) as ReturnType<FastifySchemaCompiler<object>>;

/** The document as fastify-openapi-glue gives it, made strict. */
export function strictSchema(schema: FastifySchema): FastifySchema {
  const body = plainBody(schema.body);
  return {
    ...schema,
    querystring: { type: 'object', ...given(schema.querystring), additionalProperties: false },
    ...(body === undefined ? {} : { body }),
  };
}

/**
 * The one schema of a JSON body. As `{content: {"application/json": …}}` Fastify would look it up by the Content-Type, and let a request
 * without that header through unchecked.
 */
function plainBody(body: unknown): unknown {
  const content: unknown = Reflect.get(given(body), 'content');
  const json: unknown = Reflect.get(given(content), 'application/json');
  return Reflect.get(given(json), 'schema');
}

const given = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
