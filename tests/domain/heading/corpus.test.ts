// What a whole collection adds: which forms support which, and that the order of the collection does not matter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/domain/heading/classify.ts';
import { corpusNames, withCorpus } from '../../../src/domain/heading/corpus.ts';

const collection = (...headings: string[]) => corpusNames(headings.map((heading) => classify(heading, 'subject')));

describe.each<[heading: string, elsewhere: string[], code: string | null, because: string]>([
  ['Quentin Crisp', ['Crisp, Quentin'], 'inverted-elsewhere', 'the inverted form is a person by itself'],
  ['George Crumb', ['Crumb, George, 1929-2022'], 'dated-elsewhere', 'with the dates of a life'],
  ['George Crumb', ['Crumb, George', 'Crumb, George, 1929-2022'], 'dated-elsewhere', 'the stronger form counts, and once'],
  ['Quentin Crisp', ['Crisp, Denis'], null, 'another forename is another name'],
  ['Quentin Crisp', ['Quentin Crisp'], null, 'a direct form supports nobody, least of all itself'],
  ['Cologne Germany', ['Cologne, Germany'], null, 'a place elsewhere is no person here'],
  ['Quentin Crisp Company', ['Crisp, Quentin'], null, 'a firm has a word more'],
])('%s beside %j', (heading, elsewhere, code, because) => {
  test(because, () => {
    const alone = classify(heading, 'subject');
    const together = withCorpus(alone, 'subject', collection(...elsewhere));
    expect(alone.person).toBe(false);
    expect(together.person).toBe(code !== null);
    if (code === null) expect(together).toEqual(alone);
    else expect(together.reasons.map((reason) => reason.code)).toContain(code);
  });
});

test('a person stays what it was', () => {
  const person = classify('Parks, Rosa, 1913-2005', 'subject');
  expect(withCorpus(person, 'subject', collection('Parks, Rosa'))).toBe(person);
});

test('the collection in any order says the same', () => {
  const headings = ['Crumb, George', 'Crumb, George, 1929-2022', 'Crisp, Quentin', 'George Crumb', 'Cologne, Germany', 'Bridges'];
  const sorted = [...collection(...headings)].sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
      expect([...collection(...shuffled)].sort()).toEqual(sorted);
    }),
    { seed: 31, numRuns: 50 },
  );
});
