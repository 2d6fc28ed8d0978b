// What speaks for a person, row by row. A negative row beside them is the exception that tempers its neighbour.
import { tokens } from '../text/fold.ts';
import { eastAsianOrder, joinedSyllables } from './east_asian_order.ts';
import type { Evidence } from './evidence_row.ts';
import { direct, firstGiven, initials, known, lifeLength, notname, proper, span, surname, thingIsSurname, thingWord } from './glance.ts';
import { EAST_ASIAN_SURNAMES, EAST_ASIAN_SYLLABLES } from './lexicon/east_asian.ts';
import { HAN_NAMES, OTHER_SCRIPTS } from './lexicon/han_names.ts';
import { LINKS, RANKS, STREET_WORDS } from './lexicon/kind_words.ts';
import { TRANSLATED_NAMES } from './lexicon/leaders.ts';
import { SURNAME_ENDINGS } from './lexicon/surname_endings.ts';
import { isCommonWord, isGivenName, isLastName, isMononym, isPlace, isPlaceGiven, isSurname, isWordGiven } from './lexicon/words.ts';
import { anyNameWord, startsWithPlace } from './look.ts';
import { TITLES } from './parts.ts';
import { surnameInFront } from './surname_first.ts';

/** "Fulton", "Miller", but not "Rosa", which is a given name first of all. */
const soundsLikeSurname = (word: string): boolean => isSurname(word) && !isWordGiven(word);
const plainWord = (word: string): boolean => isCommonWord(word) && !known(word) && !isPlaceGiven(word);

