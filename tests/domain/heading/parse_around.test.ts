// What stands around a name: relators, subdivisions, parentheses, titles of works, other people; and the damage that is undone first.
import { describe, expect, test } from 'vitest';
import { cleanHeading } from '../../../src/domain/heading/clean.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

describe('clean', () => {
  test.each<[damaged: string, clean: string, because: string]>([
    ['Garc&iacute;a M&aacute;rquez, Gabriel', 'García Márquez, Gabriel', 'entities of HTML'],
    ['Smith &amp;amp; Sons', 'Smith & Sons', 'escaped twice'],
    ['<i>Smith</i>, John', 'Smith, John', 'tags'],
    ['&lt;b&gt;Smith&lt;/b&gt;, John', 'Smith, John', 'tags that were escaped'],
    ['a < b', 'a < b', 'a sign is no tag'],
    ['GarcÃ­a MÃ¡rquez, Gabriel', 'García Márquez, Gabriel', 'UTF-8 read as Latin-1'],
    ['Oâ€™Connor, Sandra Day', 'O’Connor, Sandra Day', 'UTF-8 read as Windows-1252'],
    ['São Paulo Ã', 'São Paulo Ã', 'a round trip that fails: nothing is repaired'],
    ['$aSmith, John,$d1868-1963', 'Smith, John, 1868-1963', 'subfield codes'],
    ['Randall, Margaret, |d 1936', 'Randall, Margaret, 1936', 'in the middle'],
    ['Waldman, Louis, 1892- |v Portraits', 'Waldman, Louis, 1892---Portraits', 'of a subdivision'],
    ['Smith,\u00a0John\u200b', 'Smith, John', 'spaces and invisible characters'],
    ['1868–1963', '1868-1963', 'dashes'],
    ['P\u0430rks, Rosa', 'Parks, Rosa', 'a Cyrillic letter in a Latin word'],
    ['Чайковский, Петр', 'Чайковский, Петр', 'a word that is Cyrillic all through stays'],
    ['Smith ,John', 'Smith,John', 'a space before a comma'],
    ['Smith, John,1868', 'Smith, John, 1868', 'none before a year'],
  ])('%j is %j: %s', (damaged, clean) => expect(cleanHeading(damaged)).toBe(clean));
});

describe('relator', () => {
  test.each<[heading: string, relator: string | null, surname: string | undefined, because: string]>([
    ['Photographer: Hine, Lewis', 'photographer', 'Hine', 'in front with a colon'],
    ['Photograph by Lewis Hine', 'photographer', 'Hine', 'an attribution'],
    ['attributed to Lewis Hine', 'creator', 'Hine', 'a doubtful one'],
    ['Hine, Lewis, 1874-1940, photographer', 'photographer', 'Hine', 'behind the dates'],
    ['Hine, Lewis (photographer)', 'photographer', 'Hine', 'in parentheses'],
    ['Hine, Lewis [photographer]', 'photographer', 'Hine', 'in brackets'],
    ['Smith, John, artist and engraver', 'artist', 'Smith', 'the first of two'],
    ['Smith, John, ill.', 'illustrator', 'Smith', 'a short form is written small'],
    ['Chicago, Cook County, Ill.', null, 'Chicago', 'a state has a capital'],
    ['Meskin, Ed', null, 'Meskin', 'so has a forename'],
    ['Chapter: one', null, 'one', 'a colon behind another word'],
    ['Byron', null, '', 'no "by" in the beginning of a word'],
    ['constructor: Smith', null, 'Smith', 'no relator, though every table of JavaScript holds the word'],
    ['Photographers', null, '', 'a topic'],
  ])('of %s is %s (%s, %s)', (heading, relator, surname) => {
    const parsed = parseHeading(heading);
    expect([parsed.relator, parsed.name?.surname]).toEqual([relator, surname]);
  });
});

describe('subdivisions', () => {
  test.each<[heading: string, base: string, subdivisions: readonly string[], because: string]>([
    ['Twain, Mark--Portraits', 'Twain, Mark', ['Portraits'], 'two hyphens'],
    ['Twain, Mark -- Homes and haunts -- Missouri', 'Twain, Mark', ['Homes and haunts', 'Missouri'], 'with spaces'],
    ['Twain, Mark—Portraits', 'Twain, Mark', ['Portraits'], 'a long dash'],
    ['Twain, Mark - Portraits', 'Twain, Mark', ['Portraits'], 'one hyphen between spaces'],
    ['Twain, Mark |x Portraits', 'Twain, Mark', ['Portraits'], 'the code of MARC'],
    ['Wells-Barnett, Ida B.', 'Wells-Barnett, Ida B.', [], 'a hyphen inside a word parts nothing'],
    ['Smith, John, 1868 - 1963', 'Smith, John, 1868 - 1963', [], 'nor one before a digit'],
    ['--Portraits', 'Portraits', [], 'nothing in front'],
    ['Twain, Mark----', 'Twain, Mark', [], 'nothing behind'],
  ])('of %s: %s, %j (%s)', (heading, base, subdivisions) => {
    const parsed = parseHeading(heading);
    expect([parsed.base, parsed.subdivisions]).toEqual([base, subdivisions]);
  });
});

