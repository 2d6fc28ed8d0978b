// What is it, if no person? Ordered rules, first that holds; the last one always does.
import { tokens } from '../text/fold.ts';
import { familyOf } from './family.ts';
import type { Kind } from './heading.ts';
import { FICTIONAL } from './lexicon/fictional.ts';
import {
  FIRM_ENDINGS,
  FORM_WORDS,
  NOBODY,
  PEOPLES,
  PLACEHOLDER_ENDS,
  PLACEHOLDER_WORDS,
  SACRED_BOOKS,
  UNIT_WORDS,
} from './lexicon/kind_words.ts';
import { SHIP_PREFIXES } from './lexicon/organisation_words.ts';
import { isCommonWord, isPlace, isSurname } from './lexicon/words.ts';
import { type Look, startsWithPlace } from './look.ts';
import { greekLetters, team } from './organisations.ts';
import { placeQualifier } from './place_qualifier.ts';
import { namesSeveral } from './several.ts';

export interface KindRule {
  readonly kind: Kind;
  readonly code: string;
  readonly says: string;
  /**
   * probability of the kind where the rule holds and it is no person; topic, form and event count as one, since cataloguers mix them.
   * Measured on 19,900 headings of 21 sources, drawn towards the guess before by 20 cases, rounded to .05
   */
  readonly sure: number;
  /** nobody can be meant, whatever else speaks for a person */
  readonly final: boolean;
  readonly holds: (look: Look) => boolean;
}

const qualifiedAs = (look: Look, kind: Kind): boolean => look.qualifiedAs === kind;

/** "TE215 .L53 2007", "OED 1.2:F879/2009", "362.2 C397": letters and numbers of a shelf or of a government's publication. */
const SHELF_MARK = /^(?:[A-Z]{1,4}(?: [A-Z]{1,2})? ?\d+[./:]|\d{3}\.\d+\s)/;
const CALL_NUMBER = /^(?:\d{3}(?:\.\d+)?(?:\s+[A-Z]\w*)*|[A-Z]{1,3}\s?\d{1,4}(?:\.\w+)*(?:\s.*)?)$/;
const headIsPlace = (look: Look): boolean => startsWithPlace(look);
const properCase = (look: Look): boolean => !look.lowerCaseTail;
const alone = (look: Look): boolean => look.words.length === 1;
const firstWord = (look: Look): string => look.words[0] ?? '';

