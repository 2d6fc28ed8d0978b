// Names that English lists of given names and surnames miss, by their form: those of the Plains peoples put into English, Chinese and Korean ones.
import { isAnyName, isCommonWord, isSurname } from '../../heading/lexicon/words.ts';
import type { Token } from './tokens.ts';
import { CHINESE_SURNAMES } from './words.ts';

/** Names of the Plains peoples put into English. */
export const PLAINS_NAME =
  /^(?:Sitting|Standing|Running|Walking|Kicking|Flying|Charging|Rattling|Roaring|Crazy|Lone|Spotted) (?:Bull|Bear|Elk|Eagle|Horse|Hawk|Wolf|Deer|Buffalo|Crow|Cloud|Feather|Antelope|Tail|Leaf|Thunder|Bird|Cow)$/;

/** The same, where an animal, a place or a thing is called so too: people only beside people. */
export const PLAINS_NAME_OR_BEAST =
  /^(?:Little|Big|Red|Black|White|Yellow|Blue|Iron|Two|Young|American|Rain|Good|Bad|Long|High|Hollow) (?:Bull|Bear|Elk|Eagle|Horse|Hawk|Wolf|Deer|Crow|Cloud|Feather|Tail|Thunder|Shield|Wound|Moon|Knife|Fox|Robe|Dog|Face|Shirt|Blanket|Arrow|Heart|Hand|Plume|Owl)$/;

/** Chinese and Korean names as they were long put into English: "Sun Yat-sen", "Kim Dae-jung". */
export const HYPHENATED = /^\p{Lu}\p{Ll}{0,5} \p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u;

/** "Chin Gee Hee": a surname of the old spellings, then two short words of which at most one is English. */
export const isChineseName = (words: readonly Token[]): boolean =>
  CHINESE_SURNAMES.has(words[0]?.lower ?? '') &&
  words.slice(1).every(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{Ll}{1,4}$/u.test(text)) &&
  words.slice(1).filter(({ lower }) => isCommonWord(lower) && !isAnyName(lower)).length <= 1;

/** "Fong See": two words, the surname in no English list of words, so that "Young Men" and "Lee Street" stay things. */
export const isShortChineseName = (words: readonly Token[]): boolean =>
  words.length === 2 &&
  CHINESE_SURNAMES.has(words[0]?.lower ?? '') &&
  isSurname(words[0]?.lower ?? '') &&
  !isCommonWord(words[0]?.lower ?? '') &&
  /^\p{Lu}\p{Ll}{1,4}$/u.test(words[1]?.text ?? '');

/** The words of a name of the Plains peoples: "Standing Bear", "Yellow Robe". */
export function isPlainsName(words: readonly Token[]): boolean {
  const text = words.map((token) => token.text).join(' ');
  return PLAINS_NAME.test(text) || PLAINS_NAME_OR_BEAST.test(text);
}

/** Bill under his byname, who is no law: "Buffalo Bill", "Pawnee Bill". */
export const BYNAMED_BILL = /^(?:buffalo|wild|pawnee|pecos|broncho|bronco|texas|arizona|montana|cherokee|uncle|old|big|little|black) bill$/;
