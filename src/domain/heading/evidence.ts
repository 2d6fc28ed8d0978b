// Is it a person? The evidence table, to be read aloud. Bits are log2 odds, fitted by scripts/fit_classification.ts and rounded to a half.

import { tokens } from '../text/fold.ts';
import { CORPORATE_WORDS, MUSIC_KEYS, PEOPLES, PERSON_SUBDIVISIONS, RANKS, TOPIC_SUBDIVISIONS } from './lexicon/kind_words.ts';
import { isAnyName, isCommonWord, isGivenName, isMononym, isPlaceGiven, isSurname, isWordGiven, isWordSurname } from './lexicon/words.ts';
import { anyNameWord, type Look, startsWithPlace } from './look.ts';
import { TITLES } from './parts.ts';

export interface Evidence {
  readonly code: string;
  readonly bits: number;
  readonly says: string;
  readonly holds: (look: Look) => boolean;
}

const initials = (look: Look): number => look.name?.initials.length ?? 0;
const direct = (look: Look): boolean => !look.inverted && look.outside.includes(' ');
const proper = (look: Look): boolean => !look.lowerCaseTail;
const subdivided = (look: Look, list: ReadonlySet<string>): boolean =>
  look.parsed.subdivisions.some((part) => list.has(tokens(part)[0] ?? ''));
const known = (word: string): boolean => isGivenName(word) || isWordGiven(word);
const surname = (word: string): boolean => isSurname(word) || isWordSurname(word);
const firstGiven = (look: Look): string => look.given[0] ?? '';
const thingWord = (look: Look): boolean =>
  look.corporateWord !== null || look.eventWord !== null || look.placeWord !== null || look.genreWord !== null;
const span = (look: Look): boolean => look.name?.dates.birth != null && look.name.dates.death !== null;
/** How art history calls those whose name is lost: "Master IB", "Master with the Crossed Clubs", "The Schuyler Limner". */
const notname = (look: Look): boolean =>
  look.context !== 'subject' && /^(?:Master|Monogrammist) (?:of |with )?\S|^The \S.*\b(?:Master|Limner|Painter)$/.test(look.outside);
/** Years between birth and death; -1 where one is missing. */
const lifeLength = ({ name }: Look): number =>
  name?.dates.birth != null && name.dates.death !== null ? name.dates.death.latest - name.dates.birth.year : -1;
/**
 * The only word that says place or building belongs to the name: a surname behind a given name or initials ("Rosa Parks", "Lois Lane",
 * "W. N. Hill"), or a maiden name in the middle ("William Church Osborn").
 */
const thingIsSurname = (look: Look): boolean => {
  if (!direct(look) || look.sur.length !== 1) return false;
  const [last = ''] = look.sur;
  const opens = look.initialsOnly || (isGivenName(firstGiven(look)) && !isCommonWord(firstGiven(look)));
  if (!opens) return false;
  const lastIsThing = [look.corporateWord, look.placeWord, look.genreWord, look.eventWord].includes(last);
  return lastIsThing ? isWordSurname(last) : look.words.length <= 4 && surname(last);
};

/** Where the odds start, by the field the string stood in: of subjects 12 % name people, of museum creators 90 %. */
export const PRIOR_BITS: Readonly<Record<Look['context'], number>> = { subject: -2, creator: 1.5, contributor: 1, caption: 0 };

/** "Martin Luther King Day", "Rosa Parks Library": a whole name stands before the last word; initials alone are none ("W. N. Hill"). */
const namedAfter = (look: Look): boolean => {
  const before = look.words.slice(0, -1);
  return (
    !look.inverted &&
    look.words.at(-1) === (look.eventWord ?? look.corporateWord ?? look.placeWord) &&
    before.filter((word) => word.length > 1).length >= 2 &&
    before.every((word) => isAnyName(word) || isWordSurname(word) || word.length === 1) &&
    !/-\p{L}+$/u.test(look.outside)
  );
};

