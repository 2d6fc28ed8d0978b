// The weight table: what each level of agreement says about two headings being one person, in bits. Policy, to be read aloud.

/** Raised with every change of a number; a resolution is reproducible under one version and one frequency snapshot. */
export const WEIGHTS_VERSION = 3;

/**
 * log2(N / bearers) of the shared word, or a constant alone. Of two words that are one spelling apart the rarer one counts: a slip makes a word
 * that hardly anybody bears, whereas Takashi and Takeshi are two names.
 */
type Scale = 'surname' | 'forename' | 'rarerSurname' | 'rarerForename' | 'plain';

export interface WeightRow {
  readonly feature:
    | 'surname'
    | 'forenames'
    | 'order'
    | 'birth'
    | 'death'
    | 'activity'
    | 'generation'
    | 'wife'
    | 'title'
    | 'nickname'
    | 'prior';
  readonly level: string;
  /** added to the frequency part, which is 0 for a plain row */
  readonly bits: number;
  readonly scale: Scale;
  /** {left} and {right} are the words compared */
  readonly says: string;
}

/** A shared rare word is worth at most this much: rarer than 1 in 16,000 it may as well be one cataloguer's slip. */
export const MAX_SURNAME_BITS = 14;
export const MAX_FORENAME_BITS = 9;

const row = (feature: WeightRow['feature'], level: string, bits: number, says: string, scale: Scale = 'plain'): WeightRow => ({
  feature,
  level,
  bits,
  scale,
  says,
});

export const WEIGHTS = {
  prior: row('prior', 'collection', 0, 'before anything is compared: one of {left} people of the collection'),

  surnameSame: row('surname', 'same', 0, 'the surname {left} is the same', 'surname'),
  surnameParticle: row('surname', 'particle', -0.5, 'the surname is the same but for particles or spaces: {left}', 'surname'),
  surnamePart: row('surname', 'part', -4.5, 'one surname is part of the other: {left}', 'surname'),
  surnamePartEach: row('surname', 'part-of-each', -9, 'of two surnames each has {left}, and another beside it', 'surname'),
  surnameRespelt: row('surname', 'respelt', -6, 'the surnames are one spelling apart: {left}, {right}', 'rarerSurname'),
  surnameSound: row('surname', 'sound', -9, 'the surnames have the same consonants: {left}, {right}', 'rarerSurname'),
  surnameMaiden: row(
    'surname',
    'maiden',
    -5,
    'the surname of one is the last forename of the other, as a maiden name would be: {left}',
    'surname',
  ),
  surnameDifferent: row('surname', 'different', -20, 'the surnames differ: {left}, {right}'),

  forenameSame: row('forenames', 'same', 0, '{left} stands in both', 'forename'),
  forenameInitial: row('forenames', 'initial', 2.8, '{left} fits {right}'),
  forenameNickname: row('forenames', 'nickname', -2, '{left} is a familiar form of {right}', 'forename'),
  forenameKin: row('forenames', 'kin', -3, '{left} is {right} in another language', 'forename'),
  forenameRespelt: row('forenames', 'respelt', -4, '{left} and {right} are one spelling apart', 'rarerForename'),
  forenameSound: row('forenames', 'sound', -5, '{left} and {right} have the same consonants', 'rarerForename'),
  forenameSwapped: row('forenames', 'swapped', -1.5, '{left} stands in another place'),
  forenameLeftOut: row('forenames', 'left-out', -1, 'one heading leaves out {left}'),
  firstLeftOut: row('forenames', 'first-left-out', -5, 'one heading leaves out the first forename, {left}'),
  forenameMissing: row('forenames', 'missing', -3, 'one heading has no forename'),
  forenamesNone: row('forenames', 'none', 3, 'neither has a forename: the one word is the whole name'),
  middleConflict: row('forenames', 'middle-conflict', -10, 'the middle names differ: {left}, {right}'),
  firstConflict: row('forenames', 'first-conflict', -14, 'the forenames differ: {left}, {right}'),

  readingSecond: row('order', 'other-reading', -2, 'only by the less likely reading of the order of the words'),

  birthExact: row('birth', 'exact', 6.6, 'the year of birth is the same'),
  birthWithin: row('birth', 'within', 3.5, 'the years of birth agree within their precision'),
  birthNear: row('birth', 'near', -1.5, 'the years of birth are one apart'),
  birthFar: row('birth', 'far', -7, 'the years of birth are some years apart'),
  deathExact: row('death', 'exact', 6.6, 'the year of death is the same'),
  deathWithin: row('death', 'within', 3.5, 'the years of death agree within their precision'),
  deathNear: row('death', 'near', -1.5, 'the years of death are one apart'),
  deathFar: row('death', 'far', -7, 'the years of death are some years apart'),
  // of a million synthetic headings two were joined 1,219 times so, and never rightly; of the dev truth never
  birthUnsupported: row('birth', 'unsupported', -7, 'the years of birth differ, and no year of death says that it is one life'),
  // in a collection of a thousand, where surname and forenames alone are 18 bits, two forenames must not be enough to join them
  birthFarUnsupported: row(
    'birth',
    'far-unsupported',
    -12,
    'the years of birth are some years apart, and no year of death says that it is one life',
  ),
  lifeDiffers: row('death', 'nor-birth', -6, 'neither the years of birth nor those of death agree'),
  activeFits: row('activity', 'fits', 0.5, 'the years of activity fit'),

  generationSame: row('generation', 'same', 3, 'both are marked {left}'),
  generationFirstMissing: row('generation', 'first-missing', -2, 'only one is marked {left}, as the elder is once there is a younger'),
  generationMissing: row('generation', 'missing', -7, 'only one is marked {left}'),
  wifeSame: row('wife', 'same', 2, 'both are named by the husband'),
  wifeMissing: row('wife', 'missing', -2, 'only one is called Mrs., with a forename of her own'),
  titleSame: row('title', 'same', 2.5, 'both are called {left}'),
  nicknameSame: row('nickname', 'same', 5, 'the nickname {left} stands in both'),
} as const satisfies Readonly<Record<string, WeightRow>>;

