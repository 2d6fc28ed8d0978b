// The part of the collection that decides about some units, loaded from the card drawer level by level and clustered by itself.
import { type LoadedUnit, neighbourhood } from '../domain/cluster/neighbourhood.ts';
import type { Drawer, StoredPair, UnitHeading } from '../store/drawer.ts';
import type { ResolvedPeople } from '../store/partition.ts';
import type { SnapshotHead, WordCount } from '../store/snapshots.ts';
import type { PlacedJudgement } from '../store/standing.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';

/** What is read: inside a step, or outside of one by a reader. */
export interface SurroundingsNeeds {
  readonly drawer: Pick<Drawer, 'datedAt' | 'pairsAt' | 'headingsAt' | 'usesOf'>;
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
  readonly headings: readonly UnitHeading[];
  /** people of these headings alone, and suggestions with one of them on a side */
  readonly resolved: ResolvedPeople;
}

/** Headings of units that nothing has been said of, and pairs, as far as loaded. */
class Loaded {
  readonly units = new Map<number, LoadedUnit>();
  readonly headings = new Map<number, UnitHeading[]>();
  readonly judgements = new Map<string, PlacedJudgement>();
  readonly pairs = new Map<number, StoredPair[]>();
}

/** @param seeds  places; one that is not in the drawer any more is passed over */
export async function surroundings(
  needs: SurroundingsNeeds,
  seeds: readonly number[],
  imagined: ImaginedUnit | null = null,
): Promise<Surroundings> {
  const loaded = new Loaded();
  const present = new Set((await needs.drawer.datedAt(seeds)).keys());
  const starts = [...seeds.filter((place) => present.has(place)), ...(imagined === null ? [] : [imagined.place])];
  for (;;) {
    const reach = neighbourhood(starts, loaded.units);
    if (reach.missing.length === 0)
      return clustered(
        needs,
        loaded,
        reach.affected,
        [...reach.all].sort((one, other) => one - other),
      );
    await load(needs, loaded, reach.missing, imagined);
  }
}

async function load(
  { drawer, standingAbout }: SurroundingsNeeds,
  loaded: Loaded,
  places: readonly number[],
  imagined: ImaginedUnit | null,
): Promise<void> {
  const stored = places.filter((place) => place !== imagined?.place);
  const dated = await drawer.datedAt(stored);
  const pairs = [...(await drawer.pairsAt(stored)), ...(imagined?.pairs ?? [])];
  const headings = await drawer.headingsAt(stored);
  const judgements = await standingAbout(headings.flatMap(({ id, cleanedId }) => (cleanedId === null ? [id] : [id, cleanedId])));
  if (imagined !== null && places.includes(imagined.place)) {
    dated.set(imagined.place, imagined.dated);
    headings.push({ place: imagined.place, id: '', heading: imagined.heading, cleanedId: null });
  }
  const pairsAt = new Map<number, StoredPair[]>(places.map((place) => [place, []]));
  for (const pair of pairs) for (const end of [pair.low, pair.high]) pairsAt.get(end)?.push(pair);
  const sameAt = new Map<number, number[]>(places.map((place) => [place, []]));
  for (const judged of judgements) {
    loaded.judgements.set(`${judged.left}\0${judged.right}`, judged);
    const { leftPlace, rightPlace, judgement } = judged;
    if (judgement !== 'same' || leftPlace === null || rightPlace === null) continue;
    sameAt.get(leftPlace)?.push(rightPlace);
    sameAt.get(rightPlace)?.push(leftPlace);
  }
  for (const { place, ...rest } of headings) {
    const held = loaded.headings.get(place) ?? [];
    held.push({ place, ...rest });
    loaded.headings.set(place, held);
  }
  for (const place of places) {
    const ends = pairsAt.get(place) ?? [];
    loaded.pairs.set(place, ends);
    loaded.units.set(place, {
      dated: dated.get(place) ?? false,
      pairs: ends.map(({ low, high, bits }) => ({ other: low === place ? high : low, bits })),
      same: sameAt.get(place) ?? [],
    });
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
    (loaded.pairs.get(place) ?? []).flatMap(({ low, high, bits }) => {
      const [one, other] = [numberOf.get(low), numberOf.get(high)];
      return low === place && one !== undefined && other !== undefined ? [{ low: one, high: other, bits }] : [];
    }),
  );
  const isInside = (place: number | null): boolean => place !== null && numberOf.has(place);
  const judgements = [...loaded.judgements.values()]
    .filter(({ leftPlace, rightPlace }) => isInside(leftPlace) && isInside(rightPlace))
    .map(({ left, right, judgement }) => ({ left, right, judgement }));
  const { people, suggestions } = await withCounts(needs.head, needs.snapshot, (counts) =>
    needs.thread.run('partition', { ...counts, units, pairs, judgements }),
  );
  const strings = new Set(own.map(({ heading }) => heading));
  return {
    affected,
    headings: own,
    resolved: {
      people: people.filter(({ headings }) => strings.has(headings[0] ?? '')),
      suggestions: suggestions.filter(({ left, right }) => strings.has(left) || strings.has(right)),
    },
  };
}
