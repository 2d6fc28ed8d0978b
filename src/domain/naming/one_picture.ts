// One picture by itself: who stands on which face, from places, rows and what is known of the faces elsewhere.
import type { Listed } from './album.ts';
import { type MatchingInput, matchings } from './matchings.ts';
import type { Policy } from './policy.ts';
import { type Claimed, placeFactor, type Standing } from './standing.ts';

export interface PictureQuestion {
  readonly standing: Standing;
  /** at most MOST_PEOPLE */
  readonly listed: readonly Listed[];
  /** `odds[face * listed + person]`, against both being elsewhere, without places */
  readonly odds: Float64Array;
  /** chance that the caption counts from the right */
  readonly mirrored: number;
}

export interface PictureAnswer {
  /** probabilities, as `odds` */
  readonly marginal: Float64Array;
  /** that the caption counts from the right, after all is weighed */
  readonly mirrored: number;
}

/** Both readings of the caption, from the left and from the right, each weighed by how well it explains the faces. */
export function answerPicture({ standing, listed, odds, mirrored }: PictureQuestion, policy: Policy): PictureAnswer {
  const people = listed.length;
  const faces = standing.row.length;
  const rows = Math.max(1, ...listed.map(({ row }) => row ?? 1));
  const claimed = claimedIn(listed);
  const order = Int32Array.from(listed, (one) => one.order ?? 0);
  const row = Int32Array.from(listed, (one) => one.row ?? 1);
  // where places fill a row they are taken at their word, and the order among people is no second witness
  const told = order.map((place, person) => (fills(standing, claimed.get(row[person] ?? 1), row[person] ?? 1) ? 0 : place));
  const ask = (side: 0 | 1): ReturnType<typeof matchings> => {
    const weight = Float64Array.from(odds, (value, at) => {
      const one = listed[at % people];
      const face = Math.floor(at / people);
      if (one === undefined) return 0;
      return value * placeFactor(standing, face, one, { claimed: claimed.get(one.row ?? 1), rows, ...policy })[side];
    });
    const sequence = side === 0 ? standing.leftToRight : standing.leftToRight.slice().reverse();
    const input: MatchingInput = { faces, people, weight, sequence, order: told, row, orderWrong: policy.orderWrong };
    return matchings(input);
  };
  const fromLeft = ask(0);
  if (listed.every((one) => one.order === null)) return { marginal: fromLeft.marginal, mirrored };
  const fromRight = ask(1);
  const turned = 1 / (1 + ((1 - mirrored) / mirrored) * Math.exp(fromLeft.log - fromRight.log));
  return {
    marginal: fromLeft.marginal.map((value, at) => (1 - turned) * value + turned * (fromRight.marginal[at] ?? 0)),
    mirrored: turned,
  };
}

/** Places claimed in each row, from the lowest to the highest number. */
function claimedIn(listed: readonly Listed[]): ReadonlyMap<number, Claimed> {
  const claimed = new Map<number, Claimed>();
  for (const { row, order } of listed) {
    if (order === null) continue;
    const known = claimed.get(row ?? 1);
    claimed.set(row ?? 1, { first: Math.min(known?.first ?? order, order), last: Math.max(known?.last ?? order, order) });
  }
  return claimed;
}

const fills = ({ inRow }: Standing, claimed: Claimed | undefined, row: number): boolean =>
  claimed !== undefined && (inRow[row] ?? 0) > 1 && inRow[row] === claimed.last - claimed.first + 1;
