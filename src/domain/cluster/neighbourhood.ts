// How far a change can reach: which units may belong to somebody else now, and which must be looked at to tell.
//
// Clustering decides a pair of 2.5 bits and more by the members of the two groups, which such pairs alone have built, and by rivals: a pair
// of an undated member with somebody else that is not weaker by more than 6 bits. So units fall into circles joined by merging pairs, and a
// circle depends on another only through a rival of one of its undated members. What a change touches is therefore
//   affected = the circles of the changed units, and every circle that depends on an affected one, and so on;
// and to know what becomes of them, one needs beside them
//   around   = the other ends of all their pairs (for suggestions), and every circle that any of these depends on, and so on.
// On 200,000 generated headings a circle has 2.1 units, at most 13, and depends on 0.04 others; the longest chain of dependence holds 11.
// Components through all pairs worth keeping would be no use: the largest of them holds 28,000 units.
import { BANDS, RIVAL_BITS } from '../match/weights.ts';

export interface LoadedUnit {
  readonly dated: boolean;
  /** every kept pair of the unit */
  readonly pairs: readonly { readonly other: number; readonly bits: number }[];
  /** units that a curator said are the same */
  readonly same: readonly number[];
}

export interface Neighbourhood {
  readonly affected: ReadonlySet<number>;
  /** the affected ones and all that decide about them: closed, so that clustering these alone gives what clustering everything would */
  readonly all: ReadonlySet<number>;
  /** units that must be loaded before this can be told; empty when the other two are complete */
  readonly missing: readonly number[];
}

/** @param seeds  places of units that were changed, judged, or whose pairs were gained or lost */
export function neighbourhood(seeds: Iterable<number>, loaded: ReadonlyMap<number, LoadedUnit>): Neighbourhood {
  const reader = new CircleReader(loaded);
  const affected = new Set<Circle>(reader.circlesOf(seeds));
  let around = new Set<Circle>();
  for (let size = -1; size < affected.size; ) {
    size = affected.size;
    around = new Set(reader.circlesOf([...affected].flatMap(({ ends }) => ends)));
    for (const circle of around) if ([...reader.rivalsOf(circle)].some((rival) => affected.has(rival))) affected.add(circle);
  }
  const all = new Set([...affected, ...around]);
  for (const circle of all) for (const rival of reader.rivalsOf(circle)) all.add(rival);
  const placesOf = (circles: Iterable<Circle>): Set<number> => new Set([...circles].flatMap(({ units }) => units));
  return { affected: placesOf(affected), all: placesOf(all), missing: [...reader.missing] };
}

/** Units that merging pairs and judgements connect. */
interface Circle {
  readonly units: readonly number[];
  /** the other ends of all pairs of its units */
  readonly ends: readonly number[];
}

class CircleReader {
  readonly missing = new Set<number>();
  readonly #loaded: ReadonlyMap<number, LoadedUnit>;
  readonly #circles = new Map<number, Circle>();

  constructor(loaded: ReadonlyMap<number, LoadedUnit>) {
    this.#loaded = loaded;
  }

  circlesOf(places: Iterable<number>): Circle[] {
    return [...places].map((place) => this.#circleOf(place));
  }

  /** The circles that decide with this one, through a rival of an undated member. */
  *rivalsOf({ units }: Circle): Iterable<Circle> {
    const undated = units.flatMap((place) => {
      const unit = this.#loaded.get(place);
      return unit === undefined || unit.dated ? [] : [unit];
    });
    // a circle whose undated members are never merged by a pair has no use for rivals
    const weakest = Math.min(...undated.flatMap(({ pairs }) => pairs.filter(({ bits }) => bits >= BANDS.merge).map(({ bits }) => bits)));
    for (const { pairs } of undated) for (const { other, bits } of pairs) if (bits >= weakest - RIVAL_BITS) yield this.#circleOf(other);
  }

  #circleOf(place: number): Circle {
    const known = this.#circles.get(place);
    if (known !== undefined) return known;
    const units = new Set([place]);
    const ends: number[] = [];
    for (const at of units) {
      const unit = this.#loaded.get(at);
      if (unit === undefined) {
        this.missing.add(at);
        continue;
      }
      for (const { other, bits } of unit.pairs) {
        ends.push(other);
        if (bits >= BANDS.merge) units.add(other);
      }
      for (const other of unit.same) units.add(other);
    }
    const circle = { units: [...units], ends };
    for (const at of units) this.#circles.set(at, circle);
    return circle;
  }
}
