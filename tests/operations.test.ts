// docs/operations.md tells every limit that a variable sets, with its default.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLES } from '../src/config.ts';

const LIMIT = /^MAX_|_PER_SECOND$|_TIMEOUT_SECONDS$|_HIGH_WATER$/;
const page = readFileSync(path.resolve(import.meta.dirname, '../docs/operations.md'), 'utf8');

test('the table of limits holds the variables of limits and no others', () => {
  const told = [...page.matchAll(/^\| [^|]+ \| `([A-Z_]+)` \| (\d+) \| (?:\d{3}|closed) \|$/gm)].map(([, variable, fallback]) => [
    variable,
    fallback,
  ]);
  const set = Object.values(VARIABLES).flatMap(({ variable, fallback }) => (LIMIT.test(variable) ? [[variable, fallback]] : []));
  expect(told.sort()).toEqual(set.sort());
});
