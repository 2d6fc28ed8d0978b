// Parts of a collection that can be clustered by themselves, found from pairs that come one by one: what neighbourhood.ts calls a circle,
// joined with every circle that it depends on or that depends on it.
import { BANDS, RIVAL_BITS } from '../match/weights.ts';
import { Groups } from './groups.ts';

/** Pairs are told twice: first all to `connect`, then all to `depend`. About 25 bytes a unit; no pair is kept. */
export class ClosedGroups {
  readonly #circles: Groups;
  readonly #closed: Groups;
  readonly #isDated: (unit: number) => boolean;
  /** of each undated unit, later of each circle, the weakest pair that may merge an undated member */
  readonly #weakest: Float32Array;
  readonly #units: number;

  constructor(units: number, isDated: (unit: number) => boolean) {
    this.#units = units;
    this.#circles = new Groups(units, []);
    this.#closed = new Groups(units, []);
    this.#isDated = isDated;
    this.#weakest = new Float32Array(units).fill(Number.POSITIVE_INFINITY);
  }

  /** A curator said that these are the same. */
  same(one: number, other: number): void {
    this.#circles.join(one, other);
  }

  connect(low: number, high: number, bits: number): void {
    if (bits < BANDS.merge) return;
    this.#circles.join(low, high);
    for (const unit of [low, high]) if (!this.#isDated(unit)) this.#weaken(unit, bits);
  }

  /** All pairs were told: what is known of units is known of their circles from now on. */
  connected(): void {
    for (let unit = 0; unit < this.#units; unit += 1) this.#weaken(this.#circles.root(unit), this.#weakest[unit] ?? 0);
  }

  depend(low: number, high: number, bits: number): void {
    const [one, other] = [this.#circles.root(low), this.#circles.root(high)];
    if (one === other) return;
    const lowNeeds = !this.#isDated(low) && bits >= (this.#weakest[one] ?? 0) - RIVAL_BITS;
    if (lowNeeds || (!this.#isDated(high) && bits >= (this.#weakest[other] ?? 0) - RIVAL_BITS)) this.#closed.join(one, other);
  }

  /** The lowest unit of the part that a unit belongs to. */
  root(unit: number): number {
    return this.#closed.root(this.#circles.root(unit));
  }

  #weaken(unit: number, bits: number): void {
    if (bits < (this.#weakest[unit] ?? 0)) this.#weakest[unit] = bits;
  }
}
