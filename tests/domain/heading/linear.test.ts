// Time that grows with the length of a heading, not with its square: hostile strings against parser, evidence table and formatter.
import { describe, expect, test } from 'vitest';
import { cleanHeading, MAX_HEADING_CHARACTERS } from '../../../src/domain/heading/clean.ts';
import { PERSON_EVIDENCE } from '../../../src/domain/heading/evidence.ts';
import { formatHeading } from '../../../src/domain/heading/format.ts';
import { KIND_RULES } from '../../../src/domain/heading/kind_rules.ts';
import { lookAt } from '../../../src/domain/heading/look.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

/** Every row is asked, also those behind the rule that decides. The memo and the language model of `classify` are left out. */
function askEveryRow(text: string): number {
  const look = lookAt(parseHeading(text), 'subject');
  return [...KIND_RULES, ...PERSON_EVIDENCE].filter(({ holds }) => holds(look)).length;
}
const format = (text: string): string => formatHeading(parseHeading(text));

const HOSTILE: readonly (readonly [piece: string, because: string])[] = [
  [',', 'ten thousand commas part ten thousand segments'],
  ['a, ', 'segments with a word each'],
  ['Ab, ', 'segments that look like names: places are sought behind each comma'],
  ['(', 'parentheses that never close'],
  ['()', 'parentheses beside one another'],
  ['[(', 'deep nesting of two kinds'],
  [';A, B', 'a list of people that never ends'],
  ['"', 'quotation marks: each may open a nickname'],
  ["d'", 'elisions'],
  ['a--', 'subdivisions'],
  ['-', 'hyphens: dash, or part of a date'],
  ['. ', 'full stops: each may end a name before a title of a work'],
  ['Abc. D', 'the same between words'],
  ['.', 'full stops at the end of a date'],
  ['1', 'digits: each may begin a year'],
  ['1868-1963, ', 'dates'],
  ['c. 1 or ', 'dates that go wrong at the end'],
  ['e\u0301', 'combining marks'],
  ['a ', 'words of one letter'],
  ['A. ', 'initials'],
  ['Mr. ', 'titles'],
  ['the ', 'articles'],
  ['A', 'one word without end'],
  ['John and ', 'people joined by "and"'],
  ['A, B / ', 'people joined by slashes'],
  ['\u0430a', 'letters of two scripts'],
  ['&amp;', 'entities'],
  ['<b ', 'tags that never close'],
  ['|x ', 'subfield codes'],
];

/** Milliseconds of the fastest of several batches: what else the machine does can only make one slower. */
function fastest(read: (text: string) => unknown, text: string): number {
  const BATCH = 8;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 12; round += 1) {
    const started = performance.now();
    for (let times = 0; times < BATCH; times += 1) read(text);
    best = Math.min(best, (performance.now() - started) / BATCH);
  }
  return best;
}

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Twice the length may take three times the time; a square would take four. Below a twentieth of a millisecond nothing can be told. */
const MOST = 3;
const TOO_SHORT_TO_TELL_MS = 0.05;

describe.each<[name: string, longest: number, read: (text: string) => unknown]>([
  ['clean', MAX_HEADING_CHARACTERS, cleanHeading],
  ['parse', MAX_HEADING_CHARACTERS, parseHeading],
  ['every row of rules and evidence', MAX_HEADING_CHARACTERS, askEveryRow],
  // what it prints is longer than what it read, and beyond the cap it tries all its orders
  ['format', MAX_HEADING_CHARACTERS / 2, format],
])('%s, up to %i characters', (_, longest, read) => {
  test.each(HOSTILE)('%j: %s', (piece) => {
    const once = filled(piece, longest / 2);
    const twice = filled(piece, longest);
    fastest(read, twice);
    expect(fastest(read, twice)).toBeLessThan(MOST * fastest(read, once) + TOO_SHORT_TO_TELL_MS);
  });
});

describe('beyond the cap', () => {
  test.each(HOSTILE)('a line of a megabyte of %j takes no longer than one of ten thousand characters, and is cut', (piece) => {
    const short = filled(piece, 10_000);
    const long = filled(piece, 1_000_000);
    expect(parseHeading(long).text.length).toBeLessThanOrEqual(MAX_HEADING_CHARACTERS);
    expect(fastest(askEveryRow, long)).toBeLessThan(MOST * fastest(askEveryRow, short) + TOO_SHORT_TO_TELL_MS);
  });
});
