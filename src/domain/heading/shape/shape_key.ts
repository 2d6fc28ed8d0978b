// The shape of a heading as a row of numbers. Headings of one row have one answer.
//
// shape       = context *( signs token ) signs [ years ] [ parentheses ]
// token       = class of the word               ; words of one class can stand for one another, see word_class.ts
//             / the word itself                  ; beside a word with which it makes an entry of a list
//             / "the n-th token again"            ; parser and table compare words of a heading with one another
//             / YEAR
// years       = for each pair: sign and bucket of their distance ; the years themselves where other digits stand beside them
// parentheses = for each word inside: which words outside begin with the same letter ; it may spell out initials
import { COMMA, DIGIT, FULL_STOP, HYPHEN, KIND_OF_BYTE, mix, SPACE, WORD_SEED } from './bytes.ts';
import { type HeadingScan, MAX_TOKENS, YEAR } from './scan.ts';
import { MAY_BE_WORD, MUST_STAND_ALONE, NONE, pairOf, REPAIRED, SPELLS_DATE } from './word_class.ts';
import { hashOf } from './word_table.ts';

/** What follows one of these is read as dates, whatever it is. */
const ACTIVE = ['active', 'fl', 'flourished', 'living'].map(hashOf);
const MAX_KEY = 256;
const MAX_YEARS = 3;
const MAX_INITIALS = 30;
const MAX_PAIRS = 12;
/** Marks that are no class: those are above 0. */
const YEAR_TOKEN = 0;
const AGAIN = -2;
const MORE_SIGNS = -100;
const EXTRAS = -101;
const PAIR = -1000;

/** Words outside parentheses that begin a word inside are put down below this number. */
const BEGUN = -(2 ** 30);

/** Where the rows of the evidence table cut the length of a life. A test asks every distance. */
const LIFE_CUTS: readonly number[] = [1, 12, 18, 106];

/** The bucket of a distance in years, with its sign. */
function distanceBucket(years: number): number {
  const apart = Math.abs(years);
  let bucket = 1;
  for (const cut of LIFE_CUTS) if (apart >= cut) bucket += 1;
  return years < 0 ? -bucket : bucket;
}

export class ShapeKey {
  readonly numbers = new Int32Array(MAX_KEY);
  length = 0;
  hash = 0;
  /** two letters or two years are equal: the shape holds, but what came from which cannot be learned from this heading */
  ambiguous = false;
  /** what stands in parentheses was held against the letters outside */
  tellsInitials = false;
  readonly #token = new Int32Array(MAX_TOKENS);
  /** words of entries of several words: number of the phrase word, and the token it stands in */
  readonly #phraseWord = new Int32Array(4 * MAX_TOKENS);
  readonly #phraseToken = new Int32Array(4 * MAX_TOKENS);
  readonly #pair = new Int32Array(MAX_PAIRS);
  #pairCount = 0;

  /** Works out the shape of what was read; false where it holds more than a shape can. */
  of(scan: HeadingScan, context: number): boolean {
    if (scan.years > MAX_YEARS || !this.#tokens(scan)) return false;
    this.length = 0;
    this.#put(context);
    for (let at = 0; at < scan.count; at += 1) {
      this.#signs(scan, at);
      this.#put(this.#token[at] ?? 0);
    }
    this.#signs(scan, scan.count);
    if (scan.years > 1 || (scan.years > 0 && scan.hasDigits)) this.#years(scan);
    for (let at = 0; at < this.#pairCount; at += 1) this.#put(PAIR - (this.#pair[at] ?? 0));
    if (scan.hasColon || scan.hasDigits || this.#mayBeCallNumber(scan)) this.#beyond(scan);
    this.tellsInitials = scan.hasParentheses && this.#mayBeSpelledOut(scan);
    if (this.tellsInitials && !this.#parentheses(scan)) return false;
    let hash = WORD_SEED;
    for (let at = 0; at < this.length; at += 1) hash = mix(hash ^ (hash >>> 15), this.numbers[at] ?? 0);
    this.hash = hash;
    return true;
  }

  #put(number: number): void {
    this.numbers[this.length] = number;
    this.length += 1;
  }

  #signs(scan: HeadingScan, at: number): void {
    this.#put(scan.signs[at] ?? 0);
    if (scan.moreSigns[at] === 0) return;
    this.#put(MORE_SIGNS);
    this.#put(scan.moreSigns[at] ?? 0);
  }

  /** What stands for each token. */
  #tokens(scan: HeadingScan): boolean {
    const { words, count } = scan;
    this.ambiguous = false;
    let phrases = 0;
    let repaired = false;
    let active = false;
    let beyond = false;
    for (let at = 0; at < count; at += 1) {
      const word = scan.word[at] ?? 0;
      if (word === YEAR) {
        this.#token[at] = YEAR_TOKEN;
        for (let before = 0; before < at; before += 1)
          if (scan.word[before] === YEAR && scan.year[before] === scan.year[at]) this.ambiguous = true;
        continue;
      }
      const letters = words.letters[word] ?? 0;
      const folded = words.folded[word] ?? 0;
      let token = active && (scan.subdivision[at] ?? 0) === 0 ? words.literal(word) : this.#classAt(scan, at, word, letters);
      if (scan.hasNumerals && ACTIVE.includes(folded)) active = true;
      const damage = words.damage[word] ?? NONE;
      if (damage === REPAIRED) {
        // what a second round of cleaning does to one depends on the other
        if (repaired) return false;
        repaired = true;
      } else if (damage !== NONE) beyond = true;
      for (let before = 0; before < at; before += 1) {
        const earlier = scan.word[before] ?? 0;
        if (earlier === YEAR || words.folded[earlier] !== folded) continue;
        // "Smith, SMITH"; or, once in four billion, two words of one hash
        if (earlier !== word) return false;
        if (letters < 2) this.ambiguous = true;
        else token = AGAIN - before;
        break;
      }
      const spaces = scan.subdivision[at] ?? 0;
      if (spaces > 1) token = token * 4 + spaces - 1 + 2 ** 24;
      this.#token[at] = token;
      const from = words.phraseFrom[word] ?? 0;
      for (let piece = 0; piece < (words.phraseCount[word] ?? 0); piece += 1) {
        this.#phraseWord[phrases] = words.number(from + piece);
        this.#phraseToken[phrases] = at;
        phrases += 1;
        if (phrases >= 4 * MAX_TOKENS) return false;
      }
    }
    this.#pairCount = 0;
    if (repaired && beyond) return false;
    if (phrases > 1) this.#pairs(scan, phrases);
    return true;
  }

  /** The class of a word, in as much detail as is asked where it stands. */
  #classAt(scan: HeadingScan, at: number, word: number, letters: number): number {
    const { words } = scan;
    const close = this.#isClose(scan, at, words.care[word] ?? 0, letters);
    const classes = scan.inside[at] === 1 ? (close ? words.full : words.inside) : close ? words.shape : words.rough;
    return classes[word] ?? 0;
  }