export const PERSON_EVIDENCE: readonly Evidence[] = [
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
    bits: 3,
    says: 'only a year of death, as RDA writes it',
    holds: (look) => look.name?.dates.birth === null && look.name.dates.death !== null,
  },
  {
    code: 'surname-and-title',
    bits: 5,
    says: 'a surname with nothing but a title',
    holds: (look) =>
      look.segments.length === 2 && (look.name?.titles.length ?? 0) === 1 && look.surKnown && look.given.length === 0 && !look.ranked,
  },
  { code: 'fuller-form', bits: 4, says: 'the initials are spelled out in parentheses', holds: (look) => look.name?.fullerForm != null },
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
    holds: (look) => !look.inverted && look.initialsOnly && look.sur.length > 0 && look.sur.length <= 2 && proper(look),
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
    holds: (look) => look.inverted && look.given.length > 0 && initials(look) > look.given.length,
  },
  {
    code: 'monogram',
    bits: 5,
    says: 'a master known by a monogram',
    holds: notname,
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
    holds: (look) => direct(look) && look.words.length <= 5 && isGivenName(firstGiven(look)) && look.surKnown && proper(look),
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
    code: 'thing-is-surname',
    bits: 4,
    says: 'the word for a place or a building is a surname here',
    holds: (look) => look.eventWord === null && thingWord(look) && thingIsSurname(look),
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
      look.words.filter((word) => !/\d/.test(word)).length <= 1 + tokens(look.parsed.qualifier ?? '').length,
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
  {
    code: 'given-is-plain-word',
    bits: -3,
    says: 'the part behind the comma is plain words, no name',
    holds: (look) =>
      look.inverted && look.given.length > 0 && look.given.every((word) => isCommonWord(word) && !known(word) && !isPlaceGiven(word)),
  },
  {
    code: 'first-is-plain-word',
    bits: -2,
    says: 'begins with a plain word that is no given name',
    holds: (look) => direct(look) && isCommonWord(firstGiven(look)) && !known(firstGiven(look)) && !RANKS.has(look.words[0] ?? ''),
  },
  { code: 'all-plain-words', bits: -3, says: 'nothing but dictionary words', holds: (look) => look.allCommon },
  {
    code: 'no-name-word',
    bits: -1.5,
    says: 'no word of it is a known name',
    holds: (look) => look.words.length > 1 && !anyNameWord([...look.given, ...look.sur]) && !look.initialsOnly,
  },
  { code: 'lower-case-words', bits: -3, says: 'goes on in lower case, as topics do', holds: (look) => look.lowerCaseTail },
  {
    code: 'lower-case-behind-comma',
    bits: -4,
    says: 'what follows the comma begins in lower case',
    holds: (look) => /^[^,]+, \p{Ll}{3}/u.test(look.outside) && look.name?.titles.length === 0,
  },

  // what else it may be
  {
    code: 'inverting-adjective',
    bits: -6,
    says: 'an adjective behind the comma inverts a topic',
    holds: (look) => look.invertingWord !== null && !look.hasLifeDates && !look.ranked,
  },
  {
    code: 'inverting-first',
    bits: -4,
    says: 'the only word behind the comma is such an adjective',
    holds: (look) => look.invertingWord !== null && look.given.length <= 1 && initials(look) <= 1,
  },
  { code: 'corporate-word', bits: -7, says: 'holds a word of organisations or buildings', holds: (look) => look.corporateWord !== null },
  { code: 'event-word', bits: -6, says: 'holds a word of events', holds: (look) => look.eventWord !== null },
  { code: 'dated-event', bits: -6, says: 'a word of events with a year', holds: (look) => look.eventWord !== null && look.hasLifeDates },
  {
    code: 'thing-named-after',
    bits: -5,
    says: 'a whole name with a word of events, buildings or places behind it: named after somebody',
    holds: (look) => namedAfter(look),
  },
  { code: 'place-word', bits: -5, says: 'holds a word of places', holds: (look) => look.placeWord !== null },
  { code: 'genre-word', bits: -5, says: 'holds a word of genres and forms', holds: (look) => look.genreWord !== null },
  { code: 'place-first', bits: -3, says: 'begins with the name of a place', holds: (look) => startsWithPlace(look) && !look.hasLifeDates },
  {
    code: 'place-first-alone',
    bits: -5,
    says: 'is the name of a place',
    holds: (look) => startsWithPlace(look) && look.segments.length === 1,
  },
  { code: 'place-last', bits: -7, says: 'ends in a state or a country', holds: (look) => look.placeEnd === 'region' },
  {
    code: 'place-or-name-last',
    bits: -3,
    says: 'ends in a word that is a country and a given name',
    holds: (look) => look.placeEnd === 'region-or-given',
  },
  {
    code: 'place-last-no-surname',
    bits: -5,
    says: 'ends in such a word, and what stands before is no surname',
    holds: (look) => look.placeEnd === 'region-or-given' && !look.surKnown,
  },
  {
    code: 'place-in-place',
    bits: -5,
    says: 'a place, and the larger place behind the comma',
    holds: (look) => look.placeEnd !== null && startsWithPlace(look),
  },
  {
    code: 'peoples',
    bits: -5,
    says: 'a word for a people: Indians, Americans',
    holds: (look) =>
      PEOPLES.has(look.segments[0]?.split(' ').at(-1) ?? '') || (!look.inverted && look.words.some((word) => PEOPLES.has(word))),
  },
  {
    code: 'corporate-last',
    bits: -6,
    says: 'the last word behind the commas says organisation or building',
    holds: (look) => look.segments.length > 2 && CORPORATE_WORDS.has(look.segments.at(-1)?.split(' ').at(-1) ?? ''),
  },
  { code: 'city-last', bits: -3, says: 'ends in the name of a city', holds: (look) => look.placeEnd === 'city' && !look.givenKnown },
  {
    code: 'city-or-name-last',
    bits: -1,
    says: 'ends in a word that is a city and a given name',
    holds: (look) => look.placeEnd === 'city' && look.givenKnown,
  },
  {
    code: 'place-third',
    bits: -6,
    says: 'a place stands behind the second comma',
    holds: (look) => look.placeEnd !== null && look.segments.length > 2,
  },
  {
    code: 'qualifier',
    bits: -4,
    says: 'a parenthesis qualifies it',
    holds: (look) => look.parsed.qualifier !== null && look.qualifiedAs === null && look.name?.fullerForm == null,
  },
  {
    code: 'qualified-as-thing',
    bits: -10,
    says: 'the parenthesis says that it is no person',
    holds: (look) => look.qualifiedAs !== null && look.qualifiedAs !== 'person',
  },
  {
    code: 'qualified-as-person',
    bits: 12,
    says: 'the parenthesis says that it is a person',
    holds: (look) => look.qualifiedAs === 'person',
  },
  { code: 'person-subdivision', bits: 2, says: 'subdivided as people are', holds: (look) => subdivided(look, PERSON_SUBDIVISIONS) },
  {
    code: 'topic-subdivision',
    bits: -2,
    says: 'subdivided as places and topics are',
    holds: (look) => subdivided(look, TOPIC_SUBDIVISIONS),
  },
  { code: 'many-words', bits: -4, says: 'more words than a name has', holds: (look) => look.words.length > 7 && !look.hasLifeDates },
  { code: 'many-commas', bits: -4, says: 'a list, not a name', holds: (look) => look.commas > 4 },
  {
    code: 'direct-subject',
    bits: -2.5,
    says: 'a subject string of several words without a comma: 18 of 6,200 are people',
    holds: (look) => look.context === 'subject' && direct(look) && !look.hasLifeDates,
  },
  {
    code: 'ampersand',
    bits: -5,
    says: 'joined by "&" or "and"',
    holds: (look) => / (?:&|and|und|et|y|e) /i.test(look.outside) && !look.hasLifeDates,
  },
  {
    code: 'digits',
    bits: -4,
    says: 'digits that are no dates',
    holds: (look) => /\d/.test(look.outside) && !look.hasLifeDates && !look.ranked,
  },
  {
    code: 'slash-or-colon',
    bits: -4,
    says: 'holds a slash or a colon',
    holds: (look) => /[/:]/.test(look.outside) && look.parsed.relator === null,
  },
  {
    code: 'article',
    bits: -4,
    says: 'begins with an article',
    holds: (look) => /^(?:the|a|an|les?|la|die|das) (?!hon)/i.test(look.outside) && !look.inverted && !notname(look),
  },
  {
    code: 'possessive',
    bits: -4,
    says: 'holds a possessive: "Workers\' Strike", "Thayer\'s Lithography"',
    holds: (look) => /\p{Ll}(?:['’]s|s['’])(?: |,|$)/u.test(look.outside),
  },
  {
    code: 'double-barrel',
    bits: -3,
    says: 'one word, two names joined by a hyphen: a firm',
    holds: (look) => /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(look.outside),
  },
  {
    code: 'full-stop-inside',
    bits: -5,
    says: 'a full stop behind a long word parts an organisation from its branch',
    holds: (look) => /[\p{Ll}\d]{4}\. \p{Lu}/u.test(look.outside) && !look.hasLifeDates,
  },
  {
    code: 'music-key',
    bits: -6,
    says: 'a key or an opus, as titles of music have',
    holds: (look) => look.words.some((word) => MUSIC_KEYS.has(word)),
  },
];

/** The vote of the language model on what the table leaves undecided. Its silence weighs nothing. */
export const NER_VOTE = { code: 'language-model', bits: 1.2, says: 'a general language model reads it as a person' } as const;
