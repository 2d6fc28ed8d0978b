// Which faces become rows: labelled, allowed, one of a person per picture, enough and not too many of each, and none across two splits.
import { byText, type LabelledFace, type TrainingConfig, type TrainingRow } from './candidate.ts';
import { drawnOrder } from './chance.ts';
import type { LeftOut, leftOutTally } from './left_out.ts';
import { betterLabel, type PicturesOf } from './pictures.ts';
import { type SplitUp, splitUp } from './split.ts';

/** A labelled face, with its place among all candidates. */
export interface Placed extends LabelledFace {
  readonly at: number;
}

export interface Selected {
  /** by split, then person, then face */
  readonly rows: readonly TrainingRow[];
  readonly splitUp: SplitUp;
}

type Tally = ReturnType<typeof leftOutTally>;

export function selectRows(labelled: readonly Placed[], pictures: PicturesOf, config: TrainingConfig, tally: Tally): Selected {
  const once = onePerPicture(labelled, pictures, tally);
  const enough = withEnough(once, config.minFaces, tally);
  const capped = perPerson(enough).flatMap((mine) => cappedTo(mine, config, tally));
  const split = splitUp(
    capped.map(({ personId, at }) => ({ personId, photo: pictures.photo[at] ?? 0 })),
    config.shares,
    config.seed,
  );
  const rows = capped.flatMap((one, nth): (Placed & Pick<TrainingRow, 'split'>)[] => {
    const mine = split.ofLabel[nth] ?? null;
    if (mine === null) tally.add('across-splits');
    return mine === null ? [] : [{ ...one, split: mine }];
  });
  // a person who lost faces to the cut may have too few now; leaving more out cannot join what was parted
  return { rows: withEnough(rows, config.minFaces, tally).sort(inOrder).map(rowOf), splitUp: split };
}

const ORDER = { train: 0, validation: 1, test: 2 } as const;
const inOrder = (left: TrainingRow, right: TrainingRow): number =>
  ORDER[left.split] - ORDER[right.split] || byText(left.personId, right.personId) || byText(left.face.faceId, right.face.faceId);

const rowOf = ({ face, personId, source, probability, split }: TrainingRow): TrainingRow => ({
  face,
  personId,
  source,
  probability,
  split,
});

function perPerson<One extends LabelledFace>(labels: readonly One[]): One[][] {
  const people = new Map<string, One[]>();
  for (const label of labels) {
    const mine = people.get(label.personId);
    if (mine === undefined) people.set(label.personId, [label]);
    else mine.push(label);
  }
  return [...people.values()];
}

function onePerPicture(labelled: readonly Placed[], { picture }: PicturesOf, tally: Tally): Placed[] {
  const best = new Map<string, Placed>();
  for (const label of labelled) {
    const key = `${picture[label.at] ?? 0} ${label.personId}`;
    const known = best.get(key);
    if (known !== undefined) tally.add('twice-in-picture');
    if (known === undefined || betterLabel(label, known) < 0) best.set(key, label);
  }
  return [...best.values()];
}

function withEnough<One extends LabelledFace>(labels: readonly One[], least: number, tally: Tally): One[] {
  return perPerson(labels).flatMap((mine) => (mine.length >= least ? mine : left(mine.length, 'few-faces', tally)));
}

/** A curator's labels stay before a machine's. */
function cappedTo(mine: readonly Placed[], { maxFaces, seed }: TrainingConfig, tally: Tally): Placed[] {
  if (mine.length <= maxFaces) return [...mine];
  const drawn = drawnOrder(mine, seed, ({ face }) => face.faceId);
  const kept = [...drawn.filter(({ source }) => source === 'human'), ...drawn.filter(({ source }) => source === 'auto')].slice(0, maxFaces);
  left(mine.length - kept.length, 'over-cap', tally);
  return kept;
}

function left(times: number, reason: LeftOut, tally: Tally): never[] {
  tally.add(reason, times);
  return [];
}
