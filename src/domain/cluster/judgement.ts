// What a curator said about two headings. It outranks the machine, for ever.
export const JUDGEMENTS = ['same', 'different', 'unsure'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** A standing judgement between two heading strings; the order of the two does not matter. */
export interface JudgedPair {
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
}

export const isJudgement = (word: string): word is Judgement => JUDGEMENTS.some((judgement) => judgement === word);
