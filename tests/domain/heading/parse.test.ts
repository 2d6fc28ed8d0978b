// The heading parser, production by production; what it must refuse stands beside what it must read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHeading, MAX_HEADING_CHARACTERS } from '../../../src/domain/heading/clean.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { personKey } from '../../../src/domain/heading/person_key.ts';

const keyOf = (heading: string): string | null => {
  const { name } = parseHeading(heading);
  return name === null ? null : personKey(name);
};

describe('name-part: surname|forenames|birth|death of', () => {
  test.each<[heading: string, key: string, because: string]>([
    [
      'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
      'du bois|william edward burghardt|1868|1963',
      'the fuller form spells out the initials',
    ],
    ['W.E.B. DuBois', 'dubois|w e b||', 'initials without spaces are three'],
    ['Du Bois W E B 1868-1963', 'du bois|w e b|1868|1963', 'the commas were lost; trailing initials give the order away'],
    ['Ludwig van Beethoven', 'van beethoven|ludwig||', 'a particle goes with the surname'],
    ['Robert E. Lee', 'lee|robert e||', 'a capital letter is an initial, though "e" is a particle'],
    ['Joaquim Sousa e Silva', 'sousa e silva|joaquim||', 'in lower case it joins two surnames'],
    ['Mary Y. Fife', 'fife|mary y||', 'so with "y"'],
    ['García Márquez, Gabriel, 1927-2014', 'garcia marquez|gabriel|1927|2014', 'a double surname stays whole'],
    ['King, Martin Luther, Jr., 1929-1968', 'king|martin luther jr|1929|1968', 'the suffix tells him from his father'],
    ['Augustine, of Hippo, Saint, 354-430', '|augustine|354|430', 'a forename entry; epithet and title are no name'],
    ['Edward VII, King of Great Britain, 1841-1910', '|edward vii|1841|1910', 'numeration belongs to the forename'],
    ['Mrs. John Smith', 'smith|mrs john||', 'the forename is the husband’s'],
    ['Mrs. Rosa Parks', 'parks|rosa||', 'the forename is her own'],
    ['Tolliver, Moses, Rev.', 'tolliver|moses||', 'a title behind the name'],
    ['Smith, Capt.', 'smith|||', 'a rank is said with the surname'],
    ['Molesworth, Mrs., 1839-1921', 'molesworth||1839|1921', 'so is "Mrs."; no forename, so no husband’s'],
    ['Teresa, Mother, Saint, 1910-1997', '|teresa|1910|1997', 'a nun goes by the forename'],
    ['Thaddeus "Tad" Kowalczyk', 'kowalczyk|thaddeus||', 'a nickname is kept apart'],
    ['John Paul II, Pope, 1920-2005', '|john paul ii|1920|2005', 'a ruler’s numeral belongs to the forename'],
    ['King Henry V', '|henry v||', 'so behind a title in front'],
    ['Makarios III, Archbishop of Cyprus', '|makarios iii||', 'one word before it is no surname'],
    ['Vanderbilt, Cornelius II', 'vanderbilt|cornelius ii||', 'behind a forename it is a suffix'],
    ['Leigh, J.R.', 'leigh|j r||', 'right behind the surname two initials are no "Jr."'],
    ['Price, V.', 'price|v||', 'nor is V. the fifth'],
    ['Burt, M. P.', 'burt|m p||', 'nor M. P. a seat in Parliament'],
    ['<i>Garc&iacute;a</i>, Ana', 'garcia|ana||', 'tags and entities are no letters'],
  ])('%s', (heading, key) => expect(keyOf(heading)).toBe(key));
});

