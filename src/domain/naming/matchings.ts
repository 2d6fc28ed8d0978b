// All ways in which a picture's people can stand on its faces, weighed and summed: exact probabilities where Hungarian gives one answer.

/** People beyond this are pruned before: 2^10 subsets a face. */
export const MOST_PEOPLE = 10;

/** One picture: `weight[face * people + person]` are odds against the face being nobody's and the person standing nowhere. */
export interface MatchingInput {
  readonly faces: number;
  readonly people: number;
  readonly weight: Float64Array;
  /** faces from left to right, as the caption counts (turned round for one that counts from the right) */
  readonly sequence: Int32Array;
  /** claimed place of each person, 0 for none; people are only compared inside one row */
  readonly order: Int32Array;
  readonly row: Int32Array;
  /** chance that one order is wrong; a half makes the order say nothing */
  readonly orderWrong: number;
}

export interface Matched {
  /** probability of each person on each face, as `weight` */
  readonly marginal: Float64Array;
  /** log of the sum over all matchings: what the whole is likelier than nobody standing anywhere */
  readonly log: number;
}

/**
 * Forward and backward over faces in sequence; the state is the set of people used. Orders are weighed as Mallows does: each pair of a row
 * that stands the other way round costs a factor φ = wrong / (1 - wrong), over the mean of all orders, so that the claimed order of n people
 * is worth nearly n!, and a picture and its mirror image are worth the same.
 *
 * @see Mallows 1957, "Non-null ranking models"
 */
export function matchings(input: MatchingInput): Matched {
  const { faces, people, weight, sequence } = input;
  const states = 2 ** people;
  const factor = orderFactors(input);
  const before = new Float64Array((faces + 1) * states);
  before[0] = 1;
  let log = 0;
  const scales = new Float64Array(faces);
  for (let step = 0; step < faces; step += 1) {
    const face = sequence[step] ?? 0;
    const from = step * states;
    const to = from + states;
    let total = 0;
    for (let state = 0; state < states; state += 1) {
      const here = before[from + state] as number; // inside
      if (here === 0) continue;
      before[to + state] = (before[to + state] as number) + here; // inside
      total += here;
      for (let person = 0; person < people; person += 1) {
        const bit = 1 << person;
        if ((state & bit) !== 0) continue;
        const value =
          here * (weight[face * people + person] as number) * (factor === null ? 1 : (factor[state * people + person] as number)); // inside
        if (value === 0) continue;
        before[to + (state | bit)] = (before[to + (state | bit)] as number) + value; // inside
        total += value;
      }
    }
    scales[step] = total;
    log += Math.log(total);
    for (let state = 0; state < states; state += 1) before[to + state] = (before[to + state] as number) / total; // inside
  }
  const marginal = new Float64Array(faces * people);
  let after = new Float64Array(states).fill(1);
  for (let step = faces - 1; step >= 0; step -= 1) {
    const face = sequence[step] ?? 0;
    const from = step * states;
    const scale = scales[step] ?? 1;
    const next = new Float64Array(states);
    for (let state = 0; state < states; state += 1) {
      const here = before[from + state] as number; // inside
      let sum = after[state] as number; // inside
      for (let person = 0; person < people; person += 1) {
        const bit = 1 << person;
        if ((state & bit) !== 0) continue;
        const value =
          (weight[face * people + person] as number) *
          (factor === null ? 1 : (factor[state * people + person] as number)) *
          (after[state | bit] as number); // inside
        if (value === 0) continue;
        sum += value;
        if (here !== 0) marginal[face * people + person] = (marginal[face * people + person] as number) + (here * value) / scale; // inside
      }
      next[state] = sum / scale;
    }
    after = next;
  }
  return { marginal, log };
}

/** By people used and person to come; null where no two people of a row have places. */
function orderFactors({ people, order, row, orderWrong }: MatchingInput): Float64Array | null {
  const placed = [...order.keys()].filter((person) => order[person] !== 0);
  if (orderWrong >= 0.5 || !placed.some((one) => placed.some((other) => one !== other && row[one] === row[other]))) return null;
  const factors = new Float64Array(2 ** people * people).fill(1);
  for (let state = 0; state < 2 ** people; state += 1)
    for (const person of placed) {
      const used = placed.filter((other) => other !== person && (state & (1 << other)) !== 0 && row[other] === row[person]);
      const turned = used.filter((other) => (order[other] ?? 0) > (order[person] ?? 0)).length;
      factors[state * people + person] = mallows(used.length, turned, orderWrong);
    }
  return factors;
}

/** What the next of a row is worth: φ^turned, against the mean of φ^0 … φ^used. */
function mallows(used: number, turned: number, orderWrong: number): number {
  const cost = orderWrong / (1 - orderWrong);
  return (cost ** turned * (used + 1) * (1 - cost)) / (1 - cost ** (used + 1));
}
