// The order of a name: which words are the surname, which the forenames, in inverted, direct and forename entry.
//
// inverted       = surname "," forenames                         ; King, Martin Luther
// direct         = *title forenames [ particle ] surname         ; Rev. Ludwig van Beethoven
// forename-entry = forename [ numeration ] / forename epithet / epithet-name    ; Edward VII; Catherine the Great; Sitting Bull; Ibn Battuta
// lost-comma     = surname 1*( SP initial )                      ; Du Bois W E B
// surname-first  = see surname_first.ts                          ; MAO Zedong; Kurosawa Akira; Nagy Imre
// titled-place   = noble-title "of" place                        ; Duke of Wellington
// seat           = title name "of" place                         ; Sir John Sinclair of Ulbster
import { tokens } from '../text/fold.ts';
import { isLetterAt, isUpperAt } from '../text/letters.ts';
import type { HeadingName, LifeDates } from './heading.ts';
import { isCommonWord, isGivenName, isPlace, isSurname } from './lexicon/words.ts';
import {
  ARTICLE_TITLES,
  ENGLISH_EPITHET,
  EPITHETS,
  FATHER_WORDS,
  FORENAME_TITLES,
  GIVEN_LIKE_PARTICLES,
  HISPANIC,
  NOBLE_TITLES,
  SAINTLY,
  SON_OF,
  SURNAME_TITLES,
  WIFE_TITLES,
} from './parts.ts';
import { bare, isInitial, isParticle, isTitle, spellOut, splitSuffix } from './small_words.ts';
import { surnameBehind, surnameInFront } from './surname_first.ts';

/** A name in the making: segments add to it, then its words are put in order. */
export interface Draft {
  surname: string;
  forenames: string;
  numeration: string | null;
  titles: string[];
  suffix: string | null;
  dates: LifeDates;
  /** called "Mrs."; whether by her husband's name is told by the forename */
  marriedForm: boolean;
  order: HeadingName['order'];
}

/** Puts the words of a name where they belong. `given` is what stands behind the comma, undefined where there is no comma. */
export function placeNames(entry: string, given: string | undefined, draft: Draft): void {
  if (given === undefined) placeDirect(wordsOf(entry), draft);
  else placeInverted(entry, given, draft);
}

const wordsOf = (text: string): string[] => (text.includes(' ') ? text.split(' ') : text === '' ? [] : [text]);

function placeInverted(entry: string, given: string, draft: Draft): void {
  draft.order = 'inverted';
  draft.surname = entry;
  if (entry.includes(' ')) {
    const { words, suffix } = splitSuffix(entry.split(' '), 3);
    draft.suffix ??= suffix;
    // "St. Denis, Ruth" has her surname from a saint
    draft.surname = SAINTLY.has(bare(words[0] ?? '')) ? words.join(' ') : titleFree(words, draft).join(' ') || entry;
  }
  const { words, suffix } = splitSuffix(wordsOf(given), 2);
  draft.suffix ??= suffix;
  draft.forenames = spellOut(titleFree(words, draft)).join(' ');
  if (draft.forenames.endsWith('-')) hyphenatedMaidenName(draft);
}

/** "Barnett, Ida B. Wells-" is the older form of "Wells-Barnett, Ida B." */
function hyphenatedMaidenName(draft: Draft): void {
  const at = draft.forenames.lastIndexOf(' ') + 1;
  const last = draft.forenames.slice(at);
  if (at === 0 || !/^\p{Lu}\p{L}+-$/u.test(last)) return;
  draft.surname = `${last}${draft.surname}`;
  draft.forenames = draft.forenames.slice(0, at - 1);
}

