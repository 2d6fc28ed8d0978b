// A value that fits a schema of openapi.yaml, drawn by dice; ids among them are those that the service has told.
import type { Dice } from './dice.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import type { Known } from './known.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

export interface Drawing {
  readonly dice: Dice;
  readonly known: Known;
  /** follows `#/components/schemas/…` */
  readonly resolve: (ref: string) => Schema;
  /** how often a text is a hostile one */
  readonly hostile: number;
}

/** Texts that fit what a pattern or a format asks for; the first that fits is taken. */
const FITTING: readonly [string, ...string[]] = [
  '"1"',
  'a',
  '1',
  'ab'.repeat(32),
  '2026-01-01T00:00:00Z',
  '0b0e7a2e-6c1f-4b1e-9f7e-2f6f0f3f9a11',
  'bytes=0-1',
  '/v1/items',
];
const COMMON_TEXTS: readonly [string, ...string[]] = [
  'Wells, Ida B., 1862-1931',
  'Day, Ann, 1901-1980',
  'Front row, left to right: Ann Day, Bo Lee.',
  'Photographs--Boston',
  'UTC',
  '0 3 * * *',
  'AAAAAA==',
];
/** Deeper than any schema of ours, so that one that holds itself ends. */
const DEEPEST = 8;

export function drawnValue(drawing: Drawing, schema: Schema, field = '', depth = 0): unknown {
  const { dice, resolve } = drawing;
  if (depth > DEEPEST) return null;
  if (schema.$ref !== undefined) return drawnValue(drawing, resolve(schema.$ref), field, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return dice.maybeOf(schema.enum);
  const branch = dice.maybeOf(schema.oneOf ?? schema.anyOf ?? []);
  if (branch !== undefined) {
    const { oneOf: _, anyOf: __, ...rest } = schema;
    return drawnValue(drawing, { ...rest, ...branch }, field, depth);
  }
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => drawnValue(drawing, part, field, depth + 1)));
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  switch (dice.maybeOf(types) ?? (schema.properties === undefined ? 'string' : 'object')) {
    case 'object':
      return objectOf(drawing, schema, depth);
    case 'array':
      return listOf(drawing, schema, field, depth);
    case 'integer':
      return dice.whole(Math.ceil(schema.minimum ?? 0), Math.floor(Math.min(schema.maximum ?? 1_000, (schema.minimum ?? 0) + 1_000)));
    case 'number':
      return (schema.minimum ?? 0) + (dice.whole(0, 1_000) / 1_000) * ((schema.maximum ?? 1) - (schema.minimum ?? 0));
    case 'boolean':
      return dice.chance(0.5);
    case 'null':
      return null;
    default:
      return textOf(drawing, schema, field);
  }
}

function objectOf(drawing: Drawing, { properties = {}, required = [], additionalProperties }: Schema, depth: number): object {
  const { dice } = drawing;
  const entries = Object.entries(properties)
    .filter(([name]) => required.includes(name) || dice.chance(0.4))
    .map(([name, schema]) => [name, drawnValue(drawing, schema, name, depth + 1)] as const);
  if (typeof additionalProperties === 'object' && dice.chance(0.7))
    entries.push([dice.of(['q', 'q0', 'size']), drawnValue(drawing, additionalProperties, '', depth + 1)]);
  return Object.fromEntries(entries);
}

function listOf(drawing: Drawing, { items = {}, minItems = 0, maxItems = 500 }: Schema, field: string, depth: number): unknown[] {
  const length = Math.min(maxItems, minItems + drawing.dice.whole(0, 2));
  return Array.from({ length }, () => drawnValue(drawing, items, field, depth + 1));
}

function textOf({ dice, known, hostile }: Drawing, { pattern, format, minLength = 0, maxLength = 2_000 }: Schema, field: string): string {
  if (dice.chance(hostile)) return dice.maybeOf(HOSTILE_TEXTS) ?? '';
  const id = dice.chance(0.9) ? known.valueFor(field) : null;
  if (id !== null) return id;
  if (pattern !== undefined) return FITTING.find((text) => new RegExp(pattern).test(text)) ?? '';
  if (format === 'date-time') return '2026-01-01T00:00:00Z';
  return dice.of(COMMON_TEXTS).padEnd(minLength, 'x').slice(0, maxLength);
}
