// Which groups hold members that exclude each other, remembered where finding out takes long: a much photographed man has a thousand headings.
import type { Groups } from './groups.ts';

/** Groups whose sizes multiply to fewer are asked anew: that is faster than remembering. */
const WORTH_REMEMBERING = 16;
const APART = -1;
/** Two unit numbers in one. */
const SPAN = 2 ** 26;

export class ApartGroups {
  readonly #groups: Groups;
  readonly #apart: (one: number, other: number) => boolean;
  /**
   * By roots: {@link APART}, which stays true however the groups grow; or, where nobody excluded anybody, how many members both had then. A
   * group only grows while it keeps its root.
   */
  readonly #known = new Map<number, number>();

  /** @param apart  do these two units exclude each other? Symmetric */
  constructor(groups: Groups, apart: (one: number, other: number) => boolean) {
    this.#groups = groups;
    this.#apart = apart;
  }

  /** Does any member of the one group exclude any member of the other? */
  areApart(one: number, other: number): boolean {
    const groups = this.#groups;
    const low = Math.min(groups.root(one), groups.root(other));
    const high = Math.max(groups.root(one), groups.root(other));
    const [lowSize, highSize] = [groups.size(low), groups.size(high)];
    if (lowSize * highSize < WORTH_REMEMBERING) return groups.someAcross(low, high, this.#apart);
    const known = this.#known.get(low * SPAN + high);
    if (known === APART || known === lowSize + highSize) return known === APART;
    const apart = groups.someAcross(low, high, this.#apart);
    this.#known.set(low * SPAN + high, apart ? APART : lowSize + highSize);
    return apart;
  }
}
