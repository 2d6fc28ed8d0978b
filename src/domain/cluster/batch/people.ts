// The last step of a batch: weighed pairs and judgements in, the person of each line and the pairs to ask about out.
import { FormComparison } from '../../match/compare.ts';
import { RarityTable } from '../../match/rarity.ts';
import { Sum } from '../../match/tally.ts';
import { Vocabulary } from '../../match/vocabulary.ts';
import { BRIDGE_BITS } from '../../match/weights.ts';
import { clusterColumns, type WeighedPairs } from '../cluster.ts';
import type { UnitPair } from '../groups.ts';
import type { JudgedPair, Judgement } from '../judgement.ts';
import type { Collection, UnitSighting } from './collection.ts';
import type { WeighNeeds } from './weighing.ts';

export interface BatchPeople {
  /** of each line the line of its person's preferred form; -1 where the line names nobody */
  readonly preferred: Int32Array;
  readonly people: number;
  /** lines of pairs to ask about, strongest first */
  readonly suggestions: readonly { readonly left: number; readonly right: number; readonly bits: number }[];
  /** lines of pairs that were judged the same, though other judgements keep them apart */
  readonly conflicts: readonly (readonly [number, number])[];
}

export interface PeopleNeeds {
  readonly collection: Collection;
  readonly weighing: WeighNeeds;
  readonly pairs: WeighedPairs;
  readonly judgements: readonly JudgedPair[];
  /** how many lines there are */
  readonly lines: number;
  /** the order of two lines by code units, by their numbers */
  readonly compareLines: (one: number, other: number) => number;
}

export function batchPeople({ collection, weighing, pairs, judgements, lines, compareLines }: PeopleNeeds): BatchPeople {
  const vocabulary = new Vocabulary(weighing.words);
  const comparison = new FormComparison(weighing.forms, vocabulary);
  const sum = new Sum(new RarityTable(vocabulary, weighing.bearers));
  const apart = (one: number, other: number): boolean => {
    comparison.compare(Math.min(one, other), Math.max(one, other), sum.reset());
    return sum.bits < BRIDGE_BITS && !comparison.haveOneLife(one, other);
  };
  const { of, suggested, conflicts } = clusterColumns(
    { units: weighing.forms.count, isDated: (unit) => comparison.isDated(unit), apart, ...judgedUnits(collection.sightings, judgements) },
    pairs,
  );
  const firstLine = (unit: number): number => collection.lines[collection.unitStarts[unit] ?? 0] ?? 0;
  return {
    ...preferredLines(collection, of, lines, compareLines),
    suggestions: suggested.map(({ low, high, bits }) => {
      const [left, right] = [firstLine(low), firstLine(high)];
      return compareLines(left, right) < 0 ? { left, right, bits } : { left: right, right: left, bits };
    }),
    conflicts: conflicts.map(([one, other]) => [firstLine(one), firstLine(other)]),
  };
}

/** Judgements by unit. A judgement is about the heading as given, or about the same heading cleaned. */
function judgedUnits(sightings: readonly UnitSighting[], judgements: readonly JudgedPair[]): Readonly<Record<Judgement, UnitPair[]>> {
  const judged: Record<Judgement, UnitPair[]> = { same: [], different: [], unsure: [] };
  const unitOf = new Map<string, number>();
  const byUnit = sightings.toSorted((one, other) => one.unit - other.unit);
  for (const { text, unit, asItStands } of byUnit) if (!asItStands && !unitOf.has(text)) unitOf.set(text, unit);
  for (const { text, unit, asItStands } of byUnit) if (asItStands) unitOf.set(text, unit);
  for (const { left, right, judgement } of judgements) {
    const [one, other] = [unitOf.get(left), unitOf.get(right)];
    if (one !== undefined && other !== undefined && one !== other) judged[judgement].push(one < other ? [one, other] : [other, one]);
  }
  for (const found of Object.values(judged)) found.sort(([a, b], [c, d]) => a - c || b - d);
  return judged;
}

/** The preferred form of each person: most points, then most uses, then first by code units. */
function preferredLines(
  { lines, unitStarts, points }: Collection,
  of: Int32Array,
  count: number,
  compareLines: PeopleNeeds['compareLines'],
): { readonly preferred: Int32Array; readonly people: number } {
  const units = of.length;
  /** by root: place of the best heading so far, and how often its line stands there */
  const best = new Int32Array(units).fill(-1);
  const uses = new Int32Array(units);
  let people = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const root = of[unit] ?? unit;
    if (root === unit) people += 1;
    const end = unitStarts[unit + 1] ?? 0;
    for (let at = unitStarts[unit] ?? 0; at < end; ) {
      let next = at + 1;
      while (next < end && compareLines(lines[next] ?? 0, lines[at] ?? 0) === 0) next += 1;
      const known = best[root] ?? -1;
      const better = (points[at] ?? 0) - (points[known] ?? -1) || next - at - (uses[root] ?? 0);
      if (better > 0 || (better === 0 && compareLines(lines[at] ?? 0, lines[known] ?? 0) < 0)) {
        best[root] = at;
        uses[root] = next - at;
      }
      at = next;
    }
  }
  const preferred = new Int32Array(count).fill(-1);
  for (let unit = 0; unit < units; unit += 1) {
    const line = lines[best[of[unit] ?? unit] ?? 0] ?? 0;
    for (let at = unitStarts[unit] ?? 0; at < (unitStarts[unit + 1] ?? 0); at += 1) preferred[lines[at] ?? 0] = line;
  }
  return { preferred, people };
}
