// What speaks against a person: plain words, organisations, events, places, genres, the company a string keeps.

import { eastAsianOrder } from './east_asian_order.ts';
import type { Evidence } from './evidence_row.ts';
import { direct, firstGiven, initials, known, namedAfter, notname, subdivided, thingIsSurname } from './glance.ts';
import { PLACE_OPENERS } from './lexicon/happening_words.ts';
import { CORPORATE_WORDS, MUSIC_KEYS, PEOPLES, PERSON_SUBDIVISIONS, RANKS, TOPIC_SUBDIVISIONS } from './lexicon/kind_words.ts';
import { SHIP_PREFIXES } from './lexicon/organisation_words.ts';
import { isCommonWord, isGivenName, isPlaceGiven } from './lexicon/words.ts';
import { anyNameWord, startsWithPlace } from './look.ts';
import { greekLetters, team } from './organisations.ts';

/** Positive rows stand beside the rule that they soften. */
export const EVIDENCE_AGAINST_PERSON: readonly Evidence[] = [
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
  {
    code: 'corporate-dated',
    bits: -6,
    says: 'a word of organisations with the years that it stood',
    holds: (look) => look.corporateWord !== null && look.hasLifeDates && direct(look) && !thingIsSurname(look),
  },
  {
    code: 'ship',
    bits: -8,
    says: 'begins as names of ships do: U.S.S., H.M.S.',
    holds: (look) => SHIP_PREFIXES.has(look.words[0] ?? '') && look.words.length > 1,
  },
  {
    code: 'greek-letters',
    bits: -8,
    says: 'Greek letters, as fraternities have',
    holds: greekLetters,
  },
  { code: 'team', bits: -8, says: 'a place and the nickname of its team', holds: team },
  {
    code: 'place-opener',
    bits: -4,
    says: 'begins as places do: Mount, Fort, Lake, Rue',
    holds: (look) => direct(look) && PLACE_OPENERS.has(look.words[0] ?? '') && !look.hasLifeDates && !isGivenName(look.words[0] ?? ''),
  },
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
    bits: -6.5,
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
    bits: -9,
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
  {
    code: 'city-last',
    bits: -3.5,
    says: 'ends in the name of a city',
    holds: (look) => look.placeEnd === 'city' && !look.givenKnown && (!look.surKnown || look.sur.length > 1 || startsWithPlace(look)),
  },
  {
    code: 'city-or-name-last',
    bits: -1,
    says: 'ends in the name of a city, but behind a surname or in a given name',
    holds: (look) => look.placeEnd === 'city' && (look.givenKnown || look.surKnown),
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
    // a firm has its years in parentheses, a ruler of two lands has a rank
    holds: (look) => / (?:&|and|und|et|y|e) /i.test(look.outside) && (!look.hasLifeDates || (direct(look) && !look.ranked)),
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
    holds: (look) =>
      /^(?:the|a|an|les?|la|die|das) (?!hon)/i.test(look.outside) && !look.inverted && !notname(look) && !eastAsianOrder(look),
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
    holds: (look) => look.outside.includes('. ') && /[\p{Ll}\d]{4}\. \p{Lu}/u.test(look.outside) && !look.hasLifeDates,
  },
  {
    code: 'music-key',
    bits: -6,
    says: 'a key or an opus, as titles of music have',
    holds: (look) => look.words.some((word) => MUSIC_KEYS.has(word)),
  },
];
