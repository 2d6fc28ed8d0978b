// Resolution: personal headings in, people and suggestions out. A pure function of the headings, the weight table and the judgements.
import { blockingKeys } from '../match/block.ts';
import { candidatePairs, PAIR_SPAN } from '../match/candidates.ts';
import { compareForms } from '../match/compare.ts';
import { countNames, type NameFrequency } from '../match/frequency.ts';
import { isDated, yearLevel } from '../match/life_span.ts';
import { type NameForm, nameForm } from '../match/name_form.ts';
import { RarityTable, Sum } from '../match/tally.ts';
import { Vocabulary } from '../match/vocabulary.ts';
import { weighForms } from '../match/weigh.ts';
import { BANDS, BRIDGE_BITS, probabilityOf, RIVAL_BITS } from '../match/weights.ts';
import { authority } from './authority.ts';
import { cluster, type WeighedPair } from './cluster.ts';
import type { JudgedPair, Judgement } from './judgement.ts';
import type { Resolution, ResolvableHeading, SuggestedPair } from './resolution.ts';
import { byCodeUnit, type Unit, unitsOf } from './units.ts';

/**
 * @param headings    personal headings, in any order; repeats count once
 * @param judgements  standing judgements; those about headings that are not given are passed over
 * @param frequency   a snapshot to weigh under; by default the names of `headings` themselves are counted
 * @returns           every heading in exactly one person; the same whatever the order of the input
 */
export function resolve(headings: readonly ResolvableHeading[], judgements: readonly JudgedPair[], frequency?: NameFrequency): Resolution {
  const told = judgements.filter(({ judgement }) => judgement !== 'same').flatMap(({ left, right }) => [left, right]);
  const units = unitsOf(headings, new Set(told));
  const vocabulary = new Vocabulary();
  const forms = units.map(({ parsed }) => nameForm(parsed, vocabulary));
  const rarity = new RarityTable(vocabulary, frequency ?? countNames(forms, vocabulary));
  const sum = new Sum(rarity);
  const bitsOf = (one: number, other: number): number => {
    const [left, right] = [forms[Math.min(one, other)], forms[Math.max(one, other)]];
    if (left === undefined || right === undefined) return Number.NEGATIVE_INFINITY;
    compareForms(left, right, vocabulary, sum.reset());
    return sum.bits;
  };
  const pairs: WeighedPair[] = [];
  const candidates = candidatePairs(units.length, (unit, keys) => {
    const form = forms[unit];
    if (form !== undefined) blockingKeys(form, vocabulary, keys);
  });
  for (const pair of candidates) {
    const [low, high] = [Math.floor(pair / PAIR_SPAN), pair % PAIR_SPAN];
    const bits = bitsOf(low, high);
    if (bits >= WORTH_KEEPING_BITS) pairs.push({ low, high, bits });
  }
  const judged = judgedUnits(units, judgements);
  const clusters = cluster({
    units: units.length,
    pairs,
    isDated: (unit) => isDated(forms[unit]?.life ?? { birth: null, death: null, active: null }),
    apart: (one, other) => bitsOf(one, other) < BRIDGE_BITS && !sameLife(forms[one], forms[other]),
    ...judged,
  });
  const suggestions = clusters.suggested.flatMap(({ low, high, bits }): SuggestedPair[] => {
    const [one, other] = [units[low], units[high]];
    const [left, right] = [forms[low], forms[high]];
    if (one === undefined || other === undefined || left === undefined || right === undefined) return [];
    const [first = '', second = ''] = [one.parsed.raw, other.parsed.raw].sort(byCodeUnit);
    return [
      {
        left: first,
        right: second,
        bits,
        probability: probabilityOf(bits),
        evidence: weighForms(left, right, vocabulary, rarity).features,
      },
    ];
  });
  return { people: people(units, clusters.of), suggestions };
}

/** Both years are the same: two misspellings of one name may look like different names to one another. */
const sameLife = (one: NameForm | undefined, other: NameForm | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  yearLevel(one.life.birth, other.life.birth) === 'exact' &&
  yearLevel(one.life.death, other.life.death) === 'exact';

/** Below this a pair is neither merged nor suggested, nor a rival of a pair that is merged. */
const WORTH_KEEPING_BITS = Math.min(BANDS.suggest, BANDS.merge - RIVAL_BITS);

function people(units: readonly Unit[], of: Int32Array): Resolution['people'] {
  const groups = new Map<number, ResolvableHeading[]>();
  units.forEach((unit, at) => {
    const root = of[at] ?? at;
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
