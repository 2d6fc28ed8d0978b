// Answers by shape are, byte for byte, what reading each heading in full gives: on the truth table, on samples of the grammar, on damage.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src/domain/heading/decide.ts';
import type { HeadingContext } from '../../../../src/domain/heading/heading.ts';
import { nerSeesPerson } from '../../../../src/domain/heading/ner.ts';
import { ShapeAnswers } from '../../../../src/domain/heading/shape/shape_answers.ts';
import { classificationJson } from '../../../../src/domain/heading/shape/template.ts';
import { LISTS, PARENTHESIS_LISTS } from '../../../../src/domain/heading/shape/word_lists.ts';
import { sampledHeading } from '../../../support/sampled_headings.ts';

const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** One memory for the whole file: what one test taught must hold in the next. */
const answers = new ShapeAnswers(decide, nerSeesPerson);
const output = { bytes: new Uint8Array(64), length: 0 };

function fast(heading: string, context: HeadingContext): string {
  const bytes = encoder.encode(`x${heading}x`);
  output.length = 0;
  answers.write(bytes, 1, bytes.length - 1, context, output);
  return decoder.decode(output.bytes.subarray(0, output.length));
}
const full = (heading: string, context: HeadingContext): string => `${classificationJson(decide(heading, context, nerSeesPerson))}\n`;
function isSame(heading: string, context: HeadingContext = 'subject'): void {
  expect(fast(heading, context)).toBe(full(heading, context));
}

const TRUTH = readFileSync(path.resolve(import.meta.dirname, '../../../../fixtures/headings.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

test.each(CONTEXTS)('the truth table, read as %s', (context) => {
  for (const heading of TRUTH) isSame(heading, context);
});

describe.each<[heading: string, because: string]>([
  ['\ufeffParks, Rosa, 1913-2005', 'a byte order mark is written back as it came'],
  ["Veterans'", 'a trailing apostrophe is a possessive'],
  ["D'Arezzo, Guido", 'an elided particle'],
  ['O’Connor, Sandra Day, 1930-', 'a curly apostrophe'],
  ['Mosley, Thaddeus "Thad", 1926-', 'quotation marks are escaped in JSON'],
  ['Smith, J. (John)', 'the parenthesis spells out the initial'],
  ['Smith, J. (Mary)', 'and here it does not, in the same shape of words'],
  ['Church, John Church', 'a word twice'],
  ['Smith, J. J., 1900-1950', 'a letter twice'],
  ['Smith, John, 1900-1900', 'a year twice'],
  ['Garcı́a, José', 'letters that cleaning composes'],
  ['GarcÃ­a MÃ¡rquez, Gabriel', 'two repaired words'],
  ['GarcÃ­a, José', 'repaired or not as a whole'],
  ['Kr&aacute;l, Jan', 'an entity'],
  ['Smith &amp; Sons', 'an escaped ampersand'],
  ['&amp;lt;b&gt;Smith', 'escaped twice'],
  ['Washington D.C', 'initials that end the name of a place'],
  ['Jones, M. D.', 'letters that are a degree when joined'],
  ['  Smith ,  John,1900 ', 'spaces that cleaning takes away or puts in'],
  ['Smith, John–Portraits--Maps', 'a dash and a subdivision'],
  ['Smith, John -- Portraits -- 19th century', 'spaces around the hyphens'],
  ['The Kennedys', 'a family by its plural'],
  ['106 B.C.-43 B.C.', 'years that count down'],
  ['毛泽东', 'signs'],
  ['', 'nothing'],
])('%s: %s', (heading) => {
  test.each(CONTEXTS)('%s', (context) => {
    isSame(heading, context);
    isSame(heading, context);
  });
});

test('lives of every length, and years of every age', () => {
  for (let apart = -30; apart <= 130; apart += 1) {
    isSame(`Jones, Mary, ${1868}-${1868 + apart}`);
    isSame(`Jones, Mary, ${1868}-${1868 + apart}`, 'creator');
    isSame(`Strike, Ohio, ${1868}-${1868 + apart}`);
  }
  for (let year = 990; year < 2200; year += 7) isSame(`Jones, Mary, ${year}`);
});

describe('every entry of every list, in every place where words stand', () => {
  const PLACES: readonly ((word: string) => string)[] = [
    (word) => word,
    (word) => `Kowalski, ${word}`,
    (word) => `${word}, Kwame`,
    (word) => `Kwame ${word}`,
    (word) => `${word} Kwame Kowalski`,
    (word) => `Kwame (${word})`,
    (word) => `Kowalski ${word} (Akron, Ohio)`,
    (word) => `Kowalski, Kwame, ${word}`,
    (word) => `Kwame--${word}`,
  ];
  const capital = (word: string): string => word.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  const entries = [...LISTS, ...PARENTHESIS_LISTS].map((list) => (list instanceof Set ? [...list] : Object.keys(list)));
  // a list of thousands is sampled
  const sample = (list: readonly string[]): readonly string[] => list.filter((_, at) => at % Math.ceil(list.length / 20) === 0);

  test.each(entries.map((list, at) => [at, sample(list)] as const))('list %i', (_, list) => {
    for (const word of list) for (const place of PLACES) isSame(place(capital(word)));
  });
});

test('samples of the grammar, and what damage makes of them', () => {
  const damage = fc.constantFrom<(heading: string) => string>(
    (heading) => heading,
    (heading) => heading.toUpperCase(),
    (heading) => heading.toLowerCase(),
    (heading) => heading.replace(/,/g, ''),
    (heading) => heading.replaceAll(' ', '  '),
    (heading) => heading.replaceAll('-', '–'),
    (heading) => `${heading}.`,
    (heading) => heading.normalize('NFD'),
  );
  fc.assert(
    fc.property(sampledHeading, damage, fc.constantFrom(...CONTEXTS), ({ heading }, hurt, context) => isSame(hurt(heading), context)),
    { seed: 3, numRuns: 1_500 },
  );
});

test('any string', () => {
  const pieces = fc.constantFrom(
    'Smith',
    'John',
    'Mary',
    'J.',
    ', ',
    ' ',
    '--',
    '(',
    ')',
    '1868',
    '-',
    'Jr.',
    '. ',
    '; ',
    'of',
    'Hall',
    "'",
    '"',
    'é',
    '/',
    ':',
    '&',
    '\u0301',
  );
  const heading = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }).filter((text) => !/[\ud800-\udfff]/u.test(text)),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  );
  fc.assert(fc.property(heading, fc.constantFrom(...CONTEXTS), isSame), { seed: 5, numRuns: 3_000 });
});

