// What is it, if no person? Ordered rules, first that holds; the last two always do.

import { tokens } from '../text/fold.ts';
import type { Kind } from './heading.ts';
import { PLACEHOLDER_WORDS, QUALIFIER_KINDS } from './lexicon/kind_words.ts';
import { endsInPlace, type Look, startsWithPlace } from './look.ts';
import { PLACE_QUALIFIERS } from './parts.ts';

export interface KindRule {
  readonly kind: Kind;
  readonly code: string;
  readonly says: string;
  /** probability of the kind where the rule holds and it is no person (dev headings, rounded to .05) */
  readonly sure: number;
  /** nobody can be meant, whatever else speaks for a person */
  readonly final: boolean;
  readonly holds: (look: Look) => boolean;
}

const qualifier = (look: Look): string => tokens(look.parsed.qualifier ?? '').join(' ');
const qualifiedAs = (look: Look, kind: Kind): boolean => QUALIFIER_KINDS[qualifier(look)] === kind;
const placeQualifier = (look: Look): boolean => {
  const words = tokens(
    (look.parsed.qualifier ?? '').replace(/\bN\.\s?Y\.|N\.\s?J\.|N\.\s?C\.|N\.\s?H\.|S\.\s?C\.|D\.\s?C\.|R\.\s?I\.|W\.\s?Va\./g, (state) =>
      state.replace(/[.\s]/g, ''),
    ),
  );
  return words.length > 0 && PLACE_QUALIFIERS.has(words.at(-1) ?? '');
};
const CALL_NUMBER = /^(?:\d{3}(?:\.\d+)?(?:\s+[A-Z]\w*)*|[A-Z]{1,3}\s?\d{1,4}(?:\.\w+)*(?:\s.*)?)$/;

export const KIND_RULES: readonly KindRule[] = [
  { kind: 'junk', code: 'empty', says: 'no letters', sure: 0.99, final: true, holds: (look) => !/\p{L}/u.test(look.parsed.base) },
  {
    kind: 'junk',
    code: 'call-number',
    says: 'a call number',
    sure: 0.95,
    final: true,
    holds: (look) => look.commas === 0 && CALL_NUMBER.test(look.parsed.base) && /\d{2}/.test(look.parsed.base),
  },
  {
    kind: 'junk',
    code: 'placeholder',
    says: 'a placeholder for somebody unknown',
    sure: 0.95,
    final: true,
    holds: (look) => PLACEHOLDER_WORDS.has(look.words[0] ?? '') && look.words.length <= 4,
  },
  {
    kind: 'multi',
    code: 'several-people',
    says: 'several people in one string',
    sure: 0.9,
    final: true,
    holds: (look) => look.parsed.several.length > 1,
  },
  {
    kind: 'work',
    code: 'name-title',
    says: 'a name with the title of a work',
    sure: 0.95,
    final: true,
    holds: (look) => look.parsed.workTitle !== null,
  },
  {
    kind: 'fictional',
    code: 'qualified-fictional',
    says: 'the parenthesis says that the character is not real',
    sure: 0.98,
    final: true,
    holds: (look) => qualifiedAs(look, 'fictional') || /fictit|mytholog|legendary/i.test(look.parsed.qualifier ?? ''),
  },
  {
    kind: 'family',
    code: 'family',
    says: 'a family',
    sure: 0.95,
    final: true,
    holds: (look) => ['family', 'families', 'famille'].includes(look.words.at(-1) ?? '') || qualifiedAs(look, 'family'),
  },
  {
    kind: 'corporate',
    code: 'qualified-corporate',
    says: 'the parenthesis says that it is an organisation, a ship or a building',
    sure: 0.95,
    final: true,
    holds: (look) => qualifiedAs(look, 'corporate'),
  },
  {
    kind: 'work',
    code: 'qualified-work',
    says: 'the parenthesis says that it is a work',
    sure: 0.9,
    final: true,
    // "Metropolis (1927)" is a film; "Wright, Morris (1910-1998)" a life
    holds: (look) => qualifiedAs(look, 'work') || (/\b1[89]\d\d\)$|: 1[789]\d\d/.test(look.parsed.base) && look.name?.dates.death == null),
  },
  {
    kind: 'event',
    code: 'event',
    says: 'an event',
    sure: 0.8,
    final: false,
    holds: (look) =>
      look.eventWord !== null &&
      look.corporateWord === null &&
      look.parsed.qualifier === null &&
      look.words.length <= 8 &&
      !look.lowerCaseTail,
  },
  {
    kind: 'corporate',
    code: 'corporate',
    says: 'an organisation or a building',
    sure: 0.85,
    final: false,
    holds: (look) =>
      look.corporateWord !== null &&
      (!look.lowerCaseTail || look.parsed.qualifier !== null) &&
      (look.words.length > 1 || look.parsed.qualifier !== null),
  },
  {
    kind: 'place',
    code: 'place-name',
    says: 'a place',
    sure: 0.8,
    final: false,
    holds: (look) => (startsWithPlace(look) || endsInPlace(look)) && !look.lowerCaseTail,
  },
  {
    kind: 'corporate',
    code: 'qualified-by-place',
    says: 'a building or an organisation at a place',
    sure: 0.6,
    final: true,
    holds: (look) => placeQualifier(look) && look.words.length - tokens(look.parsed.qualifier ?? '').length > 1 && look.placeWord === null,
  },
  {
    kind: 'place',
    code: 'place-qualified',
    says: 'the parenthesis names a state or a country',
    sure: 0.85,
    final: true,
    holds: (look) => placeQualifier(look) || qualifiedAs(look, 'place'),
  },
  {
    kind: 'place',
    code: 'place-word',
    says: 'a word of places',
    sure: 0.7,
    final: false,
    holds: (look) => look.placeWord !== null && !look.lowerCaseTail && look.words.length <= 5,
  },
  {
    kind: 'genre',
    code: 'genre',
    says: 'a genre or a form',
    sure: 0.6,
    final: false,
    holds: (look) => look.genreWord !== null && look.parsed.subdivisions.length === 0 && look.words.length <= 3,
  },
  { kind: 'topic', code: 'topic-qualified', says: 'a thing', sure: 0.8, final: true, holds: (look) => qualifiedAs(look, 'topic') },
  {
    kind: 'corporate',
    code: 'joined-names',
    says: 'names joined by "&" are a firm',
    sure: 0.6,
    final: false,
    holds: (look) => / & /.test(look.parsed.base) && !look.allCommon,
  },
  { kind: 'topic', code: 'topic', says: 'a topic', sure: 0.85, final: false, holds: () => true },
];
