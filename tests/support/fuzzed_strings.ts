// Hostile strings: half random Unicode, half headings that were cut, swapped, repeated and sprinkled with what exports leave behind.
import fc from 'fast-check';
import { sampledHeading, sampledSeveral, sampledWork } from './sampled_headings.ts';

/** Punctuation of headings, what exports leave behind, and what no font shows. */
const SPRINKLED: readonly string[] = [
  ...[',', '.', ';', ':', '-', '--', '—', '/', '|', '&', '?', '"', "'", '’', '(', ')', '[', ']', '()', '((', '))', '<', '>', ' ', '  '],
  ...[
    '&amp;',
    '&amp;amp;',
    '&lt;b&gt;',
    '&#233;',
    '&#x1F600;',
    '&#xD800;',
    '&#0;',
    '&eacute;',
    '<i>',
    '</i>',
    '<br',
    '$a',
    '$d',
    '‡c',
    '|x ',
  ],
  ...['Ã©', 'Ã', 'â€™', 'Â', '\u0301', '\u0301\u0301\u0301', '\u200f', '\u202e', '\u200b', '\u00ad', '\ufeff', '\u0000', '\u0007', '\n'],
  ...['\ud83d\ude00', '\ud83d', '\ude00', '\ufffd', '\uffff', '王', 'а', 'ß', 'İ', 'ﬁ', '１８６８', 'Ⅻ', 'ʻ', '‘'],
  ...[
    '1868',
    '1868-1963',
    '-1826',
    '18',
    '9999',
    'B.C.',
    '?',
    'ca. ',
    'active ',
    '19th century',
    'Jr.',
    'III',
    'V.',
    'Mrs. ',
    'Saint',
    'of',
  ],
  ...[
    'photographer',
    'Photographer: ',
    '--Portraits',
    ' and ',
    '. Hamlet',
    '(Ship)',
    '(Ala.)',
    'family',
    'University',
    'PS3515.U274',
    'https://',
  ],
];
const sprinkle = fc.constantFrom(...SPRINKLED);

/** One change to a heading; positions are shares of its length. */
type Change = (text: string, at: number, length: number, piece: string) => string;
const CHANGES: readonly Change[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at, length) => text.slice(0, at + length) + text.slice(at),
  (text, at, length) => text.slice(at, at + length) + text.slice(0, at) + text.slice(at + length),
  (text, at, _, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, _, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, _, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, length, piece) => text.slice(0, at) + piece + text.slice(at + length),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replaceAll(' ', ''),
  (text) => text.replaceAll(',', ''),
  (text) => text.split(', ').reverse().join(', '),
  (text) => text.normalize('NFD'),
  (text, at) => `${text.slice(0, at)}${text.slice(at).repeat(3)}`,
];
const changes = fc.array(
  fc.tuple(fc.constantFrom(...CHANGES), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }), sprinkle),
  { minLength: 1, maxLength: 6 },
);

const grown = fc.oneof(
  sampledHeading.map(({ heading }) => heading),
  sampledWork.map(({ heading }) => heading),
  sampledSeveral.map(({ heading }) => heading),
  fc.array(sprinkle, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

const mutated: fc.Arbitrary<string> = fc
  .tuple(grown, changes)
  .map(([heading, list]) =>
    list.reduce(
      (text, [change, at, length, piece]) =>
        change(text, Math.floor(at * text.length), Math.ceil(length * text.length), piece).slice(0, 5_000),
      heading,
    ),
  );

const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes));
const randomUnicode: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary-ascii', maxLength: 300 }),
  // lone halves of surrogate pairs included
  units,
  fc
    .tuple(
      fc.oneof(
        sprinkle,
        units.map((text) => text.slice(0, 4)),
      ),
      fc.integer({ min: 1, max: 20_000 }),
    )
    .map(([piece, times]) => piece.repeat(times)),
  fc.array(fc.oneof(sprinkle, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 150 }).map((pieces) => pieces.join('')),
);

/** Half random Unicode, half mutated headings. */
export const fuzzedString: fc.Arbitrary<string> = fc.oneof(randomUnicode, mutated);
