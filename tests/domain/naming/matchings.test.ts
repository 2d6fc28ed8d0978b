// Exact probabilities over all matchings, against an oracle that writes every matching down.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatchingInput, matchings } from '../../../src/domain/naming/matchings.ts';

/** Every way to give each face nobody or a person not yet used, with its weight. */
function byBruteForce({ faces, people, weight, sequence, order, row, orderWrong }: MatchingInput): { marginal: number[]; log: number } {
  const marginal = new Array<number>(faces * people).fill(0);
  let total = 0;
  const place = (step: number, used: readonly number[], chosen: readonly (number | null)[], value: number): void => {
    if (step === faces) {
      total += value;
      chosen.forEach((person, at) => {
        if (person === null) return;
        const cell = (sequence[at] ?? 0) * people + person;
        marginal[cell] = (marginal[cell] ?? 0) + value;
      });
      return;
    }
    place(step + 1, used, [...chosen, null], value);
    for (let person = 0; person < people; person += 1) {
      if (used.includes(person)) continue;
      const before = used.filter((other) => order[other] !== 0 && order[person] !== 0 && row[other] === row[person]);
      const turned = before.filter((other) => (order[other] ?? 0) > (order[person] ?? 0)).length;
      const cost = orderWrong / (1 - orderWrong);
      // the mean of what every place among those before would cost
      const mean =
        Array.from({ length: before.length + 1 }, (_, at) => cost ** at).reduce((sum, one) => sum + one, 0) / (before.length + 1);
      const claimed = orderWrong >= 0.5 ? 1 : cost ** turned / mean;
      place(step + 1, [...used, person], [...chosen, person], value * claimed * (weight[(sequence[step] ?? 0) * people + person] ?? 0));
    }
  };
  place(0, [], [], 1);
  return { marginal: marginal.map((value) => value / total), log: Math.log(total) };
}

const inputs = fc
  .record({ faces: fc.integer({ min: 0, max: 4 }), people: fc.integer({ min: 0, max: 4 }), orderWrong: fc.constantFrom(0.1, 0.3, 0.5) })
  .chain(({ faces, people, orderWrong }) =>
    fc.record({
      faces: fc.constant(faces),
      people: fc.constant(people),
      orderWrong: fc.constant(orderWrong),
      weight: fc
        .array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: faces * people, maxLength: faces * people })
        .map((numbers) => Float64Array.from(numbers)),
      sequence: fc
        .shuffledSubarray([...Array(faces).keys()], { minLength: faces, maxLength: faces })
        .map((numbers) => Int32Array.from(numbers)),
      order: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: people, maxLength: people }).map((numbers) => Int32Array.from(numbers)),
      row: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: people, maxLength: people }).map((numbers) => Int32Array.from(numbers)),
    }),
  );

test('marginals are what writing down every matching gives', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const slow = byBruteForce(input);
      const fast = matchings(input);
      expect(fast.log).toBeCloseTo(slow.log, 8);
      slow.marginal.forEach((value, at) => {
        expect(fast.marginal[at]).toBeCloseTo(value, 8);
      });
    }),
    { seed: 9, numRuns: 150 },
  );
});

test('a face and a person are each used once at most', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { marginal } = matchings(input);
      const sum = (keep: (cell: number) => boolean): number => marginal.reduce((total, value, cell) => total + (keep(cell) ? value : 0), 0);
      for (let face = 0; face < input.faces; face += 1)
        expect(sum((cell) => Math.floor(cell / input.people) === face)).toBeLessThanOrEqual(1 + 1e-9);
      for (let person = 0; person < input.people; person += 1)
        expect(sum((cell) => cell % input.people === person)).toBeLessThanOrEqual(1 + 1e-9);
    }),
    { seed: 10, numRuns: 100 },
  );
});

describe('ten people on forty faces', () => {
  test('are summed without overflow', () => {
    const [faces, people] = [40, 10];
    const { marginal, log } = matchings({
      faces,
      people,
      weight: new Float64Array(faces * people).fill(1e9),
      sequence: Int32Array.from({ length: faces }, (_, at) => at),
      order: new Int32Array(people),
      row: new Int32Array(people).fill(1),
      orderWrong: 0.1,
    });
    expect(Number.isFinite(log)).toBe(true);
    expect(marginal[0]).toBeCloseTo(1 / faces, 3);
  });
});
