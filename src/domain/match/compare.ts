// The comparison of two name forms: walks the features, tells each level to a tally, and stops at a veto.
import { compareForenames } from './forenames.ts';
import {
  BIRTH_EXACT,
  CALLED_MRS,
  DEATH_EXACT,
  FLAGS,
  type FormColumns,
  givenOf,
  HUSBANDS_WIFE,
  isAlternative,
  MARKS,
  nicknamesOf,
  partsOf,
  readingsOf,
  SPAN_WIDTH,
  surnamesOf,
  titlesOf,
} from './form_table.ts';
import { ACTIVE, BIRTH, DEATH, NO_YEAR, spansConflict, YEARS, type YearAgreement, yearsAgree } from './life_span.ts';
import { RELATION, relationOf } from './relation.ts';
import type { Tally } from './tally.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';
import { LEVEL, type Level, type VetoCode } from './weights.ts';

const NO_LEVEL = -1;
const BIRTH_LEVEL: Readonly<Record<YearAgreement, Level>> = [
  NO_LEVEL,
  LEVEL.birthExact,
  LEVEL.birthWithin,
  LEVEL.birthNear,
  LEVEL.birthFar,
  NO_LEVEL,
];
const DEATH_LEVEL: Readonly<Record<YearAgreement, Level>> = [
  NO_LEVEL,
  LEVEL.deathExact,
  LEVEL.deathWithin,
  LEVEL.deathNear,
  LEVEL.deathFar,
  NO_LEVEL,
];

/** Compares forms of a table by number. */
export class FormComparison {
  readonly #pool: Int32Array;
  readonly #starts: Int32Array;
  readonly #spans: Int16Array;
  readonly #words: Vocabulary;

  constructor(forms: FormColumns, words: Vocabulary) {
    this.#pool = forms.pool;
    this.#starts = forms.starts;
    this.#spans = forms.spans;
    this.#words = words;
  }

  /**
   * Adds every level found to `tally`.
   *
   * @returns the veto that makes the bits irrelevant, or null. Symmetric in left and right.
   */
  compare(left: number, right: number, tally: Tally): VetoCode | null {
    const veto = this.#plainVeto(left * SPAN_WIDTH, right * SPAN_WIDTH);
    if (veto !== null) return tally.veto(veto);
    const agreed = this.#compareDates(left * SPAN_WIDTH, right * SPAN_WIDTH, tally);
    const from = this.#starts[left] ?? 0;
    const other = this.#starts[right] ?? 0;
    const apart = this.#compareNames(from, other, tally);
    if (apart === NAMELESS) return null;
    if (apart === FORENAMES_APART && agreed < 2) return tally.veto('forenames');
    this.#compareMarks(left, right, tally);
    return null;
  }

  /** birth or death is known */
  isDated(form: number): boolean {
    return this.#spans[form * SPAN_WIDTH + BIRTH] !== NO_YEAR || this.#spans[form * SPAN_WIDTH + DEATH] !== NO_YEAR;
  }

  /** Both years are exactly the same. */
  haveOneLife(left: number, right: number): boolean {
    const one = left * SPAN_WIDTH;
    const other = right * SPAN_WIDTH;
    return (
      this.#yearsAt(one + BIRTH, other + BIRTH, BIRTH_EXACT, one, other) === YEARS.exact &&
      this.#yearsAt(one + DEATH, other + DEATH, DEATH_EXACT, one, other) === YEARS.exact
    );
  }

