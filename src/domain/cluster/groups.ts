// Groups of units that grow together: union-find that knows its members and which groups a curator told apart.

export type UnitPair = readonly [number, number];

export class Groups {
  readonly #parent: Int32Array;
  /** the next member of the same group, the last one leads back to the first */
  readonly #next: Int32Array;
  /** how many members, by root */
  readonly #sizes: Int32Array;
  readonly #different = new Map<number, Set<number>>();

  constructor(units: number, different: readonly UnitPair[]) {
    this.#parent = Int32Array.from({ length: units }, (_, unit) => unit);
    this.#next = this.#parent.slice();
    this.#sizes = new Int32Array(units).fill(1);
    for (const [one, other] of different) {
      this.#told(one).add(other);
      this.#told(other).add(one);
    }
  }

  /** The lowest unit of the group. */
  root(unit: number): number {
    let at = unit;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      const above = this.#parent[up] ?? up;
      this.#parent[at] = above;
      at = above;
    }
    return at;
  }

  /** Does it hold for any member? */
  some(unit: number, holds: (member: number) => boolean): boolean {
    let at = unit;
    do {
      if (holds(at)) return true;
      at = this.#next[at] ?? unit;
    } while (at !== unit);
    return false;
  }

  someAcross(one: number, other: number, holds: (left: number, right: number) => boolean): boolean {
    return this.some(one, (left) => this.some(other, (right) => holds(left, right)));
  }

  /** How many members the group of a root has. */
  size(root: number): number {
    return this.#sizes[root] ?? 0;
  }

  /** `different` was said of any two members, or of groups joined since. */
  areDifferent(one: number, other: number): boolean {
    if (this.#different.size === 0) return false;
    const told = this.#different.get(this.root(one));
    if (told === undefined) return false;
    const root = this.root(other);
    for (const unit of told) if (this.root(unit) === root) return true;
    return false;
  }

  /** @returns false, and nothing is joined, where the two were told apart */
  join(one: number, other: number): boolean {
    const low = Math.min(this.root(one), this.root(other));
    const high = Math.max(this.root(one), this.root(other));
    if (low === high) return true;
    if (this.areDifferent(low, high)) return false;
    this.#parent[high] = low;
    this.#sizes[low] = this.size(low) + this.size(high);
    // exchanging the successors of two rings makes one ring of them
    const after = this.#next[low] ?? low;
    this.#next[low] = this.#next[high] ?? high;
    this.#next[high] = after;
    const told = this.#different.get(high);
    if (told !== undefined) for (const unit of told) this.#told(low).add(unit);
    return true;
  }

  roots(): Int32Array {
    return Int32Array.from(this.#parent, (_, unit) => this.root(unit));
  }

  #told(root: number): Set<number> {
    const known = this.#different.get(root) ?? new Set<number>();
    this.#different.set(root, known);
    return known;
  }
}
