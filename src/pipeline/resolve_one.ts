// Which person a heading would be, were it in the collection: the incremental step as a dry run. Reads the blocks of the heading and writes nothing.
import { type Band, bandOf, sentenceOf } from '../domain/cluster/explanation.ts';
import { placesIn } from '../domain/cluster/places.ts';
import type { HeadingContext } from '../domain/heading/heading.ts';
import type { PersonId } from '../domain/ids.ts';
import type { FeatureEvidence, MatchWeight } from '../domain/match/weight.ts';
import { probabilityOf } from '../domain/match/weights.ts';
import type { StoredPair } from '../store/drawer.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import { pairChanges } from './block_pairs.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';
import type { Recognised } from './resolve_tasks.ts';
import { type ImaginedUnit, surroundings } from './surroundings.ts';

export interface ResolveOneNeeds {
  readonly resolution: Pick<Store['resolution'], 'drawer' | 'snapshot' | 'standingAbout'>;
  readonly thread: Pick<DomainThread, 'run'>;
}

/** Somebody the heading could be, by the nearest of the person's forms. */
export interface PersonCandidate {
  readonly personId: PersonId;
  readonly preferredForm: string;
  readonly heading: string;
  readonly bits: number;
  /** 0..1 */
  readonly probability: number;
  readonly band: Band;
  readonly evidenceFor: readonly FeatureEvidence[];
  readonly evidenceAgainst: readonly FeatureEvidence[];
}

export interface ResolvedHeading extends Omit<Recognised, 'shelf'> {
  readonly personId: PersonId | null;
  readonly preferredForm: string | null;
  /** of the pair that says most; null where nothing had to be weighed */
  readonly bits: number | null;
  readonly explanation: string;
  /** strongest first, {@link MOST_CANDIDATES} at most */
  readonly candidates: readonly PersonCandidate[];
}

const MOST_CANDIDATES = 10;

/** A batch run replaces the drawer in a moment, and takes minutes for a collection where that matters. */
const TRIES = 3;

/** @param headings  in any number; each is looked at by itself, as if the others were not there */
export async function resolveHeadings(
  needs: ResolveOneNeeds,
  headings: readonly string[],
  context: HeadingContext,
): Promise<ResolvedHeading[]> {
  const recognised = await needs.thread.run('recognise', { headings, context });
  for (let tries = 1; ; tries += 1) {
    const head = await needs.resolution.snapshot.head();
    const answers = await resolveAll(needs, head, recognised);
    const after = await needs.resolution.snapshot.head();
    if (after?.drawer === head?.drawer || tries === TRIES) return answers;
  }
}

async function resolveAll(
  needs: ResolveOneNeeds,
  head: SnapshotHead | null,
  recognised: readonly Recognised[],
): Promise<ResolvedHeading[]> {
  const shelved = recognised.flatMap(({ heading, shelf }) => (shelf === null ? [] : [{ heading, mark: shelf.mark }]));
  const places = await needs.resolution.drawer.find(shelved);
  const placeOf = new Map(shelved.map(({ heading }, at) => [heading, places[at] ?? null]));
  const answers: ResolvedHeading[] = [];
  for (const one of recognised) answers.push(await resolveOne(needs, head, one, placeOf.get(one.heading) ?? null));
  return answers;
}

async function resolveOne(
  needs: ResolveOneNeeds,
  head: SnapshotHead | null,
  one: Recognised,
  place: number | null,
): Promise<ResolvedHeading> {
  const { shelf, ...told } = one;
  const nobody = { ...told, personId: null, preferredForm: null, bits: null, candidates: [] };
  if (shelf === null) return { ...nobody, explanation: 'no name can be read from it' };
  if (head === null) return { ...nobody, explanation: 'nothing has been resolved yet' };
  if (place !== null) return { ...nobody, ...(await knownUnit(needs, head, one.heading, place)) };
  return { ...nobody, ...(await unknownUnit(needs, head, { heading: one.heading, shelf })) };
}