/** Does a title say that its bearer goes by the forename? */
const isForenameTitle = (title: string, word: string): boolean => {
  const first = bare(title.split(' ')[0] ?? '');
  return FORENAME_TITLES.has(first) && (first !== 'chief' || isGivenName(word));
};
/** Behind it stands nobody's surname: "of Hippo", "King of France", "Pope". */
const EPITHET = /^(?:of|the|King|Queen|Emperor|Empress|Pope|Saint|Sultan|Shah|Tsar|Patriarch)\b/;
const isEpithet = (title: string): boolean => EPITHET.test(title);
const NUMERAL = /^(?:[IVX]+|1st|2nd|3rd|[4-9]th)$/;

function placeDirect(all: readonly string[], draft: Draft): void {
  const untitled = titleFree(all, draft);
  const titled = draft.titles.length > 0;
  // "John Paul II, Pope", "King Henry V": a ruler's numeral is no suffix
  const ruler = titled && draft.titles.some(isEpithet);
  const named = epithetFree(untitled, draft);
  const epithet = named.length < untitled.length;
  const plain = titled && !epithet ? seatFree(named, draft) : named;
  const { words, suffix } = ruler ? { words: plain, suffix: null } : splitSuffix(plain, 3);
  draft.suffix ??= suffix;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 0) {
    draft.surname = all.at(-1) ?? '';
    draft.titles.pop();
  } else if (words.length === 2 && first === 'of' && NOBLE_TITLES.has(bare(draft.titles.at(-1) ?? ''))) {
    // "Duke of Wellington"
    draft.surname = last;
  } else if (words.length === 1 && titled && !epithet && all.length > 1 && !draft.titles.some((title) => isForenameTitle(title, first))) {
    // nothing but a title in front: "President Lincoln", "Judge Watson"
    draft.surname = first;
  } else if (words.length === 1 && titled && draft.titles.every((title) => SURNAME_TITLES.has(bare(title)) || title.endsWith(' of'))) {
    // "Patterson, Mr"; "Wellington, Duke of"
    draft.order = 'inverted';
    draft.surname = first;
  } else if (words.length === 1 || ruler || epithet || isForenameOnly(words)) {
    draft.order = 'forename';
    placeForenames(words, draft);
  } else if ((words.length === 2 && NUMERAL.test(last)) || (words.length === 3 && last === 'I' && !isInitial(words[1] ?? ''))) {
    // "Edward VII"; "Haile Selassie I", since a first of a name is no suffix

    draft.order = 'forename';
    placeForenames(words, draft);
  } else placeSurname(words, draft);
}

/**
 * Takes the epithet off a forename, told as a title: "Catherine the Great", "St. Francis of Assisi", "Joan of Arc". Behind "of" stands anything,
 * so without a title in front the first word must be a given name and nothing else.
 */
function epithetFree(words: readonly string[], draft: Draft): readonly string[] {
  const at = words.findIndex((word, place) => place > 0 && place < words.length - 1 && (word === 'of' || word === 'the'));
  // in front of it one forename, or a forename and a numeral: "Alois I of Liechtenstein"
  if (at < 0 || at > 2 || (at === 2 && !NUMERAL.test(words[1] ?? ''))) return words;
  const first = words[0] ?? '';
  const holds =
    words[at] === 'the'
      ? at === words.length - 2 && EPITHETS.has(bare(words.at(-1) ?? ''))
      : draft.titles.some((title) => isForenameTitle(title, first)) ||
        (at === 1 && words.length === 3 && isGivenName(first) && !isCommonWord(first) && !isPlace(first));
  if (!holds) return words;
  draft.titles.push(words.slice(at).join(' '));
  return words.slice(0, at);
}

/** Takes the seat off a titled name of two words and more, told as a title: "Sir John Sinclair of Ulbster", "Mrs. Mary Smith of Chicago". */
function seatFree(words: readonly string[], draft: Draft): readonly string[] {
  const at = words.lastIndexOf('of');
  if (at < 2 || at === words.length - 1 || !words.slice(at + 1).every((word) => isUpperAt(word, 0))) return words;
  draft.titles.push(words.slice(at).join(' '));
  return words.slice(0, at);
}

