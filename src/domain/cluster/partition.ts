// The last step of resolution: weighed pairs and judgements in, people and suggestions out. The same for a whole collection and for a part of it.
import { probabilityOf } from '../match/weights.ts';
import { authority } from './authority.ts';
import { cluster, type WeighedPair } from './cluster.ts';
import type { Comparison } from './comparison.ts';
import type { JudgedPair, Judgement } from './judgement.ts';
import type { Resolution, ResolvableHeading, SuggestedPair } from './resolution.ts';
import { byCodeUnit, type Unit } from './units.ts';

export interface PartitionNeeds {
  /** in the order of their shelf marks */
  readonly units: readonly Unit[];
  /** candidate pairs worth keeping */
  readonly pairs: readonly WeighedPair[];
  readonly judgements: readonly JudgedPair[];
  readonly comparison: Comparison;
  /** units that are asked about; the others have a say and are not told. By default all */
  readonly about?: ReadonlySet<number>;
}

/** Every unit that is asked about in exactly one person, and suggestions with one of them on a side; judgements about headings that are not given are passed over. */
export function partition({ units, pairs, judgements, comparison, about }: PartitionNeeds): Resolution {
  const clusters = cluster({
    units: units.length,
    pairs,
    isDated: comparison.isDated,
    apart: comparison.apart,
    ...judgedUnits(units, judgements),
  });
  const suggestions = clusters.suggested.flatMap(({ low, high, bits }): SuggestedPair[] => {
    const [one, other] = [units[low], units[high]];
    if (about !== undefined && !about.has(low) && !about.has(high)) return [];
    const weight = comparison.weight(low, high);
    if (one === undefined || other === undefined) return [];
    const [left = '', right = ''] = [one.parsed.raw, other.parsed.raw].sort(byCodeUnit);
    return [{ left, right, bits, probability: probabilityOf(bits), evidence: weight.features }];
  });
  return { people: people(units, clusters.of, about), suggestions };
}

function people(units: readonly Unit[], of: Int32Array, about: PartitionNeeds['about']): Resolution['people'] {
  const told = about === undefined ? null : new Set([...about].map((unit) => of[unit] ?? unit));
  const groups = new Map<number, ResolvableHeading[]>();
  units.forEach((unit, at) => {
    const root = of[at] ?? at;
    if (told !== null && !told.has(root)) return;
    const held = groups.get(root);
    if (held === undefined) groups.set(root, [...unit.headings]);
    else held.push(...unit.headings);
  });
  return [...groups.values()].map(authority).sort((one, other) => byCodeUnit(one.headings[0] ?? '', other.headings[0] ?? ''));
}

type UnitPair = readonly [number, number];

/** Judgements by unit. A judgement is about the heading as given, or about the same heading cleaned. */
function judgedUnits(units: readonly Unit[], judgements: readonly JudgedPair[]): Readonly<Record<Judgement, UnitPair[]>> {
  const judged: Record<Judgement, UnitPair[]> = { same: [], different: [], unsure: [] };
  if (judgements.length === 0) return judged;
  const unitOf = new Map<string, number>();
  units.forEach(({ headings }, unit) => {
    for (const { parsed } of headings) if (!unitOf.has(parsed.text)) unitOf.set(parsed.text, unit);
  });
  units.forEach(({ headings }, unit) => {
    for (const { parsed } of headings) unitOf.set(parsed.raw, unit);
  });
  for (const { left, right, judgement } of judgements) {
    const [one, other] = [unitOf.get(left), unitOf.get(right)];
    if (one !== undefined && other !== undefined && one !== other) judged[judgement].push(one < other ? [one, other] : [other, one]);
  }
  for (const pairs of Object.values(judged)) pairs.sort(([a, b], [c, d]) => a - c || b - d);
  return judged;
}
