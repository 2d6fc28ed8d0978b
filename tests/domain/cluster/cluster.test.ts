// Clusters against the slow, obvious algorithm, and the laws that every partition keeps.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterNeeds, cluster, type WeighedPair } from '../../../src/domain/cluster/cluster.ts';
import { BANDS, RIVAL_BITS } from '../../../src/domain/match/weights.ts';

interface Case extends ClusterNeeds {
  readonly apartPairs: ReadonlySet<string>;
}

const UNITS = 7;
const edge = fc.tuple(fc.nat({ max: UNITS - 1 }), fc.nat({ max: UNITS - 1 })).filter(([one, other]) => one < other);
const edges = fc.uniqueArray(edge, { selector: (pair) => pair.join(' '), maxLength: 4 });
/** Weights in whole bits, so that ties are common. */
const weighed = fc.uniqueArray(
  fc.tuple(edge, fc.integer({ min: -8, max: 16 })).map(([[low, high], bits]): WeighedPair => ({ low, high, bits })),
  { selector: ({ low, high }) => `${low} ${high}`, maxLength: 14 },
);

const cases: fc.Arbitrary<Case> = fc
  .record({
    pairs: weighed,
    dated: fc.array(fc.boolean(), { minLength: UNITS, maxLength: UNITS }),
    apart: edges,
    same: edges,
    different: edges,
    unsure: edges,
  })
  .map(({ pairs, dated, apart, same, different, unsure }) => {
    const apartPairs = new Set(apart.map(([one, other]) => `${one} ${other}`));
    return {
      units: UNITS,
      pairs,
      isDated: (unit) => dated[unit] ?? false,
      apart: (one, other) => apartPairs.has(`${Math.min(one, other)} ${Math.max(one, other)}`),
      same,
      different,
      unsure,
      apartPairs,
    };
  });

/** Groups as plain sets, everything looked up afresh for each pair. */
function clusterByBruteForce(needs: Case): number[][] {
  let groups = Array.from({ length: UNITS }, (_, unit) => [unit]);
  const groupOf = (unit: number): number[] => groups.find((group) => group.includes(unit)) ?? [];
  const holds = (list: ClusterNeeds['same'], one: number, other: number): boolean =>
    list.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
  const across = (left: number[], right: number[], test: (one: number, other: number) => boolean): boolean =>
    left.some((one) => right.some((other) => test(one, other)));
  const told = (left: number[], right: number[]): boolean => across(left, right, (one, other) => holds(needs.different, one, other));
  const join = (left: number[], right: number[]): void => {
    if (left === right) return;
    groups = [...groups.filter((group) => group !== left && group !== right), [...left, ...right]];
  };
  for (const [one, other] of needs.same) if (!told(groupOf(one), groupOf(other))) join(groupOf(one), groupOf(other));
  const tier = ({ low, high }: WeighedPair): number => [low, high].filter((unit) => !needs.isDated(unit)).length;
  const ranked = needs.pairs
    .filter(({ low, high, bits }) => bits >= BANDS.merge && !holds(needs.unsure, low, high))
    .toSorted((a, b) => tier(a) - tier(b) || b.bits - a.bits || a.low - b.low || a.high - b.high);
  const hasRival = (vague: number[], chosen: number[], bits: number): boolean => {
    if (vague.some((unit) => needs.isDated(unit))) return false;
    return needs.pairs.some((pair) => {
      const inside = [pair.low, pair.high].find((unit) => vague.includes(unit));
      if (inside === undefined || pair.bits < bits - RIVAL_BITS) return false;
      const other = groupOf(pair.low === inside ? pair.high : pair.low);
      if (other === vague || other === chosen || told(groupOf(inside), other)) return false;
      return told(chosen, other) || across(chosen, other, needs.apart);
    });
  };
  for (const { low, high, bits } of ranked) {
    const [left, right] = [groupOf(low), groupOf(high)];
    if (left === right || told(left, right) || across(left, right, needs.apart)) continue;
    if (hasRival(left, right, bits) || hasRival(right, left, bits)) continue;
    join(left, right);
  }
  return groups.map((group) => group.toSorted((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

function groupsOf(of: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const [unit, root] of of.entries()) groups.set(root, [...(groups.get(root) ?? []), unit]);
  return [...groups.values()].sort(([a = 0], [b = 0]) => a - b);
}

describe('clusters', () => {
  test('are what the slow, obvious algorithm finds', () => {
    fc.assert(
      fc.property(cases, (needs) => {
        expect(groupsOf(cluster(needs).of)).toEqual(clusterByBruteForce(needs));
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });

  test('do not depend on the order of the pairs', () => {
    fc.assert(
      fc.property(
        cases.chain((needs) => fc.tuple(fc.constant(needs), fc.shuffledSubarray([...needs.pairs], { minLength: needs.pairs.length }))),
        ([needs, shuffled]) => {
          expect(cluster({ ...needs, pairs: shuffled })).toEqual(cluster(needs));
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  test('never hold two that a curator told apart, nor two that exclude each other unless he joined them', () => {
    fc.assert(
      fc.property(cases, (needs) => {
        const { of } = cluster(needs);
        for (const [one, other] of needs.different) expect(of[one]).not.toBe(of[other]);
        if (needs.same.length > 0) return;
        for (const pair of needs.apartPairs) {
          const [one = 0, other = 0] = pair.split(' ').map(Number);
          expect(of[one]).not.toBe(of[other]);
        }
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  test('are suggested for joining only where nobody told them apart or could not tell', () => {
    fc.assert(
      fc.property(cases, (needs) => {
        const { of, suggested } = cluster(needs);
        const roots = new Set<string>();
        for (const { low, high, bits } of suggested) {
          expect(bits).toBeGreaterThanOrEqual(BANDS.suggest);
          expect(of[low]).not.toBe(of[high]);
          for (const [one, other] of needs.unsure) expect([low, high]).not.toEqual([one, other]);
          for (const [one, other] of needs.different) expect([of[one], of[other]].sort()).not.toEqual([of[low], of[high]].sort());
          roots.add([of[low], of[high]].sort().join(' '));
        }
        expect(roots.size).toBe(suggested.length);
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });
});