  /**
   * Expressions count letters before a full stop and beside a hyphen. A single letter must be known where it may be a word ("A Day", "Ortega Y
   * Gasset") or belong to a date ("b. 1868", "106 B. C."), a month beside digits.
   */
  #isClose(scan: HeadingScan, at: number, care: number, letters: number): boolean {
    if ((care & SPELLS_DATE) !== 0 && scan.hasNumerals) return true;
    const behind = at + 1;
    if (letters < 2) {
      if ((care & MAY_BE_WORD) !== 0 && behind < scan.count && !stands(scan, behind, FULL_STOP)) return true;
      return scan.hasNumerals && (this.#isBesideNumber(scan, at, -1) || this.#isBesideNumber(scan, at, 1));
    }
    if (stands(scan, behind, HYPHEN) || stands(scan, at, HYPHEN)) return true;
    // a call number begins with so many capitals
    if (at === 0 && scan.hasNumerals && this.#isNumber(scan, behind)) return true;
    return (
      behind < scan.count &&
      stands(scan, behind, FULL_STOP) &&
      (stands(scan, behind, SPACE) || stands(scan, behind, PARENTHESIS) || stands(scan, behind, BRACKET))
    );
  }

  /** Parentheses are taken out, and the words of dates may stand between: "b. ca. 1868". A comma parts the letter from the number. */
  #isBesideNumber(scan: HeadingScan, from: number, step: number): boolean {
    for (let at = from; at >= 0 && at < scan.count; ) {
      if (stands(scan, step > 0 ? at + 1 : at, COMMA)) return false;
      at += step;
      if (this.#isNumber(scan, at)) return true;
      const word = scan.word[at] ?? YEAR;
      if (scan.inside[at] === scan.inside[from] && (word === YEAR || ((scan.words.care[word] ?? 0) & SPELLS_DATE) === 0)) return false;
    }
    return false;
  }

  #isNumber(scan: HeadingScan, at: number): boolean {
    if (at < 0 || at >= scan.count) return false;
    if (scan.word[at] === YEAR) return true;
    const last = scan.bytes[(scan.to[at] ?? 0) - 1] ?? 0;
    const first = scan.bytes[scan.from[at] ?? 0] ?? 0;
    return KIND_OF_BYTE[last] === DIGIT || KIND_OF_BYTE[first] === DIGIT;
  }