describe.each<[one: string, other: string, because: string]>([
  ['Smith, Al (Alfred)', 'Smith, Al (Adam)', 'only one parenthesis goes on as the forename begins'],
  ['The Honest Society', 'The Modest Society', 'an expression looks for "Hon" behind the article'],
  ['Silva, María, 1868-1934', 'Silva, Maray, 1868-1934', 'letters beyond ASCII cut no month out of a name'],
  ['Jones, active 1860 in Quebec.', 'Jones, active 1860 in Ottawa.', 'the end of what follows "active" may be an era'],
  ['B. ca. 1868', 'H. ca. 1868', 'a letter of births is known through the words between'],
  ['García, José, 1868-1934', 'Sørensen, José, 1868-1934', 'a list that holds the word without its marks'],
  ['Mexican American dogs--Mexican--Maps', 'Mexican American dogs--Ohio--Maps', 'a subdivision that stands in front as well'],
  ['Fla. Keys', 'Calif. Keys', 'short forms of states are measured'],
  ['Dept. Of War', 'Smithson. Of War', 'letters before a full stop are counted'],
])('%s, then %s: %s', (one, other) => {
  test.each(CONTEXTS)('%s', (context) => {
    const memory = new ShapeAnswers(decide, nerSeesPerson);
    for (const heading of [one, other, one]) {
      const bytes = encoder.encode(heading);
      output.length = 0;
      memory.write(bytes, 0, bytes.length, context, output);
      expect(decoder.decode(output.bytes.subarray(0, output.length))).toBe(full(heading, context));
    }
  });
});

test('no reading asked for anything that its shape did not let expect', () => {
  expect(answers.refused).toBe(0);
});

test('what has been read once is not read again', () => {
  const memory = new ShapeAnswers(decide, nerSeesPerson);
  for (const heading of ['Kowalska, Maria, 1868-1934', 'Nowak, Zofia, 1901-1950', 'Novák, Petr, 1877-1944', 'Wójcik, Anna, 1850-1911']) {
    const bytes = encoder.encode(heading);
    output.length = 0;
    memory.write(bytes, 0, bytes.length, 'subject', output);
    expect(decoder.decode(output.bytes.subarray(0, output.length))).toBe(full(heading, 'subject'));
  }
  expect(memory.decided).toBeLessThan(4);
});