export type WeightCode = keyof typeof WEIGHTS;

/** The rows by number, as the hot loop adds them: `LEVEL.surnameSame` is the number of a row, `ROWS[number]` the row. */
export const ROWS: readonly WeightRow[] = Object.values(WEIGHTS);
// the keys are those of the table
export const LEVEL = Object.fromEntries(Object.keys(WEIGHTS).map((code, at) => [code, at])) as Readonly<Record<WeightCode, Level>>;
export type Level = number;

/**
 * Bits are whole 1,024ths. Sums of such numbers are exact, so that a weight does not depend on the order in which its features were added,
 * and 32 bits hold it.
 */
export const inGrains = (bits: number): number => Math.round(bits * GRAINS_PER_BIT) / GRAINS_PER_BIT;
export const GRAINS_PER_BIT = 1024;

/** What cannot be one person, whatever else agrees. */
export const VETOES = {
  lifeDates: 'the life dates exclude each other',
  generation: 'one is {left}, the other {right}: two generations',
  ordinal: 'one is the {left}., the other the {right}. holder of a title',
  husband: 'one is called Mrs. with what may be her forename of her husband, the other is not called so',
  forenames: 'the forenames {left} and {right} exclude each other, and no date speaks against that',
  different: 'a curator said that they are different',
} as const;

export type VetoCode = keyof typeof VETOES;

/** Where the bands begin, in bits of posterior log2 odds. */
export const BANDS = {
  /** merged by the machine from here on: a wrong merge costs more than a missed one */
  merge: 2.5,
  /** suggested to a curator from here on */
  suggest: -6,
} as const;

/** An undated heading joins a person only where no other person that it could be lies within this many bits. */
export const RIVAL_BITS = 6;
/** Two clusters stay apart where a pair across them speaks against it by more than this: a bridge of one pair is not enough. */
export const BRIDGE_BITS = -6.5;

/** Posterior log2 odds as a probability, 0..1. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
