// Closed groups clustered one by one are the collection clustered at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClosedGroups } from '../../../src/domain/cluster/closed_groups.ts';
import { cluster, type WeighedPair } from '../../../src/domain/cluster/cluster.ts';

const UNITS = 24;
const unit = fc.nat(UNITS - 1);
const edge = fc.tuple(unit, unit).filter(([one, other]) => one !== other);

interface Collection {
  readonly pairs: readonly WeighedPair[];
  readonly isDated: readonly boolean[];
  readonly apart: ReadonlySet<string>;
  readonly same: readonly (readonly [number, number])[];
}

const keyOf = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;

/** Whole and half bits about the two limits, so that ties and limits are met. */
const collection: fc.Arbitrary<Collection> = fc
  .record({
    edges: fc.uniqueArray(fc.tuple(edge, fc.integer({ min: -12, max: 24 })), {
      selector: ([[one, other]]) => keyOf(one, other),
      maxLength: 40,
    }),
    isDated: fc.array(fc.boolean(), { minLength: UNITS, maxLength: UNITS }),
    apart: fc.array(edge, { maxLength: 60 }),
    same: fc.array(edge, { maxLength: 2 }),
  })
  .map(({ edges, isDated, apart, same }) => ({
    pairs: edges.map(([[one, other], halves]) => ({ low: Math.min(one, other), high: Math.max(one, other), bits: halves / 2 })),
    isDated,
    apart: new Set(apart.map(([one, other]) => keyOf(one, other))),
    same: same.map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
  }));

/** The lowest unit of the cluster of each of these units, when they are clustered by themselves. */
function clustered(units: readonly number[], { pairs, isDated, apart, same }: Collection): number[] {
  const numberOf = new Map(units.map((at, number) => [at, number]));
  const inside = (one: number, other: number): boolean => numberOf.has(one) && numberOf.has(other);
  const { of } = cluster({
    units: units.length,
    pairs: pairs
      .filter(({ low, high }) => inside(low, high))
      .map(({ low, high, bits }) => ({ low: numberOf.get(low) ?? -1, high: numberOf.get(high) ?? -1, bits })),
    isDated: (number) => isDated[units[number] ?? -1] === true,
    apart: (one, other) => apart.has(keyOf(units[one] ?? -1, units[other] ?? -1)),
    same: same.filter(([one, other]) => inside(one, other)).map(([one, other]) => [numberOf.get(one) ?? -1, numberOf.get(other) ?? -1]),
    different: [],
    unsure: [],
  });
  return units.map((_, number) => units[of[number] ?? -1] ?? -1);
}

function groupsOf({ pairs, isDated, same }: Collection): Map<number, number[]> {
  const closed = new ClosedGroups(UNITS, (at) => isDated[at] === true);
  for (const [one, other] of same) closed.same(one, other);
  for (const { low, high, bits } of pairs) closed.connect(low, high, bits);
  closed.connected();
  for (const { low, high, bits } of pairs) closed.depend(low, high, bits);
  const groups = new Map<number, number[]>();
  for (let at = 0; at < UNITS; at += 1) groups.set(closed.root(at), [...(groups.get(closed.root(at)) ?? []), at]);
  return groups;
}

test('whatever the pairs, dates, vetoes and judgements', () => {
  const all = Array.from({ length: UNITS }, (_, at) => at);
  fc.assert(
    fc.property(collection, (given) => {
      const whole = clustered(all, given);
      for (const [lowest, units] of groupsOf(given)) {
        expect(lowest).toBe(units[0]);
        expect(clustered(units, given)).toEqual(units.map((at) => whole[at]));
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('what nothing connects stays apart', () => {
  const isDated = Array.from({ length: UNITS }, () => true);
  const pairs = [{ low: 0, high: 1, bits: 2 }];
  expect(groupsOf({ pairs, isDated, apart: new Set(), same: [] }).size).toBe(UNITS);
});