  /** Entries of two words: the two stand for themselves, or the shape tells where such an entry stands and which lists hold it. */
  #pairs(scan: HeadingScan, phrases: number): void {
    for (let left = 0; left < phrases; left += 1) {
      for (let right = left + 1; right < phrases; right += 1) {
        const found = pairOf(this.#phraseWord[left] ?? 0, this.#phraseWord[right] ?? 0);
        if (found === 0) continue;
        const from = this.#phraseToken[left] ?? 0;
        const to = this.#phraseToken[right] ?? 0;
        if (found !== MUST_STAND_ALONE && this.#pairCount < MAX_PAIRS) {
          this.#pair[this.#pairCount] = (found * MAX_TOKENS + from) * MAX_TOKENS + to;
          this.#pairCount += 1;
          continue;
        }
        for (const at of [from, to]) if ((this.#token[at] ?? 0) > 0) this.#token[at] = scan.words.literal(scan.word[at] ?? 0);
      }
    }
  }

  #years(scan: HeadingScan): void {
    this.#put(EXTRAS);
    for (let at = 0; at < scan.count; at += 1) {
      if (scan.word[at] !== YEAR) continue;
      if (scan.hasDigits) this.#put(scan.year[at] ?? 0);
      for (let later = at + 1; later < scan.count; later += 1)
        if (scan.word[later] === YEAR) this.#put(distanceBucket((scan.year[later] ?? 0) - (scan.year[at] ?? 0)));
    }
  }

  /** A number stands in front, or behind one or two words: "TE215 .L53 2007", "PN 1998". */
  #mayBeCallNumber(scan: HeadingScan): boolean {
    if (this.#isNumber(scan, 0)) return true;
    if (!scan.hasNumerals || stands(scan, 1, COMMA)) return false;
    return this.#isNumber(scan, 1) || (this.#isNumber(scan, 2) && !stands(scan, 2, COMMA));
  }

  /** Which words hold letters beyond ASCII: call numbers and relators in front are looked for in ASCII only. */
  #beyond(scan: HeadingScan): void {
    let bits = 0;
    for (let at = 0; at < scan.count; at += 1) {
      const word = scan.word[at] ?? 0;
      if (word !== YEAR && scan.words.damage[word] !== NONE) bits |= 1 << at;
    }
    if (bits === 0) return;
    this.#put(EXTRAS);
    this.#put(bits);
  }

  /** The parser looks for initials spelled out behind a comma, and where single letters stand outside the parenthesis. */
  #mayBeSpelledOut(scan: HeadingScan): boolean {
    if (scan.hasComma) return true;
    for (let at = 0; at < scan.count; at += 1) {
      const word = scan.word[at] ?? 0;
      const initials = word === YEAR ? 0 : (scan.words.initialsCount[word] ?? 0);
      if (scan.inside[at] === 0 && initials > 0 && (initials > 1 || (scan.words.letters[word] ?? 0) < 2)) return true;
    }
    return false;
  }

  #parentheses(scan: HeadingScan): boolean {
    const { words, count } = scan;
    this.#put(EXTRAS);
    for (let at = 0; at < count; at += 1) {
      const word = scan.word[at] ?? 0;
      if (scan.inside[at] === 0 || word === YEAR) continue;
      for (let piece = 0; piece < (words.initialsCount[word] ?? 0); piece += 1) {
        const letter = words.number((words.initialsFrom[word] ?? 0) + piece);
        const alike = this.#outsideWith(scan, letter);
        if (alike < 0 || this.length > MAX_KEY - 8) return false;
        this.#put(alike);
        const begun = piece === 0 && alike !== 0 ? this.#outsideBeginning(scan, word) : 0;
        if (begun < 0) return false;
        if (begun > 0) this.#put(BEGUN - begun);
      }
    }
    return true;
  }

  /** The words outside, as bits, with which a word inside begins: "Al (Alfred)"; -1 where letters beyond ASCII hide it. */
  #outsideBeginning(scan: HeadingScan, inside: number): number {
    const { words } = scan;
    let bits = 0;
    for (let at = 0; at < scan.count; at += 1) {
      const word = scan.word[at] ?? 0;
      if (scan.inside[at] === 1 || word === YEAR || (scan.subdivision[at] ?? 0) > 0 || (words.letters[word] ?? 0) < 2) continue;
      if (words.number(words.initialsFrom[word] ?? 0) !== words.number(words.initialsFrom[inside] ?? 0)) continue;
      const begins = words.beginsWith(inside, word);
      if (begins === null) return -1;
      if (begins) bits |= 1 << at;
    }
    return bits;
  }

  /** The words outside parentheses that begin with a letter, as bits; -1 where there are too many words. */
  #outsideWith(scan: HeadingScan, letter: number): number {
    const { words } = scan;
    let bits = 0;
    let piece = 0;
    for (let at = 0; at < scan.count; at += 1) {
      const word = scan.word[at] ?? 0;
      if (scan.inside[at] === 1 || word === YEAR || (scan.subdivision[at] ?? 0) > 0) continue;
      const from = words.initialsFrom[word] ?? 0;
      for (let here = 0; here < (words.initialsCount[word] ?? 0); here += 1) {
        if (words.number(from + here) === letter) bits |= 1 << piece;
        piece += 1;
      }
    }
    return piece > MAX_INITIALS ? -1 : bits;
  }
}

const PARENTHESIS = 40;
const BRACKET = 91;
/** Does a sign stand among those before a token? */
function stands(scan: HeadingScan, at: number, sign: number): boolean {
  const first = scan.signs[at] ?? 0;
  if (first === 0) return false;
  const more = scan.moreSigns[at] ?? 0;
  return holdsByte(first, sign) || (more !== 0 && holdsByte(more, sign));
}
const holdsByte = (packed: number, byte: number): boolean =>
  (packed & 255) === byte || ((packed >>> 8) & 255) === byte || ((packed >>> 16) & 255) === byte || packed >>> 24 === byte;
