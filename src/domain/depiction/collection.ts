// What the whole collection says against somebody's being shown: makers who never sit, subjects whom captions pass over, people out of their time.
import type { Reason } from '../reason.ts';
import { probability } from './evidence.ts';

/** What the items of one provider say together about one person; counts of items. */
export interface PersonTally {
  readonly provider: string;
  readonly asSubject: number;
  readonly asMaker: number;
  /** their caption shows them */
  readonly shown: number;
  /** a subject of the item, whose caption shows others and not them */
  readonly passedOver: number;
  /** a subject of an item whose date lies inside, or outside, their life */
  readonly inTime: number;
  readonly outOfTime: number;
}

export type CollectionCode = 'never-sitter' | 'passed-over' | 'out-of-time';

/** Evidence against one person in many items. It says "at least", so that one more item changes neither sentence nor weight. */
export interface CollectionVerdict {
  readonly code: CollectionCode;
  /** null: in the items of every provider */
  readonly provider: string | null;
  readonly bits: number;
  readonly detail: string;
}

interface Tier {
  readonly atLeast: number;
  readonly bits: number;
}

/** Hand-set. A maker's own portrait must survive ("Portrait of Ann Day" by Ann Day, four bits for), so even a thousand items only leave it in doubt. */
const NEVER_SITTER: readonly Tier[] = [
  { atLeast: 100, bits: -2.5 },
  { atLeast: 20, bits: -2 },
  { atLeast: 5, bits: -1 },
];
/** From twenty on a subject heading alone (2.5 bits with the prior) no longer suffices: a donor, a studio, the collection's own name. */
const PASSED_OVER: readonly Tier[] = [
  { atLeast: 100, bits: -4.5 },
  { atLeast: 20, bits: -3 },
];
const OUT_OF_TIME: readonly Tier[] = [{ atLeast: 10, bits: -3 }];
/** One in twenty is a coincidence of names or a slip. */
const RARELY = 20;
/** Nine in ten: the heading stands for the monuments or the namesakes of somebody. */
const MOSTLY = 9;

const sum = (tallies: readonly PersonTally[], count: (tally: PersonTally) => number): number =>
  tallies.reduce((total, tally) => total + count(tally), 0);
const reached = (tiers: readonly Tier[], count: number): Tier | undefined => tiers.find(({ atLeast }) => count >= atLeast);

/** @param tallies  of one person, one per provider; the order does not matter */
export function collectionVerdicts(tallies: readonly PersonTally[]): readonly CollectionVerdict[] {
  return [...neverSitter(tallies), ...tallies.flatMap(passedOver), ...outOfTime(tallies)];
}

function neverSitter(tallies: readonly PersonTally[]): readonly CollectionVerdict[] {
  const made = sum(tallies, ({ asMaker }) => asMaker);
  const tier = reached(NEVER_SITTER, made);
  if (tier === undefined || sum(tallies, ({ asSubject }) => asSubject) > 0 || sum(tallies, ({ shown }) => shown) * RARELY > made) return [];
  const detail = `is the maker of at least ${tier.atLeast} items of the collection and a subject of none`;
  return [{ code: 'never-sitter', provider: null, bits: tier.bits, detail }];
}

function passedOver({ provider, passedOver: count, shown }: PersonTally): readonly CollectionVerdict[] {
  const tier = reached(PASSED_OVER, count);
  if (tier === undefined || shown * RARELY > count) return [];
  const detail = `is a subject of at least ${tier.atLeast} items of ${provider} whose captions show others, and hardly ever shown: a donor, a studio or a namesake rather than a sitter`;
  return [{ code: 'passed-over', provider, bits: tier.bits, detail }];
}

function outOfTime(tallies: readonly PersonTally[]): readonly CollectionVerdict[] {
  const outside = sum(tallies, ({ outOfTime: count }) => count);
  const tier = reached(OUT_OF_TIME, outside);
  if (tier === undefined || sum(tallies, ({ inTime }) => inTime) * MOSTLY > outside) return [];
  const detail = `is a subject of at least ${tier.atLeast} items taken outside their life and of hardly any inside: this one is undated`;
  return [{ code: 'out-of-time', provider: null, bits: tier.bits, detail }];
}

/** What one item says about one person, as far as the collection's evidence depends on it. */
export interface Sighting {
  readonly provider: string;
  readonly reasons: readonly Reason[];
  /** the item says when it was taken */
  readonly dated: boolean;
}

/** Its caption shows them: what other captions leave out says nothing then. */
export const isShownByCaption = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ code }) => code === 'caption-list' || code === 'caption-named');

const APPLIES: Readonly<Record<CollectionCode, (sighting: Sighting) => boolean>> = {
  'never-sitter': () => true,
  'passed-over': ({ reasons }) => !isShownByCaption(reasons),
  'out-of-time': ({ dated }) => !dated,
};

export interface WeighedSighting {
  readonly depicted: number;
  readonly reasons: readonly Reason[];
  /** why they are excluded after all; null where they are not, or the item alone excluded them */
  readonly against: { readonly reason: string; readonly detail: string } | null;
}

/** The item's own evidence and the collection's together; null where the collection has nothing to say about this item. */
export function weighSighting(sighting: Sighting, verdicts: readonly CollectionVerdict[]): WeighedSighting | null {
  const applied = verdicts.filter(({ code, provider }) => (provider === null || provider === sighting.provider) && APPLIES[code](sighting));
  const strongest = applied.toSorted((one, other) => one.bits - other.bits || (one.code < other.code ? -1 : 1))[0];
  if (strongest === undefined) return null;
  const reasons = [...sighting.reasons, ...applied.map(({ code, bits, detail }) => ({ code: `collection:${code}`, text: detail, bits }))];
  const [alone, depicted] = [probability(sighting.reasons), probability(reasons)];
  const against = depicted < 0.5 && alone >= 0.5 ? { reason: `collection:${strongest.code}`, detail: strongest.detail } : null;
  return { depicted, reasons, against };
}
