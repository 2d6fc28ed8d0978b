// The parser against headings sampled from the grammar: it must find the parts that each was made of, and format must give them back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHeading } from '../../../src/domain/heading/format.ts';
import type { HeadingName, ParsedHeading } from '../../../src/domain/heading/heading.ts';
import { parseHeading } from '../../../src/domain/heading/parse.ts';
import { tokens } from '../../../src/domain/text/fold.ts';
import { type NameTruth, type SampledHeading, sampledHeading, sampledSeveral, sampledWork } from '../../support/sampled_headings.ts';

const SEED = { seed: 20, numRuns: 2_000 };

const nameParts = (name: HeadingName | null): NameTruth | null => {
  if (name === null) return null;
  const { surname, forenames, numeration, titles, suffix, fullerForm, nicknames, marriedForm } = name;
  return { surname, forenames, numeration, titles, suffix, fullerForm, nicknames, marriedForm };
};
const years = (parsed: ParsedHeading) => {
  const dates = parsed.name?.dates;
  const active = dates?.active;
  return {
    birth: dates?.birth?.year ?? null,
    death: dates?.death?.year ?? null,
    active: active == null ? null : [active.from?.year ?? null, active.to?.year ?? null],
  };
};

describe('a sampled heading', () => {
  test('is read as the parts it was made of', () => {
    fc.assert(
      fc.property(sampledHeading, ({ heading, name, dates, relator, subdivisions }: SampledHeading) => {
        const parsed = parseHeading(heading);
        if (name === null) expect(tokens(`${parsed.name?.forenames} ${parsed.name?.surname}`).length).toBeGreaterThan(1);
        else expect(nameParts(parsed.name)).toEqual(name);
        expect(years(parsed)).toEqual({ birth: dates.birth, death: dates.death, active: dates.active });
        expect([parsed.relator, parsed.subdivisions, parsed.workTitle, parsed.several]).toEqual([relator, subdivisions, null, []]);
      }),
      SEED,
    );
  });

  test('comes back from format with the same parts, in an order that format writes itself', () => {
    fc.assert(
      fc.property(sampledHeading, ({ heading }) => {
        const once = parseHeading(heading);
        const written = formatHeading(once);
        const twice = parseHeading(written);
        expect({ ...nameParts(twice.name), ...years(twice) }).toEqual({ ...nameParts(once.name), ...years(once) });
        expect([twice.relator, twice.subdivisions]).toEqual([once.relator, once.subdivisions]);
        expect(formatHeading(twice)).toBe(written);
      }),
      SEED,
    );
  });
});

test('a work by a sampled person is a work, and comes back as it was', () => {
  fc.assert(
    fc.property(sampledWork, ({ heading, title }) => {
      expect(parseHeading(heading).workTitle).toBe(title);
      expect(formatHeading(parseHeading(heading))).toBe(heading);
    }),
    SEED,
  );
});

test('several sampled people are told apart, and come back as they were', () => {
  fc.assert(
    fc.property(sampledSeveral, ({ heading, people }) => {
      expect(parseHeading(heading).several).toEqual(people);
      expect(formatHeading(parseHeading(heading))).toBe(heading);
    }),
    SEED,
  );
});