function placeForenames(words: readonly string[], draft: Draft): void {
  const last = words.at(-1) ?? '';
  draft.numeration = words.length > 1 && NUMERAL.test(last) ? last : null;
  draft.forenames = words.join(' ');
}

function placeSurname(words: readonly string[], draft: Draft): void {
  const lostComma = initialsAtTheEnd(words);
  if (lostComma > 0) {
    draft.order = 'inverted';
    draft.surname = words.slice(0, lostComma).join(' ');
    draft.forenames = words.slice(lostComma).join(' ');
    return;
  }
  const spelled = spellOut(words);
  const front = surnameInFront(spelled);
  if (front > 0) {
    // the order stays direct: it is how the name is said
    draft.surname = spelled.slice(0, front).join(' ');
    draft.forenames = spelled.slice(front).join(' ');
    return;
  }
  const at = surnameBehind(spelled) || surnameStart(spelled);
  draft.surname = spelled.slice(at).join(' ');
  draft.forenames = spelled.slice(0, at).join(' ');
}

/** Two or more English words that are no names: "Sitting Bull", "Two Guns White Calf", "Little Crow"; and "Ibn Battuta", which has no forename. */
function isForenameOnly(words: readonly string[]): boolean {
  const first = bare(words[0] ?? '');
  if (words.length === 2 && FATHER_WORDS.has(first)) return true;
  // art history has no other name for them: "Master of the Playing Cards", "Master ES"; "Master John Smith" is a boy
  if (first === 'master' && /^(?:of|with)$|^\p{Lu}{2,}$/u.test(words[1] ?? '')) return true;
  return words.length <= 4 && ENGLISH_EPITHET.has(first) && words.every((word, at) => at === 0 || isUpperAt(word, 0));
}

/** Where trailing initials begin in "Du Bois W E B", or 0. "Malcolm X" has one initial behind a given name: no lost comma. */
function initialsAtTheEnd(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && isInitial(words[at - 1] ?? '')) at -= 1;
  const initials = words.length - at;
  if (at === 0 || initials === 0) return 0;
  if (initials >= 2) return at;
  const only = bare(words[0] ?? '');
  return at === 1 && !isGivenName(only) && isSurname(only) ? at : 0;
}

/** First word of the surname in direct order: the last word, particles before it, and the first of two Hispanic surnames after one forename. */
function surnameStart(words: readonly string[]): number {
  let at = words.length - 1;
  const joint = words[at - 1];
  if (at >= 2 && (joint === 'y' || joint === 'e')) at -= 2;
  while (at > 1 && isParticle(words[at - 1] ?? '')) at -= 1;
  if (words.length >= 3 && at === words.length - 1 && isHispanic(words[at - 1] ?? '') && isHispanic(words[at] ?? '')) return at - 1;
  const first = words[0] ?? '';
  if (words.length === 2 && isParticle(first) && !GIVEN_LIKE_PARTICLES.has(bare(first))) return 0;
  return Math.max(at, 1);
}
const isHispanic = (word: string): boolean => isLetterAt(word, 0) && HISPANIC.has(tokens(word)[0] ?? '');

/** Leading titles go to the draft. A word that stands alone is no title. */
function titleFree(words: readonly string[], draft: Draft): readonly string[] {
  if (words.length < 2) return words;
  let at = bare(words[0] ?? '') === 'the' && ARTICLE_TITLES.has(bare(words[1] ?? '')) ? 1 : 0;
  // "Lady Bird", "Baby Smith": told apart by what follows only in fiction; LC keeps Lady as part of the name where a surname alone would be left
  for (let word = words[at]; word !== undefined && isTitle(word) && !SON_OF.has(words[at + 1] ?? ''); word = words[at]) {
    draft.titles.push(word);
    at += 1;
    if (WIFE_TITLES.has(bare(word))) draft.marriedForm = true;
  }
  return at === 0 ? words : words.slice(at);
}
