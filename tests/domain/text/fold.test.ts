// Folding as NACO compares: which characters are one, which vanish, which part words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, tokens } from '../../../src/domain/text/fold.ts';

describe.each<[rule: string, rows: readonly (readonly [text: string, folded: string, because: string])[]]>([
  [
    'marks go, letters stay',
    [
      ['Müller', 'muller', 'the umlaut is a mark; "Mueller" stays another spelling'],
      ['Dvořák', 'dvorak', 'composed letters are taken apart'],
      ['cafe\u0301', 'cafe', 'as those that came in two pieces'],
      ['Nguyễn', 'nguyen', 'two marks on one letter'],
      ['I\ufe20U\ufe21rii\u0306', 'iurii', 'the half marks of ALA-LC romanisation'],
      ['I\u0361Urii\u0306', 'iurii', 'and the tie that replaced them'],
      ['מֹשֶׁה', 'משה', 'Hebrew points are written or not'],
      ['مُحَمَّد', 'محمد', 'so are Arabic ones'],
      ['محمـد', 'محمد', 'a stroke that only makes the word longer'],
      ['न्द्र', 'न्द्र', 'vowel signs of Indic scripts are letters'],
    ],
  ],
  [
    'letters that no decomposition takes apart',
    [
      ['Straße', 'strasse', ''],
      ['ẞ', 'ss', 'the capital too'],
      ['Øystein', 'oystein', ''],
      ['Łódź', 'lodz', ''],
      ['Đorđe', 'dorde', 'Croatian d with stroke'],
      ['Guðrún', 'gudrun', 'Icelandic eth'],
      ['Þórður', 'thordur', 'and thorn'],
      ['Æthelred', 'aethelred', ''],
      ['Œuvre', 'oeuvre', ''],
      ['Işıl', 'isil', 'the dotless i is an i'],
      ['İsmet', 'ismet', 'and so is the dotted capital'],
      ['Ɗangote', 'dangote', 'a hooked letter of Hausa'],
      ['Kɔfi', 'kofi', 'an open letter of Akan'],
      ['Əliyev', 'aliyev', 'the Azerbaijani schwa'],
    ],
  ],
  [
    'signs that vanish inside a word',
    [
      ["O'Connor", 'oconnor', ''],
      ['O’Connor', 'oconnor', 'the curved apostrophe is the same'],
      ['Liliʻuokalani', 'liliuokalani', 'the okina'],
      ['Lili‘uokalani', 'liliuokalani', 'typed as a quotation mark'],
      ['Saʻīd', 'said', 'ayn'],
      ['Qurʼān', 'quran', 'hamza'],
      ['Petr Ilʹich', 'petr ilich', 'the soft sign'],
      ['Sm\u00adith', 'smith', 'a soft hyphen'],
      ['Smi\u200bth', 'smith', 'a space of no width'],
      ['"Thad"', 'thad', 'quotation marks part nothing'],
    ],
  ],
  [
    'signs that part words',
    [
      ['Wells-Barnett', 'wells barnett', 'a hyphen'],
      ['W.E.B.', 'w e b', 'full stops of initials'],
      ['W. E. B.', 'w e b', 'with or without a space'],
      ['Smith & Sons', 'smith sons', 'the sign for "and" is no word'],
      ['1868–1963', '1868 1963', 'any dash'],
      ['x_y/z|w', 'x y z w', ''],
      [' , ', '', 'nothing is left'],
    ],
  ],
  [
    'width, case and numbers',
    [
      ['STRASSE', 'strasse', ''],
      ['ﬁ', 'fi', 'a ligature is two letters'],
      ['１８６８', '1868', 'digits of full width'],
      ['Ⅻ', 'xii', 'a numeral in one character'],
      ['№5', 'no5', ''],
      ['王小明', '王小明', 'other scripts stay what they are'],
      ['Чайковский', 'чаиковскии', 'but their marks go'],
      ['Ἀριστοτέλης', 'αριστοτελης', ''],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s → %s %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('any string', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
  const seeded = { seed: 5, numRuns: 2_000 };

  test('folded twice is folded once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      seeded,
    );
  });

  test('holds single spaces between words, none at the ends, and its words are its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(fold(text).trim().replace(/ {2,}/g, ' '));
        expect(tokens(text).join(' ')).toBe(fold(text));
        expect(tokens(text)).not.toContain('');
      }),
      seeded,
    );
  });

  test('in capitals and in pieces is the same', () => {
    const latin = fc.string({ unit: fc.constantFrom(..."abcøßéñłţ ,.-'’"), maxLength: 40 });
    fc.assert(
      fc.property(latin, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
      seeded,
    );
  });
});