describe('parenthesis', () => {
  test.each<[heading: string, fullerForm: string | null, nicknames: readonly string[], qualifier: string | null, because: string]>([
    ['Smith, J. R. (John Robert), 1868-1963', 'John Robert', [], null, 'spells out the initials'],
    ['Smith, Eliz. (Elizabeth)', 'Elizabeth', [], null, 'or a short form'],
    ['Fox, Charles (Charles James)', 'Charles James', [], null, 'or repeats the forename and adds to it'],
    ['Lundeberg, Harry (Harrald Olaf)', 'Harrald Olaf', [], null, 'or is spelled otherwise'],
    ['Smith, John (Jack)', null, ['Jack'], null, 'one other given name is a nickname, though it begins with a J'],
    ['Smith, John "Jack"', null, ['Jack'], null, 'as in quotation marks'],
    ["Smith, John 'Jack'", null, ['Jack'], null, 'of either sort'],
    ["O'Connor, Sandra Day", null, [], null, 'an apostrophe opens none'],
    ['Harlan County (Ky.)', null, [], 'Ky.', 'a state is no nickname'],
    ['Elm Street (Monroe)', null, [], 'Monroe', 'nor is a town'],
    ['Smith, John (Georgia)', null, [], 'Georgia', 'nor a state that is a given name too'],
    ['Jackson (Miss.)', null, [], 'Miss.', 'nor a title that is a state'],
    ['Titanic (Steamship)', null, [], 'Steamship', 'a qualifier'],
    ['Holmes, Sherlock (Fictitious character)', null, [], 'Fictitious character', 'another'],
    ['ORIT (Organization)', null, [], 'Organization', 'spells nothing out behind a name without a comma'],
    ['Smith, John (unclosed', null, [], null, 'one that never closes is a character like any other'],
  ])('of %s: fuller form %s, nicknames %j, qualifier %s (%s)', (heading, fullerForm, nicknames, qualifier) => {
    const { name, qualifier: found } = parseHeading(heading);
    expect([name?.fullerForm, name?.nicknames, found]).toEqual([fullerForm, nicknames, qualifier]);
  });

  test.each<[heading: string, birth: number | null, death: number | null, because: string]>([
    ['Hine, Lewis (1874-1940)', 1874, 1940, 'dates'],
    ['Hine, Lewis [1874-1940]', 1874, 1940, 'in brackets'],
    ['Hine, Lewis (American, b. 1874)', 1874, null, 'behind a nationality'],
    ['Hine, Lewis, 1874-1940 (1901-1902)', 1874, 1940, 'outside counts first'],
    ['Everett Massacre (Everett, Wash. : 1916)', null, null, 'the year of an event behind a colon'],
  ])('dates of %s', (heading, birth, death) => {
    const dates = parseHeading(heading).name?.dates;
    expect([dates?.birth?.year ?? null, dates?.death?.year ?? null]).toEqual([birth, death]);
  });
});

describe('dates by the decade', () => {
  test.each<[heading: string, side: 'birth' | 'active', from: number, latest: number, because: string]>([
    ['Smith, John, born 1930s', 'birth', 1930, 1939, 'of birth, where that is said'],
    ['Smith, John, 1930s', 'active', 1930, 1939, 'alone: of activity'],
    ['Smith, John, active 1800s', 'active', 1800, 1899, 'a century of tens'],
  ])('%s', (heading, side, from, latest) => {
    const dates = parseHeading(heading).name?.dates;
    const year = side === 'birth' ? dates?.birth : dates?.active?.from;
    expect(year).toMatchObject({ year: from, latest });
  });
});

describe('name-title heading', () => {
  test.each<[heading: string, workTitle: string | null, because: string]>([
    ['Shakespeare, William, 1564-1616. Hamlet', 'Hamlet', 'behind the dates'],
    ['Hughes, Langston, 1902-. Montage', 'Montage', 'behind open ones'],
    ['Twain, Mark. Huckleberry Finn', 'Huckleberry Finn', 'behind a forename'],
    ['Truman, Harry S. Papers', null, 'an initial ends no name'],
    ['Higgins, Chas. McVeigh', null, 'nor does a short form'],
    ['Ashworth, Prof. Mary Ann', null, 'nor a title'],
    ['Tolkin, Dzshey. R. R.', null, 'initials are no title'],
    ['New York University. Library', null, 'without a comma: an organisation and its part'],
    ['Smith, John. an aside', null, 'a title has a capital'],
  ])('%s: %s (%s)', (heading, workTitle) => expect(parseHeading(heading).workTitle).toBe(workTitle));
});

describe('several people', () => {
  test.each<[heading: string, people: readonly string[], because: string]>([
    ['Smith, John; Doe, Jane', ['Smith, John', 'Doe, Jane'], 'inverted'],
    ['Smith, John, 1868-1963; Doe, Jane', ['Smith, John, 1868-1963', 'Doe, Jane'], 'with dates'],
    ['John Smith;Jane Doe', ['John Smith', 'Jane Doe'], 'direct, without a space'],
    ['Smith, John | Doe, Jane', ['Smith, John', 'Doe, Jane'], 'parted by a bar'],
    ['de la Cruz, Juana; Sousa e Silva, Ana', ['de la Cruz, Juana', 'Sousa e Silva, Ana'], 'particles'],
    ['Dogs; Cats', [], 'single words are topics'],
    ['Smith, John; and others', [], 'one part is nobody'],
    ['Smith, John;', [], 'only one'],
  ])('%s: %j (%s)', (heading, people) => expect(parseHeading(heading).several).toEqual(people));
});
