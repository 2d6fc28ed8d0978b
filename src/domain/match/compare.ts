// The comparison of two name forms: walks the features, tells each level to a tally, and stops at a veto.
import { compareForenames } from './forenames.ts';
import { isDated, type LifeSpan, lifeConflict, yearLevel } from './life_span.ts';
import type { NameForm, Reading } from './name_form.ts';
import type { Tally } from './tally.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';
import type { VetoCode, WeightCode } from './weights.ts';

/**
 * Compares two forms and adds every level found to `tally`.
 *
 * @returns the veto that makes the bits irrelevant, or null. Symmetric in left and right.
 */
export function compareForms(left: NameForm, right: NameForm, vocabulary: Vocabulary, tally: Tally): VetoCode | null {
  const veto = plainVeto(left, right);
  if (veto !== null) return tally.veto(veto);
  const agreed = compareDates(left.life, right.life, tally);
  const [one, other] = bestReadings(left, right, vocabulary, tally);
  if (one === null || other === null) {
    tally.add('surnameDifferent', 0, 0);
    return null;
  }
  const apart = compareReadings(one, other, vocabulary, tally);
  if (apart && agreed < 2) return tally.veto('forenames');
  compareMarks(left, right, tally);
  return null;
}

function plainVeto(left: NameForm, right: NameForm): VetoCode | null {
  if (left.generation !== right.generation && left.generation > 0 && right.generation > 0) return 'generation';
  if (left.ordinal !== right.ordinal && left.ordinal !== '' && right.ordinal !== '') return 'ordinal';
  if ((left.wife === 'husband' && right.wife === 'no') || (left.wife === 'no' && right.wife === 'husband')) return 'husband';
  return lifeConflict(left.life, right.life) === null ? null : 'lifeDates';
}

const BIRTH: Readonly<Record<string, WeightCode>> = { exact: 'birthExact', within: 'birthWithin', near: 'birthNear', far: 'birthFar' };
const DEATH: Readonly<Record<string, WeightCode>> = { exact: 'deathExact', within: 'deathWithin', near: 'deathNear', far: 'deathFar' };

/** @returns how many of the two years are exactly the same */
function compareDates(left: LifeSpan, right: LifeSpan, tally: Tally): number {
  const birth = yearLevel(left.birth, right.birth);
  const death = yearLevel(left.death, right.death);
  const birthCode = BIRTH[birth];
  const deathCode = DEATH[death];
  if (birthCode !== undefined) tally.add(birthCode, 0, 0);
  if (deathCode !== undefined) tally.add(deathCode, 0, 0);
  if ((left.active !== null && (right.active !== null || isDated(right))) || (right.active !== null && isDated(left)))
    tally.add('activeFits', 0, 0);
  return (birth === 'exact' ? 1 : 0) + (death === 'exact' ? 1 : 0);
}

/** The pair of readings with most bits; the first of equals, so that the parser's choice wins. */
function bestReadings(left: NameForm, right: NameForm, vocabulary: Vocabulary, tally: Tally): readonly [Reading | null, Reading | null] {
  if (left.readings.length === 1 && right.readings.length === 1) return [left.readings[0] ?? null, right.readings[0] ?? null];
  let best: readonly [Reading | null, Reading | null] = [null, null];
  let most = Number.NEGATIVE_INFINITY;
  for (const one of left.readings) {
    for (const other of right.readings) {
      const trial = tally.trial();
      compareReadings(one, other, vocabulary, trial);
      if (trial.bits <= most) continue;
      most = trial.bits;
      best = [one, other];
    }
  }
  return best;
}

/** @returns whether full forenames exclude each other */
function compareReadings(left: Reading, right: Reading, vocabulary: Vocabulary, tally: Tally): boolean {
  if (left.alternative || right.alternative) tally.add('readingSecond', 0, 0);
  if (!compareSurnames(left, right, vocabulary, tally)) return false;
  return compareForenames(left.given, right.given, vocabulary, tally);
}

/** @returns false where the surnames have nothing to do with each other, so that nothing more need be compared */
function compareSurnames(left: Reading, right: Reading, vocabulary: Vocabulary, tally: Tally): boolean {
  const [one = 0] = left.surnames;
  const [other = 0] = right.surnames;
  if (one === other) {
    const full = left.surnames.at(-1) ?? one;
    const word = right.surnames.includes(full) ? full : one;
    tally.add('surnameSame', word, word);
    return true;
  }
  const shared = left.surnames.find((form) => right.surnames.includes(form));
  if (shared !== undefined) {
    tally.add('surnameParticle', shared, shared);
    return true;
  }
  const found = surnameLevel(left, right, one, other, vocabulary);
  tally.add(found.code, found.left, found.right);
  return found.code !== 'surnameDifferent';
}

interface SurnameLevel {
  readonly code: WeightCode;
  readonly left: WordId;
  readonly right: WordId;
}

function surnameLevel(left: Reading, right: Reading, one: WordId, other: WordId, vocabulary: Vocabulary): SurnameLevel {
  for (const form of left.surnames) {
    const respelt = right.surnames.find((word) => vocabulary.relation(form, word) === 'respelt');
    if (respelt !== undefined) return { code: 'surnameRespelt', left: form, right: respelt };
  }
  if (left.alternative || right.alternative) return { code: 'surnameDifferent', left: one, right: other };
  const part = left.parts.find((word) => word === other || right.parts.includes(word)) ?? right.parts.find((word) => word === one);
  if (part !== undefined) return { code: 'surnamePart', left: part, right: part };
  const maiden =
    left.given.length > 1 && left.given.at(-1) === other ? other : right.given.length > 1 && right.given.at(-1) === one ? one : undefined;
  if (maiden !== undefined) return { code: 'surnameMaiden', left: maiden, right: maiden };
  const sound = vocabulary.relation(one, other) === 'sound';
  return { code: sound ? 'surnameSound' : 'surnameDifferent', left: one, right: other };
}

/** What marks generations, rulers and wives, and what people are called. */
function compareMarks(left: NameForm, right: NameForm, tally: Tally): void {
  if (left.generation !== right.generation) {
    const text = left.generation === 0 ? right.generationText : left.generationText;
    tally.add(left.generation + right.generation === 1 ? 'generationFirstMissing' : 'generationMissing', 0, 0, text);
  } else if (left.generation > 0) tally.add('generationSame', 0, 0, left.generationText);
  if (left.wife === 'husband' && right.wife === 'husband') tally.add('wifeSame', 0, 0);
  else if ((left.wife === 'no') !== (right.wife === 'no')) tally.add('wifeMissing', 0, 0);
  const title = left.titles.find((word) => right.titles.includes(word));
  if (title !== undefined) tally.add('titleSame', title, title);
  const nickname = sharedNickname(left, right);
  if (nickname !== undefined) tally.add('nicknameSame', nickname, nickname);
}

/** A nickname of one that is a nickname or a forename of the other: George Herman "Babe" Ruth and Ruth, Babe. */
function sharedNickname(left: NameForm, right: NameForm): WordId | undefined {
  const given = (form: NameForm): readonly WordId[] => form.readings[0]?.given ?? [];
  return (
    left.nicknames.find((word) => right.nicknames.includes(word) || given(right).includes(word)) ??
    right.nicknames.find((word) => given(left).includes(word))
  );
}
