// Origins as far as the spelling of a surname shows them.
import { describe, expect, test } from 'vitest';
import { originOf } from '../../../src/domain/evaluate/origin.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

describe.each([
  ['Wong, Anna May', 'East Asian'],
  ['Yamamoto, Isoroku', 'East Asian'],
  ['Shostakovich, Dmitriĭ', 'Slavic'],
  ['Saroyan, William', 'Armenian'],
  ['Hernandez, Aileen', 'Hispanic or Portuguese'],
  ['Goldstein, Ruth', 'Jewish (Ashkenazi)'],
  ['Nkrumah, Kwame', 'West African'],
  ['Ahmed, Leila', 'Arabic'],
  ['Patel, Vallabhbhai', 'South Asian'],
  ['Hine, Lewis', 'other'],
  ['Чехов, Антон', 'non-Latin script'],
])('%s', (heading, origin) => {
  test(origin, () => expect(originOf(parseHeading(heading).name)).toBe(origin));
});

test('a heading without a name has none', () => expect(originOf(null)).toBe('other'));