  #plainVeto(left: number, right: number): VetoCode | null {
    const spans = this.#spans;
    const one = spans[left + MARKS] ?? 0;
    const other = spans[right + MARKS] ?? 0;
    if (one !== other && one !== 0 && other !== 0) {
      const [generation, otherGeneration] = [one & 0xff, other & 0xff];
      if (generation !== otherGeneration && generation !== 0 && otherGeneration !== 0) return 'generation';
      if (one >> 8 !== other >> 8 && one >> 8 !== 0 && other >> 8 !== 0) return 'ordinal';
    }
    const wife = (spans[left + FLAGS] ?? 0) & CALLED_MRS;
    const otherWife = (spans[right + FLAGS] ?? 0) & CALLED_MRS;
    if ((wife === HUSBANDS_WIFE && otherWife === 0) || (wife === 0 && otherWife === HUSBANDS_WIFE)) return 'husband';
    return spansConflict(spans, left, right) === 0 ? null : 'lifeDates';
  }

  #yearsAt(left: number, right: number, exactFlag: number, one: number, other: number): YearAgreement {
    const spans = this.#spans;
    const exact = ((spans[one + FLAGS] ?? 0) & (spans[other + FLAGS] ?? 0) & exactFlag) !== 0;
    return yearsAgree(spans[left] ?? NO_YEAR, spans[left + 1] ?? NO_YEAR, spans[right] ?? NO_YEAR, spans[right + 1] ?? NO_YEAR, exact);
  }

  /** @returns how many of the two years are exactly the same */
  #compareDates(left: number, right: number, tally: Tally): number {
    const spans = this.#spans;
    const birth = this.#yearsAt(left + BIRTH, right + BIRTH, BIRTH_EXACT, left, right);
    const death = this.#yearsAt(left + DEATH, right + DEATH, DEATH_EXACT, left, right);
    if (BIRTH_LEVEL[birth] !== NO_LEVEL) tally.add(BIRTH_LEVEL[birth], 0, 0);
    if (DEATH_LEVEL[death] !== NO_LEVEL) tally.add(DEATH_LEVEL[death], 0, 0);
    if (birth >= YEARS.near && death >= YEARS.near) tally.add(LEVEL.lifeDiffers, 0, 0);
    if (birth >= YEARS.near && death === YEARS.missing)
      tally.add(birth === YEARS.near ? LEVEL.birthUnsupported : LEVEL.birthFarUnsupported, 0, 0);
    const active = spans[left + ACTIVE] !== NO_YEAR;
    const otherActive = spans[right + ACTIVE] !== NO_YEAR;
    if ((active && (otherActive || this.#hasYears(right))) || (otherActive && this.#hasYears(left))) tally.add(LEVEL.activeFits, 0, 0);
    return (birth === YEARS.exact ? 1 : 0) + (death === YEARS.exact ? 1 : 0);
  }

  #hasYears(span: number): boolean {
    return this.#spans[span + BIRTH] !== NO_YEAR || this.#spans[span + DEATH] !== NO_YEAR;
  }

  #compareNames(left: number, right: number, tally: Tally): number {
    const pool = this.#pool;
    const readings = readingsOf(pool[left] ?? 0);
    const others = readingsOf(pool[right] ?? 0);
    if (readings === 0 || others === 0) {
      tally.add(LEVEL.surnameDifferent, 0, 0);
      return NAMELESS;
    }
    if (readings === 1 && others === 1) return this.#compareReadings(left + 2, right + 2, tally);
    const best = this.#bestReadings(left, right, readings, others, tally);
    return this.#compareReadings(
      this.#readingAt(left, Math.floor(best / MAX_READINGS)),
      this.#readingAt(right, best % MAX_READINGS),
      tally,
    );
  }

  #readingAt(form: number, number: number): number {
    let at = form + 2;
    for (let reading = 0; reading < number; reading += 1) at = this.#readingEnd(at);
    return at;
  }

  #readingEnd(at: number): number {
    const reading = this.#pool[at] ?? 0;
    return at + 1 + surnamesOf(reading) + partsOf(reading) + givenOf(reading);
  }

  /** The pair of readings with most bits; the first of equals, so that the parser's choice wins. Packed: one × 256 + other. */
  #bestReadings(left: number, right: number, readings: number, others: number, tally: Tally): number {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    let at = left + 2;
    for (let one = 0; one < readings; one += 1) {
      let otherAt = right + 2;
      for (let other = 0; other < others; other += 1) {
        const trial = tally.trial();
        this.#compareReadings(at, otherAt, trial);
        if (trial.bits > most) {
          most = trial.bits;
          best = one * MAX_READINGS + other;
        }
        otherAt = this.#readingEnd(otherAt);
      }
      at = this.#readingEnd(at);
    }
    return best;
  }

  /** Readings by where they begin. */
  #compareReadings(left: number, right: number, tally: Tally): number {
    const one = this.#pool[left] ?? 0;
    const other = this.#pool[right] ?? 0;
    if (isAlternative(one) || isAlternative(other)) tally.add(LEVEL.readingSecond, 0, 0);
    if (!this.#compareSurnames(left, right, tally)) return NAMES_COMPARED;
    const leftGiven = left + 1 + surnamesOf(one) + partsOf(one);
    const rightGiven = right + 1 + surnamesOf(other) + partsOf(other);
    const apart = compareForenames(this.#pool, leftGiven, givenOf(one), rightGiven, givenOf(other), this.#words, tally);
    return apart ? FORENAMES_APART : NAMES_COMPARED;
  }

  /** @returns false where the surnames have nothing to do with each other, so that nothing more need be compared */
  #compareSurnames(left: number, right: number, tally: Tally): boolean {
    const pool = this.#pool;
    const one = pool[left + 1] ?? 0;
    const other = pool[right + 1] ?? 0;
    const surnames = surnamesOf(pool[left] ?? 0);
    const others = surnamesOf(pool[right] ?? 0);
    if (one === other) {
      const full = pool[left + surnames] ?? one;
      const word = has(pool, right + 1, others, full) ? full : one;
      tally.add(LEVEL.surnameSame, word, word);
      return true;
    }
    const shared = firstShared(pool, left + 1, surnames, right + 1, others);
    if (shared !== 0) {
      tally.add(LEVEL.surnameParticle, shared, shared);
      return true;
    }
    for (let at = left + 1; at <= left + surnames; at += 1) {
      const form = pool[at] ?? 0;
      for (let otherAt = right + 1; otherAt <= right + others; otherAt += 1) {
        const otherForm = pool[otherAt] ?? 0;
        if (relationOf(form, otherForm, this.#words) !== RELATION.respelt) continue;
        tally.add(LEVEL.surnameRespelt, form, otherForm);
        return true;
      }
    }
    return this.#compareFarSurnames(left, right, one, other, tally);
  }

  #compareFarSurnames(left: number, right: number, one: WordId, other: WordId, tally: Tally): boolean {
    const pool = this.#pool;
    const head = pool[left] ?? 0;
    const otherHead = pool[right] ?? 0;
    if (!isAlternative(head) && !isAlternative(otherHead)) {
      const part = this.#sharedPart(left, right, one, other);
      if (part !== 0) {
        const each = partsOf(head) > 1 && partsOf(otherHead) > 1;
        tally.add(each ? LEVEL.surnamePartEach : LEVEL.surnamePart, part, part);
        return true;
      }
      const maiden = lastOfSeveral(pool, left) === other ? other : lastOfSeveral(pool, right) === one ? one : 0;
      if (maiden !== 0) {
        tally.add(LEVEL.surnameMaiden, maiden, maiden);
        return true;
      }
      if (relationOf(one, other, this.#words) === RELATION.sound) {
        tally.add(LEVEL.surnameSound, one, other);
        return true;
      }
    }
    tally.add(LEVEL.surnameDifferent, one, other);
    return false;
  }

  #sharedPart(left: number, right: number, one: WordId, other: WordId): WordId {
    const pool = this.#pool;
    const head = pool[left] ?? 0;
    const otherHead = pool[right] ?? 0;
    const parts = left + 1 + surnamesOf(head);
    const otherParts = right + 1 + surnamesOf(otherHead);
    for (let at = parts; at < parts + partsOf(head); at += 1) {
      const word = pool[at] ?? 0;
      if (word === other || has(pool, otherParts, partsOf(otherHead), word)) return word;
    }
    return has(pool, otherParts, partsOf(otherHead), one) ? one : 0;
  }

  /** What marks generations, rulers and wives, and what people are called. */
  #compareMarks(left: number, right: number, tally: Tally): void {
    const spans = this.#spans;
    const pool = this.#pool;
    const from = this.#starts[left] ?? 0;
    const other = this.#starts[right] ?? 0;
    const generation = (spans[left * SPAN_WIDTH + MARKS] ?? 0) & 0xff;
    const otherGeneration = (spans[right * SPAN_WIDTH + MARKS] ?? 0) & 0xff;
    if (generation !== otherGeneration) {
      const mark = pool[(generation === 0 ? other : from) + 1] ?? 0;
      tally.add(generation + otherGeneration === 1 ? LEVEL.generationFirstMissing : LEVEL.generationMissing, 0, 0, mark);
    } else if (generation > 0) tally.add(LEVEL.generationSame, 0, 0, pool[from + 1] ?? 0);
    const wife = (spans[left * SPAN_WIDTH + FLAGS] ?? 0) & CALLED_MRS;
    const otherWife = (spans[right * SPAN_WIDTH + FLAGS] ?? 0) & CALLED_MRS;
    if (wife === HUSBANDS_WIFE && otherWife === HUSBANDS_WIFE) tally.add(LEVEL.wifeSame, 0, 0);
    else if ((wife === 0) !== (otherWife === 0)) tally.add(LEVEL.wifeMissing, 0, 0);
    const head = pool[from] ?? 0;
    const otherHead = pool[other] ?? 0;
    // eight of ten headings have neither
    if (head >>> 8 === 0 && otherHead >>> 8 === 0) return;
    this.#compareCalled(from, other, head, otherHead, tally);
  }

  #compareCalled(left: number, right: number, head: number, otherHead: number, tally: Tally): void {
    const pool = this.#pool;
    const titles = this.#readingAt(left, readingsOf(head));
    const otherTitles = this.#readingAt(right, readingsOf(otherHead));
    const title = firstShared(pool, titles, titlesOf(head), otherTitles, titlesOf(otherHead));
    if (title !== 0) tally.add(LEVEL.titleSame, title, title);
    const nickname = this.#sharedNickname(left, right, titles + titlesOf(head), otherTitles + titlesOf(otherHead));
    if (nickname !== 0) tally.add(LEVEL.nicknameSame, nickname, nickname);
  }

  /** A nickname of one that is a nickname or a forename of the other: George Herman "Babe" Ruth and Ruth, Babe. */
  #sharedNickname(left: number, right: number, nicknames: number, otherNicknames: number): WordId {
    const pool = this.#pool;
    const count = nicknamesOf(pool[left] ?? 0);
    const otherCount = nicknamesOf(pool[right] ?? 0);
    for (let at = nicknames; at < nicknames + count; at += 1) {
      const word = pool[at] ?? 0;
      if (has(pool, otherNicknames, otherCount, word) || this.#isFirstGiven(right, word)) return word;
    }
    for (let at = otherNicknames; at < otherNicknames + otherCount; at += 1) {
      const word = pool[at] ?? 0;
      if (this.#isFirstGiven(left, word)) return word;
    }
    return 0;
  }

  /** a forename of the first reading */
  #isFirstGiven(form: number, word: WordId): boolean {
    const reading = this.#pool[form + 2] ?? 0;
    return has(this.#pool, form + 3 + surnamesOf(reading) + partsOf(reading), givenOf(reading), word);
  }
}

/** How the names compared: without any reading, compared, or with full first forenames that exclude each other. */
const NAMELESS = 0;
const NAMES_COMPARED = 1;
const FORENAMES_APART = 2;
const MAX_READINGS = 256;

function has(pool: Int32Array, from: number, count: number, word: WordId): boolean {
  for (let at = from; at < from + count; at += 1) if (pool[at] === word) return true;
  return false;
}

/** The first word of the left list that stands in the right one; 0 where none does. */
function firstShared(pool: Int32Array, left: number, count: number, right: number, others: number): WordId {
  for (let at = left; at < left + count; at += 1) {
    const word = pool[at] ?? 0;
    if (has(pool, right, others, word)) return word;
  }
  return 0;
}

/** The last forename of a reading of two forenames and more, as a maiden name stands; else 0. */
function lastOfSeveral(pool: Int32Array, reading: number): WordId {
  const head = pool[reading] ?? 0;
  return givenOf(head) > 1 ? (pool[reading + surnamesOf(head) + partsOf(head) + givenOf(head)] ?? 0) : 0;
}