describe('dates: birth and death of', () => {
  test.each<[heading: string, birth: number | null, death: number | null, because: string]>([
    ['Obama, Barack, 1961', 1961, null, 'DPLA takes the hyphen of an open date away'],
    ['Huerta, Dolores, 1930-', 1930, null, 'open'],
    ['Taylor, Waller, -1826', null, 1826, 'a leading hyphen is a death date'],
    ['Truth, Sojourner, d. 1883', null, 1883, 'the older form of the same'],
    ['Carver, George Washington, 1864?-1943', 1864, 1943, 'an uncertain year is a year'],
    ['Lincoln, Abraham 1809-1865', 1809, 1865, 'no comma'],
    ['Smith, Anna, 1890 January 3-1970 March 4', 1890, 1970, 'full dates'],
    ['Plutarch, 46-120', 46, 120, 'two digits where the other side has three'],
    ['Cicero, Marcus Tullius, 106 B.C.-43 B.C.', -106, -43, 'before the common era'],
    ['Cicero, Marcus Tullius, 106-43BC', -106, -43, 'a birth before a death before the era is before it too'],
    ['Smith, John, between 1860 and 1870-1900', 1860, 1900, 'the earlier of two possible years'],
    ['Smith, John, active 1820-1840', null, null, 'years of activity are nobody’s life'],
    ['Johnson, Robert, active 19th century', null, null, 'nor is a century'],
    ['Smith, John, b. Aug. 4, 1961', 1961, null, 'the comma inside a date parts nothing'],
    ['Psalms 2-4', null, null, 'no year has one digit on both sides'],
  ])('%s', (heading, birth, death) => {
    const dates = parseHeading(heading).name?.dates;
    expect([dates?.birth?.year ?? null, dates?.death?.year ?? null]).toEqual([birth, death]);
  });

  test.each<[heading: string, from: number, latest: number, because: string]>([
    ['Sappho, active 7th century B.C.', -700, -601, 'centuries count backwards before the era'],
    ['Johnson, Robert, 19th cent.', 1800, 1899, 'the old short form'],
  ])('activity of %s', (heading, from, latest) => {
    expect(parseHeading(heading).name?.dates.active?.from).toMatchObject({ year: from, latest, precision: 'century' });
  });

  test('of "between 1860 and 1870" either year is possible', () => {
    expect(parseHeading('Smith, John, between 1860 and 1870-1900').name?.dates.birth).toMatchObject({ latest: 1870, precision: 'either' });
  });
});

describe('what stands around the name of', () => {
  test.each<[heading: string, part: 'relator' | 'qualifier' | 'workTitle', value: string | null, because: string]>([
    ['Hine, Lewis Wickes, 1874-1940, photographer', 'relator', 'photographer', 'a relator behind the dates'],
    ['Job, Herbert Keightley (photographer, American, 1864-1933)', 'relator', 'photographer', 'a museum writes it into a parenthesis'],
    ['Photographer: John Vachon', 'relator', 'photographer', 'or in front'],
    ['Photographers', 'relator', null, 'a topic has none'],
    ['Jackson (Miss.)', 'qualifier', 'Miss.', 'a state, not a title'],
    ['Shakespeare, William, 1564-1616. Hamlet', 'workTitle', 'Hamlet', 'a name-title heading is a work'],
    ['Truman, Harry S., 1884-1972', 'workTitle', null, 'a full stop behind an initial begins no title'],
  ])('%s: its %s', (heading, part, value) => expect(parseHeading(heading)[part]).toBe(value));

  test.each<[heading: string, subdivisions: readonly string[]]>([
    ['Twain, Mark, 1835-1910--Statues', ['Statues']],
    ['Washington, George, 1732-1799 -- Monuments -- Ohio', ['Monuments', 'Ohio']],
    ['Wells-Barnett, Ida B., 1862-1931', []],
  ])('%s: its subdivisions', (heading, subdivisions) => expect(parseHeading(heading).subdivisions).toEqual(subdivisions));

  test('several people in one string are told apart, words are not', () => {
    expect(parseHeading('Novak, Ada; Brandt, Walter').several).toEqual(['Novak, Ada', 'Brandt, Walter']);
    expect(parseHeading('dogs; cats').several).toEqual([]);
  });
});

describe('hostile strings', () => {
  test('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(parseHeading(text).raw).toBe(text);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([',', '(', ')', '--', ' ', '"', 'a, ', '1-', ';A, B', '&lt;', '<b '])('%j a million times is read in linear time', (piece) => {
    const read = (times: number): number => {
      const text = piece.repeat(times);
      const started = performance.now();
      parseHeading(text);
      return performance.now() - started;
    };
    read(1_000);
    // the length is capped before anything looks at the parts, so that even this takes a blink
    expect(read(1_000_000)).toBeLessThan(250);
  });

  test('cleaning is idempotent and caps the length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[&<ÃÂÅÄ$‡|]/.test(text)),
        (text) => {
          expect(cleanHeading(cleanHeading(text))).toBe(cleanHeading(text));
        },
      ),
      { seed: 7 },
    );
    expect(cleanHeading('x'.repeat(10_000)).length).toBe(MAX_HEADING_CHARACTERS);
  });
});
