// Validation by ajv: queries and headers are text and are read as what they should be; a body is taken as it is, and nothing is dropped from it.
import { Ajv } from 'ajv';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';

/** `strict` knows nothing of OpenAPI's own words. */
const COMMON = { strict: false, removeAdditional: false, useDefaults: true, validateFormats: false } as const;
const ofBodies = new Ajv({ ...COMMON, coerceTypes: false, allErrors: false });
const everyFaultOfBodies = new Ajv({ ...COMMON, coerceTypes: false, allErrors: true });
const ofTexts = new Ajv({ ...COMMON, coerceTypes: 'array', allErrors: true });

/** A body with fewer values than this is told all its faults; of a larger one the first: a million wrong numbers are a million faults. */
const FEW_VALUES = 1_000;

export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  // ajv's functions carry `errors` as Fastify reads them
  (httpPart === 'body' ? bodyValidator(schema) : ofTexts.compile(schema)) as ReturnType<FastifySchemaCompiler<object>>;

function bodyValidator(schema: object): ((body: unknown) => boolean) & { errors?: unknown } {
  const isValid = ofBodies.compile(schema);
  const isValidThroughout = everyFaultOfBodies.compile(schema);
  const validate: ((body: unknown) => boolean) & { errors?: unknown } = (body) => {
    const wellDone = isValid(body);
    validate.errors = isValid.errors;
    if (!wellDone && hasFewValues(body)) {
      isValidThroughout(body);
      validate.errors = isValidThroughout.errors;
    }
    return wellDone;
  };
  return validate;
}

function hasFewValues(body: unknown): boolean {
  const waiting: unknown[] = [body];
  for (let seen = 0; seen < FEW_VALUES; seen += 1) {
    const value = waiting.pop();
    if (typeof value === 'object' && value !== null) {
      if (Object.keys(value).length > FEW_VALUES) return false;
      waiting.push(...Object.values(value));
    }
    if (waiting.length === 0) return true;
  }
  return false;
}

/** The document as fastify-openapi-glue gives it, made strict. */
export function strictSchema(schema: FastifySchema): FastifySchema {
  const body = plainBody(schema.body);
  const { headers } = schema;
  return {
    ...schema,
    ...(headers === undefined ? {} : { headers: withLowerCaseNames(given(headers)) }),
    querystring: { type: 'object', ...given(schema.querystring), additionalProperties: false },
    ...(body === undefined ? {} : { body }),
  };
}

/** The same for a protocol whose clients send what they like: parameters beside those of the document are let through. */
export function lenientSchema(schema: FastifySchema): FastifySchema {
  const strict = strictSchema(schema);
  return { ...strict, querystring: { ...given(strict.querystring), additionalProperties: true } };
}

/** Header names come in lower case; Fastify leaves them as they are written for a compiler that is not its own. */
function withLowerCaseNames(headers: object): object {
  const properties = Object.entries(given(Reflect.get(headers, 'properties')));
  return { ...headers, properties: Object.fromEntries(properties.map(([name, schema]) => [name.toLowerCase(), schema])) };
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