export const KIND_RULES: readonly KindRule[] = [
  { kind: 'junk', code: 'empty', says: 'no letters', sure: 0.99, final: true, holds: (look) => !/\p{L}/u.test(look.parsed.base) },
  {
    kind: 'junk',
    code: 'call-number',
    says: 'a call number',
    sure: 0.95,
    final: true,
    holds: (look) =>
      (look.commas === 0 && CALL_NUMBER.test(look.parsed.base) && /\d{2}/.test(look.parsed.base)) || SHELF_MARK.test(look.parsed.base),
  },
  {
    kind: 'junk',
    code: 'glued-list',
    says: 'words glued together by commas without a space',
    sure: 0.9,
    final: true,
    holds: (look) => look.commas >= 3 && !look.outside.includes(', ') && !look.hasLifeDates,
  },
  {
    kind: 'junk',
    code: 'placeholder',
    says: 'a placeholder for somebody unknown',
    sure: 0.9,
    final: true,
    holds: (look) =>
      (PLACEHOLDER_WORDS.has(firstWord(look)) && look.words.length <= 8) ||
      NOBODY.has(look.words.join(' ')) ||
      (PLACEHOLDER_ENDS.has(look.words.at(-1) ?? '') && look.words.length <= 4 && look.words.every((word) => isCommonWord(word))) ||
      /^not (?:identified|known|given|available|applicable)\b/.test(look.words.join(' ')),
  },
  {
    kind: 'junk',
    code: 'no-heading',
    says: 'an address, or a text too long for a heading',
    sure: 0.95,
    final: true,
    // the longest person of 16,500 dev headings has 120 characters
    holds: (look) =>
      /^(?:https?:\/\/|www\.)/i.test(look.parsed.base) ||
      look.parsed.base.length > 200 ||
      (look.parsed.base.length >= 60 && /\S{60}/.test(look.parsed.base)),
  },
  {
    kind: 'multi',
    code: 'several-people',
    says: 'several people in one string',
    sure: 0.9,
    final: true,
    holds: (look) => look.parsed.several.length > 1 || namesSeveral(look),
  },
  {
    kind: 'fictional',
    code: 'qualified-fictional',
    says: 'a character, not a person',
    sure: 0.9,
    final: true,
    holds: (look) => qualifiedAs(look, 'fictional') || FICTIONAL.has(look.segments.join(', ')),
  },
  {
    kind: 'family',
    code: 'family',
    says: 'a family',
    sure: 0.85,
    final: true,
    holds: (look) => qualifiedAs(look, 'family') || familyOf(look),
  },
  {
    kind: 'genre',
    code: 'qualified-genre',
    says: 'the parenthesis says that it is a genre',
    sure: 0.95,
    final: true,
    holds: (look) => qualifiedAs(look, 'genre'),
  },
  {
    kind: 'corporate',
    code: 'qualified-corporate',
    says: 'the parenthesis says that it is an organisation, a ship or a building',
    sure: 0.9,
    final: true,
    holds: (look) => qualifiedAs(look, 'corporate'),
  },
  {
    kind: 'work',
    code: 'qualified-work',
    says: 'the parenthesis says that it is a work',
    sure: 0.85,
    final: true,
    holds: (look) => qualifiedAs(look, 'work'),
  },
  {
    kind: 'topic',
    code: 'qualified-topic',
    says: 'the parenthesis says that it is a thing',
    sure: 0.9,
    final: true,
    holds: (look) => qualifiedAs(look, 'topic'),
  },
  {
    kind: 'corporate',
    code: 'firm-ending',
    says: 'ends as firms do: Inc., Co., Ltd.',
    sure: 0.98,
    final: true,
    holds: (look) =>
      FIRM_ENDINGS.has(look.outsideWords.findLast((word) => !/^\d+$/.test(word)) ?? '') &&
      look.words.length > 1 &&
      // "Merrill Lynch & Co. (1973)", but "Bros, Ann, 1920-1999"
      !(look.hasLifeDates && look.inverted) &&
      // "Denver, CO"
      !(look.segments.length === 2 && look.segments[1] === 'co' && startsWithPlace(look)),
  },
  {
    kind: 'corporate',
    code: 'branch',
    says: 'a branch of an organisation: "Local 3", "Division of …"',
    sure: 0.95,
    final: true,
    // "University of California, Berkeley. School of Education": Berkeley is no given name there; the full stop parts what stands above from what stands below: "New York University. Library", "United States. Army"
    holds: (look) =>
      look.parsed.base.includes('. ') &&
      /(?:\p{Ll}{4}|[\d)])\. \p{Lu}/u.test(look.parsed.base) &&
      !(look.inverted && look.givenKnown && (look.segments[0] ?? '').split(' ').length < 3) &&
      !look.hasLifeDates &&
      (look.corporateWord !== null ||
        look.words.some((word) => UNIT_WORDS.has(word)) ||
        isPlace(tokens(look.parsed.base.split('. ')[0] ?? '').join(' '))),
  },
  {
    kind: 'corporate',
    code: 'ship-letters',
    says: 'a ship, by the letters before its name',
    sure: 0.9,
    final: false,
    holds: (look) => SHIP_PREFIXES.has(firstWord(look)) && !alone(look),
  },
  { kind: 'corporate', code: 'fraternity', says: 'Greek letters, as fraternities have', sure: 0.9, final: false, holds: greekLetters },
  { kind: 'corporate', code: 'team-name', says: 'a place and the nickname of its team', sure: 0.9, final: false, holds: team },
  {
    kind: 'work',
    code: 'sacred-book',
    says: 'a book without an author, entered by its title',
    sure: 0.9,
    final: false,
    holds: (look) => SACRED_BOOKS.has(firstWord(look)) && (alone(look) || /^\p{L}+\. /u.test(look.parsed.base)),
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
    kind: 'event',
    code: 'event',
    says: 'an event',
    sure: 0.8,
    final: false,
    holds: (look) =>
      look.eventWord !== null &&
      // "Memorial Day" ends in the event, "War Memorial" in the building
      (look.corporateWord === null || look.words.at(-1) === look.eventWord) &&
      (placeQualifier(look) === null || look.hasLifeDates) &&
      look.words.length <= 8 &&
      properCase(look) &&
      !alone(look),
  },
  {
    kind: 'topic',
    code: 'people',
    says: 'a people',
    sure: 0.95,
    final: false,
    holds: (look) => look.words.some((word) => PEOPLES.has(word)) && look.corporateWord === null,
  },
  {
    kind: 'event',
    code: 'event-with-year',
    says: 'an event of a year and a place',
    sure: 0.7,
    final: true,
    holds: (look) => look.eventWord !== null && /^\d{4}/.test(look.parsed.qualifier ?? ''),
  },
  {
    kind: 'family',
    code: 'plural-surname',
    says: 'a family by its surname in the plural',
    sure: 0.8,
    final: true,
    holds: (look) => look.words.length === 2 && /^The \p{Lu}\p{Ll}+s$/u.test(look.outside) && isSurname(look.words[1]?.slice(0, -1) ?? ''),
  },
  {
    kind: 'place',
    code: 'place-behind-comma',
    says: 'a place within a larger one: "Cologne, Germany"',
    sure: 0.95,
    final: false,
    holds: (look) => look.placeEnd !== null && look.corporateWord === null && !look.hasLifeDates && properCase(look),
  },
  {
    kind: 'place',
    code: 'place-name',
    says: 'a place',
    sure: 0.98,
    final: false,
    holds: (look) => headIsPlace(look) && (look.parsed.qualifier === null || placeQualifier(look) !== null) && look.segments.length === 1,
  },
  {
    kind: 'work',
    code: 'title-at-place',
    says: 'a title in lower case, published at a place',
    sure: 0.6,
    final: true,
    holds: (look) => placeQualifier(look) === 'local' && look.lowerCaseTail,
  },
  {
    kind: 'place',
    code: 'place-at-place',
    says: 'a street, park or quarter of a place',
    sure: 0.75,
    final: true,
    holds: (look) => placeQualifier(look) === 'local' && look.placeWord !== null && look.corporateWord === null,
  },
  {
    kind: 'work',
    code: 'serial',
    says: 'a title with place and first year, as newspapers are told apart',
    sure: 0.7,
    final: true,
    holds: (look) => placeQualifier(look) === 'local' && / : \d{4}$/.test(look.parsed.qualifier ?? ''),
  },
  {
    kind: 'corporate',
    code: 'qualified-by-country',
    says: 'an organisation of the United States: "(U.S.)" qualifies no place',
    sure: 0.95,
    final: true,
    holds: (look) => /^U\. ?S\.?$/.test(look.parsed.qualifier ?? '') && !startsWithPlace(look) && look.placeWord === null,
  },
  {
    kind: 'corporate',
    code: 'qualified-by-place',
    says: 'a building or an organisation at a place',
    sure: 0.8,
    final: true,
    holds: (look) =>
      (placeQualifier(look) === 'local' && properCase(look)) ||
      (placeQualifier(look) === 'region' && look.corporateWord !== null) ||
      (placeQualifier(look) === null && look.corporateWord !== null && look.parsed.qualifier !== null && properCase(look)),
  },
  {
    kind: 'place',
    code: 'place-qualified',
    says: 'the parenthesis names a state or a country',
    sure: 0.85,
    final: true,
    holds: (look) => (placeQualifier(look) !== null && properCase(look)) || qualifiedAs(look, 'place'),
  },
  {
    kind: 'genre',
    code: 'genre',
    says: 'a genre or a form',
    sure: 0.95,
    final: false,
    holds: (look) =>
      look.parsed.subdivisions.length === 0 &&
      look.words.length <= 4 &&
      (FORM_WORDS.has(look.words.at(-1) ?? '') ||
        FORM_WORDS.has(tokens(look.segments[0] ?? '').at(-1) ?? '') ||
        (look.genreWord !== null && look.words.length <= 2)),
  },
  {
    kind: 'corporate',
    code: 'corporate',
    says: 'an organisation or a building',
    sure: 0.85,
    final: false,
    holds: (look) => look.corporateWord !== null && properCase(look) && !alone(look) && look.invertingWord === null,
  },
  {
    kind: 'place',
    code: 'place-by-word',
    says: 'a word of places',
    sure: 0.7,
    final: false,
    holds: (look) => look.placeWord !== null && properCase(look) && !alone(look) && look.words.length <= 5,
  },
  {
    kind: 'corporate',
    code: 'joined-names',
    says: 'names joined by "&" are a firm',
    sure: 0.7,
    final: false,
    holds: (look) => / & /.test(look.outside) && !look.allCommon,
  },
  {
    kind: 'corporate',
    code: 'title-case',
    says: 'several words, all in capitals, as organisations are written',
    sure: 0.65,
    final: false,
    // "Suits/Swimsuits": a slash parts two words for one thing
    holds: (look) =>
      look.titleCase &&
      look.words.length > 2 &&
      !look.inverted &&
      look.parsed.subdivisions.length === 0 &&
      !look.allCommon &&
      !look.outside.includes('/'),
  },
  { kind: 'topic', code: 'topic', says: 'a topic', sure: 0.95, final: false, holds: () => true },
];
