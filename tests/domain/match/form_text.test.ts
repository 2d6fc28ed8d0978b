// A form written as text and read elsewhere is found by the same keys and weighed alike; bearers counted in parts are those counted at once.
import { expect, test } from 'vitest';
import { syntheticHeadings } from '../../../bench/headings.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { bearerOf } from '../../../src/domain/match/bearer.ts';
import { blockingKeys } from '../../../src/domain/match/block.ts';
import { formFromText, formText } from '../../../src/domain/match/form_text.ts';
import { countNames } from '../../../src/domain/match/frequency.ts';
import { type NameForm, nameForm } from '../../../src/domain/match/name_form.ts';
import { Vocabulary } from '../../../src/domain/match/vocabulary.ts';

const HEADINGS = [
  ...syntheticHeadings(400, 3).map(({ heading }) => heading),
  'Bois, W. E. B. du (William Edward Burghardt), 1868-1963',
  'George Herman "Babe" Ruth',
  'Mrs. W. E. B. Du Bois',
  'Louis XIV, King of France, 1638-1715',
  'Hamilton, James Hamilton, 8th Duke of, 1769-1799',
  'Gabriel García Márquez',
  'Este, Isabella d’, 1474-1539',
  'Иванов, Пётр',
  'Photographs',
  '',
];

function formsIn(vocabulary: Vocabulary): NameForm[] {
  return HEADINGS.map((heading) => nameForm(parseHeading(heading), vocabulary));
}

test('numbered by another vocabulary, a form has the same keys and the same text', () => {
  const here = new Vocabulary();
  const there = new Vocabulary();
  // the other one has met other words before
  there.id('zebra');
  for (const form of formsIn(here).toReversed()) {
    const text = formText(form, here);
    const read = formFromText(text, there);
    expect(formText(read, there)).toBe(text);
    const keys: number[] = [];
    const keysThere: number[] = [];
    blockingKeys(form, here, keys);
    blockingKeys(read, there, keysThere);
    expect(keysThere).toEqual(keys);
  }
});

test('the text has no character that parts rows or columns', () => {
  const vocabulary = new Vocabulary();
  for (const form of formsIn(vocabulary)) expect(formText(form, vocabulary)).not.toMatch(/[\n\r\t]/);
});

test('each bearer once is what names are counted by', () => {
  const vocabulary = new Vocabulary();
  const forms = formsIn(vocabulary);
  const bearers = new Map<string, { readonly surnames: readonly string[]; readonly forenames: readonly string[] }>();
  for (const bearer of forms.flatMap((form) => bearerOf(form, vocabulary) ?? []))
    if (!bearers.has(bearer.key)) bearers.set(bearer.key, bearer);
  const counted = (of: 'surnames' | 'forenames'): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const word of [...bearers.values()].flatMap((bearer) => bearer[of])) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const { people, surnames, forenames } = countNames(forms, vocabulary);
  expect(bearers.size).toBe(people);
  expect(counted('surnames')).toEqual(new Map(surnames));
  expect(counted('forenames')).toEqual(new Map(forenames));
});