/** Read aloud: "an inverted name with dates speaks 2 bits for a person". */
export const EVIDENCE_FOR_PERSON: readonly Evidence[] = [
  // the form
  { code: 'inverted', bits: 1.5, says: 'stands as "Surname, Forename"', holds: (look) => look.inverted && look.commas <= 4 },
  { code: 'life-dates', bits: 3, says: 'dates of a life', holds: (look) => look.hasLifeDates },
  { code: 'inverted-dates', bits: 2, says: 'an inverted name with dates', holds: (look) => look.inverted && look.hasLifeDates },
  { code: 'life-span', bits: 2, says: 'years of birth and death', holds: span },
  {
    code: 'span-of-a-life',
    bits: 3,
    says: 'the years are as far apart as a life is long',
    holds: (look) => lifeLength(look) >= 18 && lifeLength(look) <= 105,
  },
  {
    code: 'span-too-short',
    bits: -3,
    says: 'the years are too close for a life',
    holds: (look) => lifeLength(look) >= 0 && lifeLength(look) < 12,
  },
  {
    code: 'death-only',
    bits: 4,
    says: 'only a year of death, as RDA writes it',
    holds: (look) => look.name?.dates.birth === null && look.name.dates.death !== null,
  },
  {
    code: 'surname-and-title',
    bits: 5,
    says: 'a surname with nothing but a title',
    holds: (look) => look.segments.length === 2 && (look.name?.titles.length ?? 0) === 1 && surname(look.segments[0] ?? '') && !look.ranked,
  },
  {
    code: 'translated-name',
    bits: 4,
    says: 'a name put into English, as of Indigenous people: "Sitting Bull"',
    holds: (look) =>
      (look.context !== 'subject' || look.hasLifeDates || (look.ranked && look.segments.length > 1)) &&
      look.name?.order === 'forename' &&
      look.titleCase &&
      look.given.length <= 4 &&
      look.allCommon,
  },
  {
    code: 'fuller-form',
    bits: 4,
    says: 'the initials are spelled out in parentheses',
    // letters alone are an abbreviation: "FDI (Foreign direct investment)"
    holds: (look) => look.name?.fullerForm != null && look.name.order !== 'forename',
  },
  {
    code: 'suffix',
    bits: 4,
    says: 'a suffix of persons: Jr., Sr., III',
    holds: (look) => look.name?.suffix != null && look.given.length + initials(look) > 0,
  },
  {
    code: 'title',
    bits: 3,
    says: 'a title of persons',
    holds: (look) => (look.name?.titles.length ?? 0) > 0 && proper(look) && !look.ranked && look.invertingWord === null,
  },
  { code: 'ranked', bits: 5, says: 'the rank of a ruler, a noble or a saint', holds: (look) => look.ranked && look.placeEnd === null },
  {
    code: 'rank-first',
    bits: 3,
    says: 'begins with a rank or a form of address',
    holds: (look) => direct(look) && proper(look) && RANKS.has(look.words[0] ?? '') && look.words.length > 1,
  },
  {
    code: 'office-alone',
    bits: -8,
    says: 'an office without a name: "Chief Justice", "Governor General"',
    holds: (look) => look.words.length > 1 && look.words.every((word) => (TITLES.has(word) || RANKS.has(word)) && !isGivenName(word)),
  },
  { code: 'relator', bits: 3, says: 'a relator term: photographer, author, donor', holds: (look) => look.parsed.relator !== null },
  {
    code: 'nickname',
    bits: 2,
    says: 'a nickname in quotation marks',
    holds: (look) => (look.name?.nicknames.length ?? 0) > 0 && proper(look) && (look.given.length > 0 || look.inverted),
  },
  { code: 'initials', bits: 4, says: 'forenames are initials only', holds: (look) => look.inverted && look.initialsOnly },
  {
    code: 'initials-direct',
    bits: 3,
    says: 'initials before a surname',
    // "C. elegans" is no person
    holds: (look) =>
      !look.inverted &&
      look.initialsOnly &&
      look.sur.length > 0 &&
      look.sur.length <= 2 &&
      proper(look) &&
      /\p{Lu}/u.test(look.name?.surname ?? ''),
  },
  {
    code: 'middle-initial',
    bits: 3,
    says: 'a given name with a middle initial',
    holds: (look) => look.given.length > 0 && initials(look) > look.given.length && look.givenKnown && proper(look),
  },
  {
    code: 'initial-behind-comma',
    bits: 2,
    says: 'an initial among the forenames',
    // a particle is none: "Jazz, Musiciens de"
    holds: (look) => look.inverted && look.given.length > 0 && tokens(look.name?.forenames ?? '').some((word) => word.length === 1),
  },
  { code: 'monogram', bits: 5, says: 'a master known by a monogram', holds: notname },
  {
    code: 'master-of',
    bits: 5,
    says: 'a master known by a work or a mark: "Master of the Half-Lengths"',
    holds: (look) => notname(look) && look.words[0] === 'master' && (look.words[1] === 'of' || look.words[1] === 'with'),
  },
  {
    code: 'called-chief',
    bits: 5,
    says: 'called Chief behind the comma, as Indigenous leaders are',
    holds: (look) => look.segments.length === 2 && look.segments[1]?.split(' ').at(-1) === 'chief' && look.titleCase,
  },

  // the words
  {
    code: 'given-name-inverted',
    bits: 4,
    says: 'the part behind the comma is a given name',
    holds: (look) => look.inverted && look.given.some(known),
  },
  {
    code: 'given-name-first',
    bits: 2,
    says: 'the first word is a given name',
    holds: (look) => direct(look) && known(firstGiven(look)) && proper(look),
  },
  {
    code: 'given-and-surname',
    bits: 3,
    says: 'a given name and a surname that the lists know',
    holds: (look) =>
      direct(look) &&
      look.words.length <= 5 &&
      isGivenName(firstGiven(look)) &&
      look.surKnown &&
      proper(look) &&
      // among subjects "Margo Bar" and "Miller Beer" are shops and wares
      !(look.context === 'subject' && look.words.length === 2 && isCommonWord(look.words[1] ?? '') && soundsLikeSurname(firstGiven(look))),
  },
  {
    code: 'given-no-word',
    bits: 1,
    says: 'the given name is no dictionary word',
    holds: (look) => isGivenName(firstGiven(look)) && !isCommonWord(firstGiven(look)) && proper(look),
  },
  { code: 'surname-listed', bits: 1, says: 'the surname is in the lists', holds: (look) => look.sur.some(surname) && proper(look) },
  {
    code: 'surname-no-word',
    bits: 1,
    says: 'the surname is no dictionary word',
    holds: (look) => look.sur.length > 0 && look.sur.every((word) => !isCommonWord(word)),
  },
  {
    code: 'last-name-behind',
    bits: 1.5,
    says: 'two or three words that no dictionary holds, the last of them a last name',
    holds: (look) => {
      const last = look.outsideWords.at(-1) ?? '';
      return (
        direct(look) &&
        look.titleCase &&
        look.outsideWords.length <= 3 &&
        !look.outside.includes('&') &&
        (isLastName(last) || EAST_ASIAN_SURNAMES.has(last)) &&
        look.outsideWords.every((word) => !isCommonWord(word) || EAST_ASIAN_SYLLABLES.has(word)) &&
        !isPlace(look.outsideWords[0] ?? '') &&
        !isPlace(last)
      );
    },
  },
  {
    code: 'thing-is-surname',
    bits: 4,
    says: 'the word for a place or a building is a surname here',
    holds: (look) =>
      look.eventWord === null &&
      thingWord(look) &&
      thingIsSurname(look) &&
      // "Montana Federation of Labor": a name has no "of" or "for"
      !look.words.some((word) => LINKS.has(word)) &&
      // "Washington Street" is a street in any field
      !(STREET_WORDS.has(look.words.at(-1) ?? '') && (look.context === 'subject' || isPlace(firstGiven(look)))) &&
      // among subjects "Fulton Street" is a street, and "Lois Lane" is not: Fulton is a surname too
      (look.context !== 'subject' || look.initialsOnly || look.hasLifeDates || !soundsLikeSurname(firstGiven(look))),
  },
  {
    code: 'surname-beside-plain-word',
    bits: 2,
    says: 'a plain word behind a surname that no dictionary holds: "Stewart, Potter"',
    holds: (look) =>
      look.inverted &&
      look.given.length === 1 &&
      look.given.every(plainWord) &&
      look.sur.length === 1 &&
      look.sur.some((word) => isSurname(word) && !isCommonWord(word)) &&
      !thingWord(look) &&
      look.invertingWord === null &&
      look.placeEnd === null &&
      !startsWithPlace(look),
  },
  {
    code: 'unlisted-inverted',
    bits: 2,
    says: 'behind the comma a word that no dictionary holds',
    holds: (look) => look.inverted && look.given.length > 0 && look.given.every((word) => !isCommonWord(word)),
  },
  {
    code: 'unlisted-words',
    bits: 1.5,
    says: 'words that no dictionary holds, in capitals',
    holds: (look) =>
      direct(look) && proper(look) && look.words.length <= 4 && [...look.given, ...look.sur].every((word) => !isCommonWord(word)),
  },
  {
    code: 'mononym',
    bits: 9,
    says: 'known under one name',
    holds: (look) =>
      isMononym(look.words[0] ?? '') &&
      look.segments.length === 1 &&
      // "Cicero (Ind. : Township)"
      (look.parsed.qualifier === null || look.qualifiedAs === 'person' || look.name?.fullerForm != null) &&
      look.words.filter((word) => !/\d/.test(word)).length <= 1 + tokens(look.parsed.qualifier ?? '').length,
  },
  {
    code: 'translated-leader',
    bits: 12,
    says: 'an Indigenous leader or artist known by a name put into English',
    holds: (look) => look.segments.length === 1 && TRANSLATED_NAMES.has(look.segments[0] ?? '') && look.parsed.qualifier === null,
  },
  {
    code: 'surname-in-front',
    bits: 4,
    says: 'the surname in front, as in East Asia and Hungary: "Ho Chi Minh"',
    holds: (look) =>
      direct(look) &&
      (eastAsianOrder(look) ||
        (proper(look) && !look.outside.includes(',') && surnameInFront(look.outside.split(' ')) > 0 && !/^\p{Lu}{2}/u.test(look.outside))),
  },
  {
    code: 'joined-syllables',
    bits: 5,
    says: 'a given name of two joined syllables: "Yat-sen", "Kyung-wha"',
    holds: joinedSyllables,
  },
  {
    code: 'surname-ending',
    bits: 2,
    says: 'ends as surnames do in some language: -enko, -opoulos, -yan',
    holds: (look) => {
      const last = look.sur.at(-1) ?? '';
      return (
        direct(look) && proper(look) && look.words.length <= 4 && SURNAME_ENDINGS.has(last) && !isCommonWord(last) && !startsWithPlace(look)
      );
    },
  },
  {
    code: 'signs-of-a-name',
    bits: 3.5,
    says: 'Chinese characters or Hangul that begin with a surname',
    holds: (look) => (look.words.length === 1 || look.inverted) && HAN_NAMES.has(look.words.join('')),
  },
  {
    code: 'other-script',
    bits: 4.5,
    says: 'two or three words in capitals of another alphabet, or names that the lists know in it',
    holds: (look) =>
      direct(look) &&
      look.words.length <= 3 &&
      look.outsideWords.some((word) => OTHER_SCRIPTS.has(word)) &&
      (look.titleCase ? !/^\p{Lo}/u.test(look.outside) : anyNameWord([...look.given, ...look.sur])),
  },
  {
    code: 'single-given-name',
    bits: 2,
    says: 'a single word that is a given name and no dictionary word',
    holds: (look) => look.words.length === 1 && isGivenName(look.words[0] ?? '') && !isCommonWord(look.words[0] ?? ''),
  },
  {
    code: 'single-word',
    bits: -3,
    says: 'a single word without dates',
    holds: (look) => look.words.length === 1 && look.context !== 'creator',
  },
  {
    code: 'single-word-creator',
    bits: -2,
    says: 'a creator of a single word without dates',
    holds: (look) => look.words.length === 1 && look.context === 'creator',
  },
];
