// What validation found, told as places and sentences.
import type { FastifySchemaValidationError } from 'fastify';
import type { Fault } from '../errors.ts';

/** How many are told; a body of millions of wrong numbers would fill the memory with sentences. */
const MOST = 20;

type Finding = Pick<FastifySchemaValidationError, 'instancePath' | 'keyword' | 'params' | 'message' | 'schemaPath'>;

/**
 * @param part  where in the request: body, querystring, params, headers
 * @example faultsOf([{ keyword: 'additionalProperties', instancePath: '', params: { additionalProperty: 'mod' }, … }], 'body')  // [{ where: '/body/mod', message: 'is not a known field' }]
 */
export function faultsOf(findings: readonly Finding[], part: string): readonly Fault[] {
  const root = `/${part === 'querystring' ? 'query' : part === 'params' ? 'path' : part}`;
  return ofTheRightBranch(findings)
    .slice(0, MOST)
    .map(({ instancePath, keyword, params, message = 'does not fit' }) => {
      const place = `${root}${instancePath}`;
      if (keyword === 'additionalProperties')
        return { where: `${place}/${String(params.additionalProperty)}`, message: 'is not a known field' };
      if (keyword === 'required') return { where: `${place}/${String(params.missingProperty)}`, message: 'is missing' };
      if (keyword === 'enum') return { where: place, message: `must be one of ${listed(params.allowedValues)}` };
      if (keyword === 'const') return { where: place, message: `must be ${JSON.stringify(params.allowedValue)}` };
      if (part === 'body' && instancePath === '' && message.startsWith('must be object'))
        return { where: place, message: 'must be a JSON object' };
      return { where: place, message };
    });
}

const listed = (values: unknown): string =>
  Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : String(values);

const BRANCH = /^(.*\/(?:oneOf|anyOf))\/(\d+)\//;

/**
 * Of alternatives that differ in a constant (`kind`), the faults of the branch whose constant was given are the ones to tell;
 * where none was given, the constants themselves.
 */
function ofTheRightBranch(findings: readonly Finding[]): readonly Finding[] {
  const branches = findings.filter(({ schemaPath }) => BRANCH.test(schemaPath));
  if (branches.length === 0) return findings;
  const rest = findings.filter((finding) => !branches.includes(finding) && finding.keyword !== 'oneOf' && finding.keyword !== 'anyOf');
  const constants = branches.filter(({ keyword }) => keyword === 'const');
  const wrong = new Set(constants.map(({ schemaPath }) => BRANCH.exec(schemaPath)?.[2]));
  const right = branches.filter(({ schemaPath }) => !wrong.has(BRANCH.exec(schemaPath)?.[2]));
  if (constants.length === 0 || right.length > 0) return [...rest, ...right];
  const [first] = constants;
  if (first === undefined) return findings;
  return [...rest, { ...first, keyword: 'enum', params: { allowedValues: constants.map(({ params }) => params.allowedValue) } }];
}
