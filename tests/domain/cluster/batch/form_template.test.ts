// Forms put together from templates are, number by number, those of a full reading: on the truth table, on samples of the grammar, on damage.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOfParts, pointsOfWriting } from '../../../../src/domain/cluster/authority.ts';
import { HeadingReader, personalHeading } from '../../../../src/domain/cluster/batch/heading_reader.ts';
import { pointsOfPlainWriting } from '../../../../src/domain/cluster/batch/plain_writing.ts';
import { shelfParts } from '../../../../src/domain/cluster/units.ts';
import { cleanHeading } from '../../../../src/domain/heading/clean.ts';
import type { FormColumns } from '../../../../src/domain/match/form_table.ts';
import {
  formOf,
  givenOf,
  nicknamesOf,
  partsOf,
  readingsOf,
  SPAN_WIDTH,
  surnamesOf,
  titlesOf,
} from '../../../../src/domain/match/form_table.ts';
import { nameForm } from '../../../../src/domain/match/name_form.ts';
import { Vocabulary } from '../../../../src/domain/match/vocabulary.ts';
import { sampledHeading } from '../../../support/sampled_headings.ts';

const NOBODY_JUDGED = { all: new Set<string>(), alone: new Set<string>() };
const encoder = new TextEncoder();

/** What a batch keeps of a heading, words in place of their numbers; null where the line is left out. */
interface Kept {
  readonly form: readonly (string | number)[];
  readonly span: readonly number[];
  readonly shelf: string;
  readonly points: number;
}

function formWords({ pool, starts }: FormColumns, form: number, words: Vocabulary): (string | number)[] {
  let at = starts[form] ?? 0;
  const next = (): number => pool[at++] ?? 0;
  const head = next();
  const found: (string | number)[] = [head, words.word(next())];
  const take = (count: number): void => {
    for (let word = 0; word < count; word += 1) found.push(words.word(next()));
  };
  for (let reading = 0; reading < readingsOf(head); reading += 1) {
    const counts = next();
    found.push(counts);
    take(surnamesOf(counts) + partsOf(counts) + givenOf(counts));
  }
  take(titlesOf(head) + nicknamesOf(head));
  return found;
}

/** Read one by one, each by itself. */
function slowly(heading: string): Kept | null {
  const parsed = personalHeading(heading);
  if (parsed === null) return null;
  const words = new Vocabulary();
  const form = formOf(nameForm(parsed, words));
  return {
    form: formWords(form, 0, words),
    span: [...form.spans],
    shelf: shelfParts(parsed)
      .join('\u0001')
      .replace(/\u0001+$/, ''),
    points: pointsOfParts(parsed) + pointsOfWriting(parsed.raw, parsed.text),
  };
}

/** Read by one reader, as a thread of a batch does it. */
function together(headings: readonly string[]): { readonly kept: readonly (Kept | null)[]; readonly reader: HeadingReader } {
  const reader = new HeadingReader(NOBODY_JUDGED);
  headings.forEach((heading, line) => {
    const bytes = encoder.encode(`x${heading}x`);
    reader.read(bytes, 1, bytes.length - 1, line, () => heading);
  });
  const { lines, points, marks, markStarts, forms, words: columns } = reader.columns();
  const words = new Vocabulary(columns);
  const kept: (Kept | null)[] = headings.map(() => null);
  lines.forEach((line, at) => {
    const mark = [...marks.subarray(markStarts[at], markStarts[at + 1])].map((word) => (word === 0 ? '\u0001' : words.word(word)));
    kept[line] = {
      form: formWords(forms, at, words),
      span: [...forms.spans.subarray(at * SPAN_WIDTH, (at + 1) * SPAN_WIDTH)],
      shelf: mark.join(' ').replaceAll(/ ?\u0001 ?/g, '\u0001'),
      points: points[at] ?? 0,
    };
  });
  return { kept, reader };
}

/** Twice over, so that each heading is also put together from what its like, or itself, has taught. */
function areSame(headings: readonly string[]): void {
  const { kept, reader } = together([...headings, ...headings]);
  headings.forEach((heading, at) => {
    const slow = slowly(heading);
    expect([heading, kept[at]]).toEqual([heading, slow]);
    expect([heading, kept[headings.length + at]]).toEqual([heading, slow]);
  });
  expect(reader.refused).toBe(0);
}

test('the truth table', () => {
  const file = path.resolve(import.meta.dirname, '../../../../fixtures/headings.tsv');
  areSame(
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? ''),
  );
});