type Found = Pick<ResolvedHeading, 'personId' | 'preferredForm' | 'bits' | 'explanation' | 'candidates'>;

/** The heading is in the collection, or one that says the same. */
async function knownUnit(needs: ResolveOneNeeds, head: SnapshotHead, heading: string, place: number): Promise<Found> {
  const { drawer } = needs.resolution;
  const [unit] = await drawer.unitsAt([place]);
  const own = unit?.headings.map((member) => member.heading) ?? [];
  const pairs = unit?.pairs.map(({ other, bits }) => ({ low: Math.min(place, other), high: Math.max(place, other), bits })) ?? [];
  const [people, candidates] = await Promise.all([drawer.peopleOf(own), candidatesOf(needs, head, { heading, place, pairs })]);
  const [person] = [...people.values()];
  const said = own.includes(heading) ? 'the heading' : `${JSON.stringify(own[0] ?? heading)}, which says the same,`;
  const others = candidates.filter(({ personId }) => personId !== person?.id);
  return person === undefined
    ? { personId: null, preferredForm: null, bits: null, explanation: `${said} is in the collection and not resolved yet`, candidates }
    : {
        personId: person.id,
        preferredForm: person.preferredForm,
        bits: null,
        explanation: `${said} is a form of ${JSON.stringify(person.preferredForm)}`,
        candidates: others,
      };
}

/** What would become of it: it is put into the drawer in thought, and what it reaches is clustered. */
async function unknownUnit(
  needs: ResolveOneNeeds,
  head: SnapshotHead,
  { heading, shelf }: { readonly heading: string; readonly shelf: NonNullable<Recognised['shelf']> },
): Promise<Found> {
  const { drawer, snapshot, standingAbout } = needs.resolution;
  const gaps = await drawer.gapsFor([shelf.mark]);
  const [gap = { below: null, above: null }] = gaps;
  const place = placesIn(gaps)?.[0] ?? (gap.below ?? 0) + 0.5;
  const { gained } = await pairChanges(drawer, { inserted: [{ place, keys: shelf.keys }], removed: [] });
  const others = gained.filter((pair) => pair.includes(place)).map(([low, high]) => (low === place ? high : low));
  const pairs = await weighedAgainst(needs, head, { heading, place }, others);
  const imagined: ImaginedUnit = { place, heading, dated: shelf.dated, pairs };
  const [{ resolved }, candidates] = await Promise.all([
    surroundings({ drawer, snapshot, standingAbout, head, thread: needs.thread }, [], imagined),
    candidatesOf(needs, head, imagined),
  ]);
  const companions = resolved.people.find(({ headings }) => headings.includes(heading))?.headings.filter((form) => form !== heading) ?? [];
  const [person] = [...(await drawer.peopleOf(companions)).values()];
  const [best] = candidates;
  if (person !== undefined) {
    const weighed = candidates.find(({ personId }) => personId === person.id);
    return {
      personId: person.id,
      preferredForm: person.preferredForm,
      bits: weighed?.bits ?? null,
      explanation: joinedBecause(person.preferredForm, weighed),
      candidates,
    };
  }
  const explanation =
    best === undefined
      ? 'nobody in the collection is like it'
      : best.band === 'merged'
        ? `it could be ${JSON.stringify(best.preferredForm)} and is not joined: another person that it could as well be, or another form of the same, speaks against it`
        : `it may be ${JSON.stringify(best.preferredForm)}, which a curator is asked: ${sentence(best)}`;
  return { personId: null, preferredForm: null, bits: best?.bits ?? null, explanation, candidates };
}

const joinedBecause = (form: string, candidate: PersonCandidate | undefined): string =>
  `it is ${JSON.stringify(form)}${candidate === undefined ? ', by way of others' : `: ${sentence(candidate)}`}`;

