// How far a change reaches: the affected circles, and all that decides about them; against clustering everything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster, type WeighedPair } from '../../../src/domain/cluster/cluster.ts';
import { type LoadedUnit, type Neighbourhood, neighbourhood } from '../../../src/domain/cluster/neighbourhood.ts';

interface Graph {
  readonly dated: readonly boolean[];
  readonly pairs: readonly WeighedPair[];
  readonly same: readonly (readonly [number, number])[];
  readonly apart: ReadonlySet<string>;
}

const unitsOf = ({ dated, pairs, same }: Graph): Map<number, LoadedUnit> =>
  new Map(
    dated.map((isDated, unit) => [
      unit,
      {
        dated: isDated,
        pairs: pairs.flatMap(({ low, high, bits }) =>
          low === unit ? [{ other: high, bits }] : high === unit ? [{ other: low, bits }] : [],
        ),
        same: same.flatMap(([one, other]) => (one === unit ? [other] : other === unit ? [one] : [])),
      },
    ]),
  );

/** Loads only what is asked for. */
function reach(graph: Graph, seeds: readonly number[]): Neighbourhood {
  const all = unitsOf(graph);
  const loaded = new Map<number, LoadedUnit>();
  for (;;) {
    const found = neighbourhood(seeds, loaded);
    if (found.missing.length === 0) return found;
    for (const place of found.missing) loaded.set(place, all.get(place) ?? { dated: false, pairs: [], same: [] });
  }
}

const pair = (low: number, high: number, bits: number): WeighedPair => ({ low, high, bits });
const graphOf = (dated: readonly boolean[], pairs: readonly WeighedPair[], same: Graph['same'] = []): Graph => ({
  dated,
  pairs,
  same,
  apart: new Set(),
});

describe('what a change of unit 0 reaches', () => {
  test.each<[graph: Graph, affected: readonly number[], all: readonly number[], because: string]>([
    [graphOf([true], []), [0], [0], 'nobody is like it'],
    [graphOf([true, true, true], [pair(0, 1, 5), pair(1, 2, 3)]), [0, 1, 2], [0, 1, 2], 'merging pairs make a circle'],
    [
      graphOf([true, true, true], [pair(0, 1, -2), pair(1, 2, 9)]),
      [0],
      [0, 1, 2],
      'a suggestion is told of a whole person, whose people stay',
    ],
    [
      graphOf([true, false, true], [pair(0, 1, 1), pair(1, 2, 5)]),
      [0, 1, 2],
      [0, 1, 2],
      'it is a rival of an undated unit that is merged with another',
    ],
    [graphOf([true, false, true], [pair(0, 1, -2), pair(1, 2, 5)]), [0], [0, 1, 2], 'too weak to be a rival: more than 6 bits'],
    [graphOf([true, true, true], [pair(0, 1, 1), pair(1, 2, 5)]), [0], [0, 1, 2], 'a dated unit has no rivals'],
    [graphOf([true, true], [], [[0, 1]]), [0, 1], [0, 1], 'a curator connects what nothing else does'],
    [
      graphOf([false, true, true, false, true], [pair(0, 1, 4), pair(0, 2, 0), pair(2, 3, 5), pair(3, 4, 1)]),
      [0, 1],
      [0, 1, 2, 3, 4],
      'its own rival decides with it, and the rival of that one with that',
    ],
  ])('%#', (graph, affected, all) => {
    const found = reach(graph, [0]);
    expect([...found.affected].sort()).toEqual(affected);
    expect([...found.all].sort()).toEqual(all);
  });
});

const UNITS = 12;
const graphs = fc
  .record({
    dated: fc.array(fc.boolean(), { minLength: UNITS, maxLength: UNITS }),
    edges: fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(UNITS - 1), fc.integer({ min: -6, max: 9 })), { maxLength: 22 }),
    same: fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(UNITS - 1)), { maxLength: 2 }),
    apart: fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(UNITS - 1)), { maxLength: 8 }),
  })
  .map(({ dated, edges, same, apart }): Graph => {
    const pairs = new Map(
      edges
        .filter(([a, b]) => a !== b)
        .map(([a, b, bits]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, pair(Math.min(a, b), Math.max(a, b), bits)]),
    );
    return {
      dated,
      pairs: [...pairs.values()],
      same: same.filter(([a, b]) => a !== b),
      apart: new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    };
  });

/** Of each unit its cluster as text; suggestions with a side among them. */
function clustered(graph: Graph, units: readonly number[]): { readonly of: Map<number, string>; readonly suggested: readonly string[] } {
  const numberOf = new Map(units.map((unit, at) => [unit, at]));
  const inside = (unit: number): boolean => numberOf.has(unit);
  const at = (unit: number): number => numberOf.get(unit) ?? -1;
  const unitAt = (number: number): number => units[number] ?? -1;
  const { of, suggested } = cluster({
    units: units.length,
    pairs: graph.pairs
      .filter(({ low, high }) => inside(low) && inside(high))
      .map(({ low, high, bits }) => ({ low: at(low), high: at(high), bits })),
    isDated: (unit) => graph.dated[unitAt(unit)] === true,
    apart: (one, other) => graph.apart.has(`${unitAt(one)} ${unitAt(other)}`),
    same: graph.same
      .filter(([a, b]) => inside(a) && inside(b))
      .map(([a, b]) => [at(a), at(b)] as const)
      .sort(([a, b], [c, d]) => a - c || b - d),
    different: [],
    unsure: [],
  });
  const members = new Map<number, number[]>();
  units.forEach((unit, number) => {
    members.set(of[number] ?? -1, [...(members.get(of[number] ?? -1) ?? []), unit]);
  });
  return {
    of: new Map(units.map((unit, number) => [unit, (members.get(of[number] ?? -1) ?? []).join(' ')])),
    suggested: suggested.map(({ low, high, bits }) => `${unitAt(low)} ${unitAt(high)} ${bits}`),
  };
}

test('clustering what decides gives the affected ones the people and suggestions of clustering everything', () => {
  fc.assert(
    fc.property(graphs, fc.nat(UNITS - 1), (graph, seed) => {
      const { affected, all } = reach(graph, [seed]);
      const whole = clustered(
        graph,
        Array.from({ length: UNITS }, (_, unit) => unit),
      );
      const part = clustered(
        graph,
        [...all].sort((one, other) => one - other),
      );
      for (const unit of affected) expect(part.of.get(unit)).toBe(whole.of.get(unit));
      const told = (list: readonly string[]): string[] =>
        list
          .filter((line) =>
            line
              .split(' ')
              .slice(0, 2)
              .some((unit) => affected.has(Number(unit))),
          )
          .sort();
      expect(told(part.suggested)).toEqual(told(whole.suggested));
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

test('who is not affected keeps its people when a pair of the seed changes', () => {
  fc.assert(
    fc.property(graphs, fc.nat(UNITS - 1), fc.nat(UNITS - 1), fc.integer({ min: -6, max: 9 }), (graph, one, other, bits) => {
      fc.pre(one !== other);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const changed = {
        ...graph,
        pairs: [...graph.pairs.filter((known) => known.low !== low || known.high !== high), pair(low, high, bits)],
      };
      const { affected } = reach(changed, [low, high]);
      const units = Array.from({ length: UNITS }, (_, unit) => unit);
      const before = clustered(graph, units);
      const after = clustered(changed, units);
      for (const unit of units) if (!affected.has(unit)) expect(after.of.get(unit)).toBe(before.of.get(unit));
    }),
    { seed: 7, numRuns: 1_000 },
  );
});