describe.each<[because: string, headings: readonly string[]]>([
  [
    'two equal letters do not tell which of them was asked for',
    ['Ibarra Rojas, Ana J. J., 1900-1950', 'Ibarra Rojas, Ana M. E., 1900-1950'],
  ],
  ['a surname closed up is a word of the heading too', ['Du Bois, William DuBois', 'De Vries, Anna Maria', 'Du Bois, Dubois Maria']],
  ['a joined surname can be cut in two ways', ['Van Dervan, Jan', 'Van Dam, Jan', 'Van Vandam, Jan']],
  ['a respelt forename is no word of the heading', ['Smith, Geo. George', 'Smith, Wm. Henry', 'Smith, Wm. George']],
  ['generations', ['Smith, John, Jr.', 'Smith, John, Sr.', 'Smith, Jan, fils', 'Smith, Jan, père', 'Smith, Jan Senior']],
  ['lone numerals among initials', ['Smith, Ann W.J.B', 'Smith, Ann W.J.I', 'Smith, Ann W.J.V', 'Smith, Ann W.J.X']],
  ['lengths of words', ['Bo Ek, Al', 'Boman Ekman, Alma', 'Bo Ekman, Al', 'Æ, Bo', 'Ø, Bo']],
  [
    'dates',
    [
      'Ek, Bo, ca. 1868-1934',
      'Ek, Bo, 1868?-1934',
      'Ek, Bo, active 19th century',
      'Ek, Bo, active 1800-1868',
      'Ek, Bo, b. 1868',
      'Ek, Bo, 1868 or 9-1934',
    ],
  ],
  [
    'a century that begins in the year that is written',
    ['Ek, Bo, active 19th century, 1800-1850', 'Ek, Bo, active 19th century, 1810-1850'],
  ],
  [
    'titles that are one word',
    ['Ek, Bo, King of the Kings', 'Ek, Bo, Duke of York, Duke of York', 'Ek, Bo, Earl of Derby, Baron of Derby'],
  ],
  ['wives', ['Mrs. John Smith', 'Mrs. Mary Smith', 'Smith, John, Mrs.', 'Smith, Mary, Mrs.', 'Mme John Smith']],
  ['fuller forms', ['Smith, J. (John)', 'Smith, J. (Mary)', 'Smith, J. E. (John Edward)', 'Smith, Al (Alfred)', 'Smith, Al (Adam)']],
  ['other scripts', ['Иванов, Иван', 'Петров, Август де', 'Ivanov, Ivan', 'Kowal, August de', 'Αντωνίου, Ελένη', 'Щ, Э.']],
  ['nicknames', ['Mosley, Thaddeus "Thad", 1926-', 'Ruth, George "Babe", 1895-1948', 'Smith, John (Jack)', 'Smith, John (Bob)']],
  [
    'particles',
    ['Bois, W. E. B. du', 'Rochenoire, I. de la', 'Van der Berg, Jan', "d' Este, Ercole", 'Este, Ercole d’', 'Beethoven, Ludwig van'],
  ],
  ['Jr. as all there is', ['Smith, Jr.', 'Smith, Junior', 'Smith, Elder', 'Jr.']],
  [
    'capitals and repairs',
    ['SMITH, JOHN', 'smith, john', ' Smith ,  John', 'Smith,John,1900', 'Garc&iacute;a, Jos&eacute;', 'GarcÃ­a, José'],
  ],
])('%s', (_, headings) => {
  test('in this order', () => areSame(headings));
  test('and in the other', () => areSame(headings.toReversed()));
});

test('samples of the grammar, and what damage makes of them', () => {
  const damage = fc.constantFrom<(heading: string) => string>(
    (heading) => heading,
    (heading) => heading.toUpperCase(),
    (heading) => heading.replace(/,/g, ''),
    (heading) => heading.replaceAll(' ', '  '),
    (heading) => heading.replaceAll('-', '–'),
    (heading) => `${heading}.`,
    (heading) => heading.normalize('NFD'),
  );
  const heading = fc.tuple(sampledHeading, damage).map(([{ heading: text }, hurt]) => hurt(text));
  fc.assert(fc.property(fc.array(heading, { minLength: 200, maxLength: 300 }), areSame), { seed: 11, numRuns: 4 });
});

test('points of the writing, told from bytes', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12, unit: fc.constantFrom(...'Aa1 ,.-&<$|é\u007f') }),
    sampledHeading.map(({ heading }) => heading),
  );
  fc.assert(
    fc.property(text, (raw) => {
      const bytes = encoder.encode(`x${raw}x`);
      const told = pointsOfPlainWriting(bytes, 1, bytes.length - 1);
      if (told !== null && raw !== '') expect(told).toBe(pointsOfWriting(raw, cleanHeading(raw)));
    }),
    { seed: 12, numRuns: 3_000 },
  );
});

test('what has been read once is not read again', () => {
  const { reader } = together([
    'Kowalska, Maria, 1868-1934',
    'Nowak, Zofia, 1901-1950',
    'Novák, Petr, 1877-1944',
    'Wójcik, Anna, 1850-1911',
  ]);
  expect(reader.readInFull).toBeLessThan(4);
});
