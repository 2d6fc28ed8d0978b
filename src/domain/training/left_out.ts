// Why a face is not in a training set, as a table that can be read aloud.

export const LEFT_OUT = {
  'not-a-face': 'a curator says that it is no face',
  stranger: 'a curator says that it is nobody of those named',
  unnamed: 'nobody says who it is',
  ambiguous: 'the machine is unsure between people; they stand in lists/partial.csv',
  'below-probability': 'the machine is less sure than was asked for',
  'unknown-person': 'whom the word means is not among the people any more',
  living: 'the person may be alive, and no curator has allowed it',
  rights: 'the rights of the item do not let its metadata be handed out',
  'low-score': 'the detector was less sure than was asked for',
  'twice-in-picture': 'the person has a better face in the same picture, or in a copy of it',
  'over-cap': 'the person has enough faces without it',
  'few-faces': 'the person has fewer faces than was asked for',
  'across-splits': 'its picture shows people of another split',
} as const;

export type LeftOut = keyof typeof LEFT_OUT;
export type LeftOutCounts = Readonly<Partial<Record<LeftOut, number>>>;

/** Counts as it goes. */
export function leftOutTally(): { add(reason: LeftOut, times?: number): void; counts(): LeftOutCounts } {
  const counts = new Map<LeftOut, number>();
  return {
    add: (reason, times = 1) => void counts.set(reason, (counts.get(reason) ?? 0) + times),
    // in the order of the table, so that the same counts are written the same
    counts: () =>
      Object.fromEntries(
        (Object.keys(LEFT_OUT) as LeftOut[]) // keys of the constant above
          .flatMap((reason) => (counts.has(reason) ? [[reason, counts.get(reason) ?? 0]] : [])),
      ),
  };
}
