// Is it a person? The evidence table, to be read aloud. Bits are log2 odds, fitted by scripts/fit_classification.ts and rounded to a tenth.

import { tokens } from '../text/fold.ts';
import { PERSON_SUBDIVISIONS, QUALIFIER_KINDS, TOPIC_SUBDIVISIONS } from './lexicon/kind_words.ts';
import { isAnyName, isCommonWord, isGivenName } from './lexicon/words.ts';
import { anyNameWord, endsInPlace, type Look, startsWithPlace } from './look.ts';

export interface Evidence {
  readonly code: string;
  readonly bits: number;
  readonly says: string;
  readonly holds: (look: Look) => boolean;
}

const direct = (look: Look): boolean => !look.inverted && look.given.length + look.sur.length + (look.name?.initials.length ?? 0) > 1;
const subdivided = (look: Look, list: ReadonlySet<string>): boolean =>
  look.parsed.subdivisions.some((part) => list.has(tokens(part)[0] ?? ''));
const properWords = (look: Look): boolean => !look.lowerCaseTail;
const qualifierKind = (look: Look): string | undefined => QUALIFIER_KINDS[tokens(look.parsed.qualifier ?? '').join(' ')];

/** Where the odds start, by the field the string stood in: of subjects 12 % name people, of museum creators 90 %. */
export const PRIOR_BITS: Readonly<Record<Look['context'], number>> = { subject: -2, creator: 1.5, contributor: 1, caption: 0 };

