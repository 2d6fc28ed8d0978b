// The registry of word lists is whole: a list or a spelled-out word that the classes of words do not know would make shapes lie.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lexiconModules, spelledOutWords } from '../../../../scripts/spelled_out_words.ts';

const HEADING = path.resolve(import.meta.dirname, '../../../../src/domain/heading');
const source = (file: string): string => readFileSync(path.join(HEADING, file), 'utf8');

test('what is collected from the sources is up to date: if not, run npm run generate', async () => {
  expect(source('shape/spelled_out.gen.ts')).toBe(await spelledOutWords());
  expect(source('shape/lexicons.gen.ts')).toBe(await lexiconModules());
});

test('every large list of words.ts is registered', () => {
  const text = source('lexicon/words.ts');
  const sets = [...text.matchAll(/^const ([A-Z_]+)\b[^=]*= (?:setOf|new Set|placesBut)\(/gm)].map(([, name]) => name);
  const registered = [...text.matchAll(/^export const (?:NAME|SHORT)_LISTS = \[([^\]]*)\]/gm)].flatMap(([, names = '']) =>
    names.split(/[\s,]+/),
  );
  expect(sets.length).toBeGreaterThan(8);
  expect(sets.filter((name) => !registered.includes(name ?? ''))).toEqual([]);
});
