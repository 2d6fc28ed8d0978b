// Query batches of the protocol, version 0.2 and 1.0-draft, read leniently: what is no query gets an empty answer, not an error.
import { NamesakeError } from '../../errors.ts';
import type { ReconcileQuery } from '../../pipeline/reconcile.ts';
import type { Clue, Clues } from '../../pipeline/reconcile_clues.ts';
import { isStorable } from '../storable.ts';
import { clueOf, isPersonType } from './vocabulary.ts';

/** A query, or null for what is none or asks for another type than people. */
export type ReadQuery = ReconcileQuery | null;

const USUAL_LIMIT = 5;
const MOST_LIMIT = 25;

/** @throws NamesakeError `malformed-json` where the field is no JSON, `invalid-request` where it is no object */
export function parsedObject(field: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new NamesakeError('malformed-json', `${field} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NamesakeError('invalid-request', `${field} must be a JSON object`, {
      faults: [{ where: `/${field}`, message: 'must be a JSON object' }],
    });
  return value;
}

/** @throws NamesakeError `body-too-large` */
export function refuseLongBatch(queries: number, most: number): void {
  if (queries > most) throw new NamesakeError('body-too-large', `the batch has ${queries} queries; ${most} are taken`);
}

/** `{query, type, limit, properties: [{pid, v}], type_strict}` */
export function queryOf(given: unknown): ReadQuery {
  if (!isObject(given)) return null;
  const query = textsOf(given.query)[0] ?? '';
  const types = textsOf(given.type);
  // OpenRefine sends "should" with every type; only a client that means it excludes
  const excludes = given.type_strict !== 'should' && types.length > 0 && !types.some(isPersonType);
  if (query === '' || excludes) return null;
  return { query, limit: limitOf(given.limit), clues: cluesOf(given.properties, 'pid', 'v') };
}

/** `{conditions: [{matchType, propertyId, propertyValue}], type, limit}` */
export function draftQueryOf(given: unknown): ReadQuery {
  if (!isObject(given) || !Array.isArray(given.conditions)) return null;
  const conditions = given.conditions.filter(isObject);
  const query = conditions
    .filter(({ matchType }) => matchType === 'name' || matchType === 'id')
    .flatMap(({ propertyValue }) => textsOf(propertyValue))[0];
  const types = textsOf(given.type);
  if (query === undefined || (types.length > 0 && !types.some(isPersonType))) return null;
  const said = conditions.filter(({ matchType, matchQuantifier }) => matchType === 'property' && matchQuantifier !== 'none');
  return { query, limit: limitOf(given.limit), clues: cluesOf(said, 'propertyId', 'propertyValue') };
}

type Fields = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The strings of a value: one, several, numbers as text, a reconciled cell by what it shows. What PostgreSQL cannot hold is left out. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => !Array.isArray(one)).flatMap(textsOf);
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : isObject(value)
          ? (value.name ?? value.str ?? value.id)
          : '';
  return typeof text === 'string' && text.trim() !== '' && isStorable(text) ? [text.trim()] : [];
}

function cluesOf(properties: unknown, idField: string, valueField: string): Clues {
  const clues: Partial<Record<Clue, string>> = {};
  for (const property of Array.isArray(properties) ? properties.filter(isObject) : []) {
    const clue = typeof property[idField] === 'string' ? clueOf(property[idField]) : null;
    const [value] = textsOf(property[valueField]);
    if (clue !== null && clue !== undefined && value !== undefined) clues[clue] ??= value;
  }
  return clues;
}

function limitOf(limit: unknown): number {
  const wanted = Math.trunc(Number(limit ?? USUAL_LIMIT));
  return wanted >= 1 ? Math.min(wanted, MOST_LIMIT) : USUAL_LIMIT;
}