const sentence = ({ evidenceFor, evidenceAgainst, bits }: PersonCandidate): string =>
  sentenceOf({ features: [...evidenceFor, ...evidenceAgainst], veto: null, bits });

interface PlacedHeading {
  readonly heading: string;
  readonly place: number;
}

/** Units in the order of the drawer, which says which side of a comparison is the left one. */
function numbered(units: readonly PlacedHeading[]): {
  readonly headings: readonly string[];
  readonly numberOf: ReadonlyMap<number, number>;
} {
  const sorted = units.toSorted((one, other) => one.place - other.place);
  return { headings: sorted.map(({ heading }) => heading), numberOf: new Map(sorted.map(({ place }, at) => [place, at])) };
}

/** Pairs worth keeping between a heading and the units at some places. */
async function weighedAgainst(
  { resolution, thread }: ResolveOneNeeds,
  head: SnapshotHead,
  one: PlacedHeading,
  others: readonly number[],
): Promise<StoredPair[]> {
  if (others.length === 0) return [];
  const shown = [...(await resolution.drawer.representatives(others))].map(([place, heading]) => ({ place, heading }));
  const { headings, numberOf } = numbered([one, ...shown]);
  const pairs = shown.map(({ place }) => [numberOf.get(one.place) ?? -1, numberOf.get(place) ?? -1] as const);
  const bits = await withCounts(head, resolution.snapshot, (counts) => thread.run('weigh', { ...counts, headings, pairs }));
  return shown.flatMap(({ place }, at) => {
    const weight = bits[at] ?? Number.NEGATIVE_INFINITY;
    return weight === Number.NEGATIVE_INFINITY ? [] : [{ low: Math.min(one.place, place), high: Math.max(one.place, place), bits: weight }];
  });
}

/** The people behind kept pairs, each by the pair that says most, with that pair told level by level. */
async function candidatesOf(
  { resolution, thread }: ResolveOneNeeds,
  head: SnapshotHead,
  { place, heading, pairs }: Pick<ImaginedUnit, 'place' | 'heading' | 'pairs'>,
): Promise<PersonCandidate[]> {
  const strongest = pairs.toSorted((one, other) => other.bits - one.bits).slice(0, 3 * MOST_CANDIDATES);
  const others = strongest.map(({ low, high }) => (low === place ? high : low));
  if (others.length === 0) return [];
  const shown = await resolution.drawer.representatives(others);
  const people = await resolution.drawer.peopleOf([...shown.values()]);
  const best = new Map<string, PlacedHeading & { readonly personId: PersonId; readonly preferredForm: string }>();
  for (const other of others) {
    const form = shown.get(other) ?? '';
    const person = people.get(form);
    if (person !== undefined && !best.has(person.id))
      best.set(person.id, { place: other, heading: form, personId: person.id, preferredForm: person.preferredForm });
  }
  const chosen = [...best.values()].slice(0, MOST_CANDIDATES);
  const { headings, numberOf } = numbered([{ place, heading }, ...chosen]);
  const told = await withCounts(head, resolution.snapshot, (counts) =>
    thread.run('account', {
      ...counts,
      headings,
      pairs: chosen.map((one) => [numberOf.get(place) ?? -1, numberOf.get(one.place) ?? -1] as const),
    }),
  );
  return chosen.flatMap((one, at) => candidateOf(one, told[at]) ?? []);
}

function candidateOf(
  { personId, preferredForm, heading }: { readonly personId: PersonId; readonly preferredForm: string; readonly heading: string },
  weight: MatchWeight | undefined,
): PersonCandidate | null {
  if (weight === undefined) return null;
  const { bits, features } = weight;
  return {
    personId,
    preferredForm,
    heading,
    bits,
    probability: probabilityOf(bits),
    band: bandOf(weight),
    evidenceFor: features.filter((feature) => feature.bits > 0),
    evidenceAgainst: features.filter((feature) => feature.bits <= 0),
  };
}
