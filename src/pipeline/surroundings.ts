// The part of the collection that decides about some units, loaded from the card drawer level by level and clustered by itself.
import { type LoadedUnit, neighbourhood } from '../domain/cluster/neighbourhood.ts';
import type { Drawer, StoredPair, UnitHeading } from '../store/drawer.ts';
import type { ResolvedPeople } from '../store/resolved_people.ts';
import type { SnapshotHead, WordCount } from '../store/snapshots.ts';
import type { PlacedJudgement } from '../store/standing.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';

/** What is read: inside a step, or outside of one by a reader. */
export interface SurroundingsNeeds {
  readonly drawer: Pick<Drawer, 'unitsAt' | 'usesOf'>;
  readonly standingAbout: (headingIds: readonly string[]) => Promise<PlacedJudgement[]>;
  readonly snapshot: { readonly counts: (words: readonly string[]) => Promise<WordCount[]> };
  readonly head: SnapshotHead;
  readonly thread: Pick<DomainThread, 'run'>;
}

/** A unit that is not in the drawer, with the pairs that it would have: somebody asks what would become of it. */
export interface ImaginedUnit {
  /** between those of its neighbours; need not be a whole number */
  readonly place: number;
  readonly heading: string;
  readonly dated: boolean;
  readonly pairs: readonly StoredPair[];
}

export interface Surroundings {
  /** places of units whose people may be others now */
  readonly affected: ReadonlySet<number>;
  /** headings of these */
  readonly headings: readonly Omit<UnitHeading, 'place'>[];
  /** people of these headings alone, and suggestions with one of them on a side */
  readonly resolved: ResolvedPeople;
}

/** What has been loaded so far, by place; an imagined unit as if it were in the drawer. */
class Loaded {
  readonly units = new Map<number, LoadedUnit>();
  readonly headings = new Map<number, readonly Omit<UnitHeading, 'place'>[]>();
  readonly judgements = new Map<string, PlacedJudgement>();
  readonly #imagined: ImaginedUnit | null;

  constructor(imagined: ImaginedUnit | null) {
    this.#imagined = imagined;
    if (imagined === null) return;
    this.headings.set(imagined.place, [{ id: '', heading: imagined.heading, cleanedId: null }]);
    const pairs = imagined.pairs.map(({ low, high, bits }) => ({ other: low === imagined.place ? high : low, bits }));
    this.units.set(imagined.place, { dated: imagined.dated, pairs, same: [] });
  }

  /** @returns which of the places are in the drawer */
  async load({ drawer, standingAbout }: SurroundingsNeeds, places: readonly number[]): Promise<number[]> {
    const units = await drawer.unitsAt(places);
    const ids = units.flatMap(({ headings }) => headings.flatMap(({ id, cleanedId }) => (cleanedId === null ? [id] : [id, cleanedId])));
    const judgements = units[0]?.mayBeJudged === true ? await standingAbout(ids) : [];
    const same = new Map<number, number[]>(units.map(({ place }) => [place, []]));
    for (const judged of judgements) {
      this.judgements.set(`${judged.left}\0${judged.right}`, judged);
      const { leftPlace, rightPlace, judgement } = judged;
      if (judgement !== 'same' || leftPlace === null || rightPlace === null) continue;
      same.get(leftPlace)?.push(rightPlace);
      same.get(rightPlace)?.push(leftPlace);
    }
    // a place that has been left is not asked for again
    for (const place of places) this.units.set(place, { dated: false, pairs: [], same: [] });
    for (const { place, dated, headings, pairs } of units) {
      this.headings.set(place, headings);
      this.units.set(place, { dated, pairs: [...pairs, ...this.#imaginedPairsOf(place)], same: same.get(place) ?? [] });
    }
    return units.map(({ place }) => place);
  }

  #imaginedPairsOf(place: number): LoadedUnit['pairs'] {
    const { pairs = [], place: imagined = place } = this.#imagined ?? {};
    return pairs.filter(({ low, high }) => low === place || high === place).map(({ bits }) => ({ other: imagined, bits }));
  }
}

/** @param seeds  places; one that is not in the drawer any more is passed over */
export async function surroundings(
  needs: SurroundingsNeeds,
  seeds: readonly number[],
  imagined: ImaginedUnit | null = null,
): Promise<Surroundings> {
  const loaded = new Loaded(imagined);
  const starts = [...(seeds.length === 0 ? [] : await loaded.load(needs, seeds)), ...(imagined === null ? [] : [imagined.place])];
  for (;;) {
    const reach = neighbourhood(starts, loaded.units);
    if (reach.missing.length === 0)
      return clustered(
        needs,
        loaded,
        reach.affected,
        [...reach.all].sort((one, other) => one - other),
      );
    await loaded.load(needs, reach.missing);
  }
}

/** @param places  of all that decides, ascending */
async function clustered(
  needs: SurroundingsNeeds,
  loaded: Loaded,
  affected: ReadonlySet<number>,
  places: readonly number[],
): Promise<Surroundings> {
  const numberOf = new Map(places.map((place, at) => [place, at]));
  const own = [...affected].flatMap((place) => loaded.headings.get(place) ?? []);
  const uses = await needs.drawer.usesOf(own.map(({ id }) => id));
  const units = places.map((place) => ({
    headings: (loaded.headings.get(place) ?? []).map(({ id, heading }) => ({ heading, uses: uses.get(id) ?? 0 })),
  }));
  const pairs = places.flatMap((place) =>
    (loaded.units.get(place)?.pairs ?? []).flatMap(({ other, bits }) => {
      const [low, high] = [numberOf.get(place), numberOf.get(other)];
      return low !== undefined && high !== undefined && low < high ? [{ low, high, bits }] : [];
    }),
  );
  const about = [...affected].flatMap((place) => numberOf.get(place) ?? []);
  const isInside = (place: number | null): boolean => place !== null && numberOf.has(place);
  const judgements = [...loaded.judgements.values()]
    .filter(({ leftPlace, rightPlace }) => isInside(leftPlace) && isInside(rightPlace))
    .map(({ left, right, judgement }) => ({ left, right, judgement }));
  const resolved = await withCounts(needs.head, needs.snapshot, (counts) =>
    needs.thread.run('partition', { ...counts, units, pairs, judgements, about }),
  );
  return { affected, headings: own, resolved };
}