export const PERSON_EVIDENCE: readonly Evidence[] = [
  { code: 'inverted', bits: 1.5, says: 'stands as "Surname, Forename"', holds: (look) => look.inverted && look.commas <= 4 },
  {
    code: 'inverted-life-dates',
    bits: 5,
    says: 'an inverted name with dates of a life',
    holds: (look) => look.inverted && look.hasLifeDates,
  },
  { code: 'direct-life-dates', bits: 3, says: 'a name with dates of a life', holds: (look) => !look.inverted && look.hasLifeDates },
  {
    code: 'life-span',
    bits: 2,
    says: 'years of birth and death',
    holds: (look) => look.name?.dates.birth != null && look.name.dates.death !== null,
  },
  { code: 'fuller-form', bits: 5, says: 'the initials are spelled out in parentheses', holds: (look) => look.name?.fullerForm != null },
  {
    code: 'suffix',
    bits: 4,
    says: 'a suffix of persons: Jr., Sr., III',
    holds: (look) => look.name?.suffix != null && look.given.length + (look.name?.initials.length ?? 0) > 0,
  },
  {
    code: 'title',
    bits: 3,
    says: 'a title of persons',
    holds: (look) => (look.name?.titles.length ?? 0) > 0 && properWords(look) && look.invertingWord === null,
  },
  { code: 'relator', bits: 3, says: 'a relator term: photographer, author, donor', holds: (look) => look.parsed.relator !== null },
  {
    code: 'nickname',
    bits: 2,
    says: 'a nickname in quotation marks',
    holds: (look) => (look.name?.nicknames.length ?? 0) > 0 && properWords(look),
  },
  { code: 'initials', bits: 4, says: 'forenames are initials only', holds: (look) => look.inverted && look.initialsOnly },
  {
    code: 'initials-direct',
    bits: 3,
    says: 'initials before a surname',
    holds: (look) => !look.inverted && look.initialsOnly && look.sur.length <= 2 && properWords(look),
  },
  {
    code: 'middle-initial',
    bits: 3,
    says: 'a given name with a middle initial',
    holds: (look) => look.given.length > 0 && (look.name?.initials.length ?? 0) > look.given.length && look.givenKnown && properWords(look),
  },
  {
    code: 'given-name-inverted',
    bits: 4,
    says: 'the part behind the comma is a given name',
    holds: (look) => look.inverted && look.givenKnown,
  },
  {
    code: 'given-name-first',
    bits: 2,
    says: 'the first word is a given name',
    holds: (look) => direct(look) && isGivenName(look.given[0] ?? '') && properWords(look),
  },
  {
    code: 'given-and-surname',
    bits: 3,
    says: 'a given name and a surname that the lists know',
    holds: (look) => direct(look) && look.words.length <= 5 && isGivenName(look.given[0] ?? '') && look.surKnown && properWords(look),
  },
  {
    code: 'given-is-plain-word',
    bits: -3,
    says: 'the part behind the comma is plain words, no name',
    holds: (look) => look.inverted && look.given.length > 0 && look.given.every((word) => isCommonWord(word) && !isAnyName(word)),
  },
  {
    code: 'first-is-plain-word',
    bits: -2,
    says: 'begins with a plain word that is no given name',
    holds: (look) => direct(look) && isCommonWord(look.given[0] ?? '') && !isGivenName(look.given[0] ?? ''),
  },
  {
    code: 'unlisted-words',
    bits: 1.5,
    says: 'words that no dictionary holds, in capitals',
    holds: (look) =>
      direct(look) && properWords(look) && look.words.length <= 4 && [...look.given, ...look.sur].every((word) => !isCommonWord(word)),
  },
  {
    code: 'unlisted-inverted',
    bits: 2,
    says: 'behind the comma a word that no dictionary holds',
    holds: (look) => look.inverted && look.given.length > 0 && look.given.every((word) => !isCommonWord(word)),
  },
  {
    code: 'surname-listed',
    bits: 1,
    says: 'the surname is in the lists',
    holds: (look) => look.surKnown && !look.sur.every((word) => isCommonWord(word)),
  },
  { code: 'all-plain-words', bits: -4, says: 'nothing but dictionary words', holds: (look) => look.allCommon },
  { code: 'lower-case-words', bits: -3, says: 'goes on in lower case, as topics do', holds: (look) => look.lowerCaseTail },
  {
    code: 'inverting-adjective',
    bits: -6,
    says: 'an adjective behind the comma inverts a topic',
    holds: (look) => look.invertingWord !== null,
  },
  { code: 'corporate-word', bits: -7, says: 'holds a word of organisations or buildings', holds: (look) => look.corporateWord !== null },
  { code: 'event-word', bits: -6, says: 'holds a word of events', holds: (look) => look.eventWord !== null },
  { code: 'place-word', bits: -5, says: 'holds a word of places', holds: (look) => look.placeWord !== null },
  { code: 'genre-word', bits: -5, says: 'holds a word of genres and forms', holds: (look) => look.genreWord !== null },
  { code: 'place-first', bits: -6, says: 'begins with the name of a place', holds: (look) => startsWithPlace(look) && !look.hasLifeDates },
  { code: 'place-last', bits: -5, says: 'ends in the name of a place', holds: (look) => endsInPlace(look) && !look.givenKnown },
  {
    code: 'qualifier',
    bits: -4,
    says: 'a parenthesis qualifies it',
    holds: (look) => look.parsed.qualifier !== null && qualifierKind(look) === undefined && look.name?.fullerForm == null,
  },
  {
    code: 'qualified-as-thing',
    bits: -10,
    says: 'the parenthesis says that it is no person',
    holds: (look) => !['person', undefined].includes(qualifierKind(look)),
  },
  {
    code: 'qualified-as-person',
    bits: 7,
    says: 'the parenthesis says that it is a person',
    holds: (look) => qualifierKind(look) === 'person',
  },
  { code: 'person-subdivision', bits: 2, says: 'subdivided as people are', holds: (look) => subdivided(look, PERSON_SUBDIVISIONS) },
  {
    code: 'topic-subdivision',
    bits: -2,
    says: 'subdivided as places and topics are',
    holds: (look) => subdivided(look, TOPIC_SUBDIVISIONS),
  },
  { code: 'single-word', bits: -3, says: 'a single word without dates', holds: (look) => look.words.length === 1 },
  {
    code: 'single-given-name',
    bits: 2,
    says: 'a single word that is a given name and no dictionary word',
    holds: (look) => look.words.length === 1 && isGivenName(look.words[0] ?? '') && !isCommonWord(look.words[0] ?? ''),
  },
  { code: 'many-words', bits: -4, says: 'more words than a name has', holds: (look) => look.words.length > 7 && !look.hasLifeDates },
  { code: 'many-commas', bits: -4, says: 'a list, not a name', holds: (look) => look.commas > 4 },
  {
    code: 'direct-subject',
    bits: -2.5,
    says: 'a subject string of several words without a comma: 18 of 6,200 are people',
    holds: (look) => look.context === 'subject' && direct(look) && !look.hasLifeDates,
  },
  { code: 'ampersand', bits: -5, says: 'joined by "&" or "and"', holds: (look) => / (?:&|and|und|et) /i.test(look.parsed.base) },
  { code: 'digits', bits: -4, says: 'digits that are no dates', holds: (look) => /\d/.test(look.parsed.base) && !look.hasLifeDates },
  {
    code: 'slash-or-colon',
    bits: -4,
    says: 'holds a slash or a colon',
    holds: (look) => /[/:]/.test(look.parsed.base) && look.parsed.relator === null,
  },
  {
    code: 'article',
    bits: -4,
    says: 'begins with an article',
    holds: (look) => /^(?:the|a|an|les?|la|die|das) /i.test(look.parsed.base) && !look.inverted,
  },
  { code: 'no-name-word', bits: -1.5, says: 'no word of it is a known name', holds: (look) => !anyNameWord([...look.given, ...look.sur]) },
];

/** The vote of the language model on what the table leaves undecided. Its silence weighs nothing. */
export const NER_VOTE = { code: 'language-model', bits: 1.2, says: 'a general language model reads it as a person' } as const;
