// What a collection says against people in it: makers who never sit, subjects whom captions pass over, people out of their time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionVerdicts, type PersonTally, weighSighting } from '../../../src/domain/depiction/collection.ts';
import { depict } from '../../../src/domain/depiction/depict.ts';
import type { Item } from '../../../src/domain/item/item.ts';
import { item } from '../../support/items.ts';

const tally = (given: Partial<PersonTally>): PersonTally => ({
  provider: 'Hub A',
  asSubject: 0,
  asMaker: 0,
  shown: 0,
  passedOver: 0,
  inTime: 0,
  outOfTime: 0,
  ...given,
});

describe.each<[because: string, tallies: readonly Partial<PersonTally>[], codes: readonly string[]]>([
  ['a maker of many items and a subject of none', [{ asMaker: 40 }], ['never-sitter -2']],
  ['of a few', [{ asMaker: 5 }], ['never-sitter -1']],
  ['of four: too few to tell', [{ asMaker: 4 }], []],
  ['over several hubs together', [{ asMaker: 60 }, { provider: 'Hub B', asMaker: 60 }], ['never-sitter -2.5']],
  ['once a subject: a photographer who sits too', [{ asMaker: 400 }, { provider: 'Hub B', asSubject: 1 }], []],
  ['shown by two captions of forty: too many for a slip', [{ asMaker: 40, shown: 3 }], []],
  ['shown by one of forty: a slip', [{ asMaker: 40, shown: 1 }], ['never-sitter -2']],
  ['a subject whom captions pass over', [{ asSubject: 500, passedOver: 300 }], ['passed-over -4.5']],
  ['in fewer items', [{ asSubject: 50, passedOver: 30, shown: 1 }], ['passed-over -3']],
  ['shown by one caption of ten: a sitter', [{ asSubject: 500, passedOver: 300, shown: 30 }], []],
  [
    'a donor to one hub who sits in another',
    [
      { asSubject: 500, passedOver: 300 },
      { provider: 'Hub B', asSubject: 9, shown: 9 },
    ],
    ['passed-over -4.5'],
  ],
  ['captions that show nobody pass nobody over', [{ asSubject: 5_000 }], []],
  ['a subject of items after their death', [{ asSubject: 90, outOfTime: 80, inTime: 2 }], ['out-of-time -3']],
  ['of as many inside their life', [{ asSubject: 90, outOfTime: 40, inTime: 40 }], []],
  ['of nine items', [{ asSubject: 9, outOfTime: 9 }], []],
])('%s', (_because, tallies, codes) => {
  test(codes.join() || 'nothing against them', () => {
    expect(collectionVerdicts(tallies.map(tally)).map(({ code, bits }) => `${code} ${bits}`)).toEqual(codes);
  });
});

/** The first person of an item, weighed. */
function weighed(given: Partial<Item>, tallies: readonly Partial<PersonTally>[]): { depicted: number; reason: string | null } | null {
  const one = item('x', given);
  const reasons = depict(one).people[0]?.reasons ?? [];
  const dated = one.date.length > 0;
  const result = weighSighting({ provider: one.provider, reasons, dated }, collectionVerdicts(tallies.map(tally)));
  return result === null ? null : { depicted: result.depicted, reason: result.against?.reason ?? null };
}
const year = (text: string): Item['date'] => [{ text, begin: null, end: null }];
const DONOR = [{ asSubject: 500, passedOver: 300 }];
const MONUMENTS = [{ asSubject: 90, outOfTime: 80 }];
const MAKER = [{ asMaker: 400 }];

describe.each<[because: string, given: Partial<Item>, tallies: readonly Partial<PersonTally>[], shown: boolean, reason: string | null]>([
  ['a donor under subject', { subject: ['Day, Ann'] }, DONOR, false, 'collection:passed-over'],
  ['in another hub', { subject: ['Day, Ann'], provider: 'Hub B' }, DONOR, true, null],
  ['the caption shows the donor', { subject: ['Day, Ann'], title: ['Portrait of Ann Day'] }, DONOR, true, null],
  ['an undated item of somebody long dead', { subject: ['Day, Ann'] }, MONUMENTS, false, 'collection:out-of-time'],
  ['one from their life', { subject: ['Day, Ann'], date: year('1912') }, MONUMENTS, true, null],
  ['an undated portrait', { subject: ['Day, Ann--Portraits'] }, MONUMENTS, true, null],
  ['a maker’s own portrait is in doubt, not out', { title: ['Portrait of Ann Day'], creator: ['Day, Ann'] }, MAKER, true, null],
  ['a self-portrait is beyond doubt', { title: ['Self-portrait'], creator: ['Day, Ann'] }, MAKER, true, null],
  [
    'the maker where the hub’s creators are makers',
    { provider: 'Artstor', title: ['Ann Day'], creator: ['Day, Ann'] },
    MAKER,
    false,
    'collection:never-sitter',
  ],
  ['who was out anyway is not excluded twice', { subject: ['Day, Ann'], type: ['text'], format: [] }, DONOR, false, null],
])('%s', (_because, given, tallies, shown, reason) => {
  test(reason ?? (shown ? 'stays' : 'is out by the item alone'), () => {
    const result = weighed(given, tallies) ?? { depicted: depict(item('x', given)).people[0]?.depicted ?? 0, reason: null };
    expect([result.depicted >= 0.5, result.reason]).toEqual([shown, reason]);
  });
});

const counts = fc.record({
  provider: fc.constantFrom('Hub A', 'Hub B', 'Hub C'),
  asSubject: fc.nat({ max: 300 }),
  asMaker: fc.nat({ max: 300 }),
  shown: fc.nat({ max: 20 }),
  passedOver: fc.nat({ max: 300 }),
  inTime: fc.nat({ max: 20 }),
  outOfTime: fc.nat({ max: 100 }),
});

test('evidence of the collection only speaks against, in any order of its hubs, and says its reasons', () => {
  fc.assert(
    fc.property(fc.uniqueArray(counts, { selector: ({ provider }) => provider, maxLength: 3 }), fc.boolean(), (tallies, dated) => {
      const verdicts = collectionVerdicts(tallies);
      const sorted = (of: typeof verdicts): string[] => of.map((verdict) => JSON.stringify(verdict)).sort();
      expect(sorted(collectionVerdicts(tallies.toReversed()))).toEqual(sorted(verdicts));
      const { reasons, depicted } = depict(item('x', { subject: ['Day, Ann'] })).people[0] ?? { reasons: [], depicted: 0 };
      const result = weighSighting({ provider: 'Hub A', reasons, dated }, verdicts);
      if (result === null) return;
      expect(result.depicted).toBeLessThan(depicted);
      expect(result.reasons.length).toBeGreaterThan(reasons.length);
      expect(result.against === null).toBe(result.depicted >= 0.5);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('one more item seldom changes the evidence, so that most labels stay as they are', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000 }), (asMaker) => {
      const [before, after] = [asMaker, asMaker + 1].map((count) => JSON.stringify(collectionVerdicts([tally({ asMaker: count })])));
      expect(before === after || [5, 20, 100].includes(asMaker + 1)).toBe(true);
    }),
    { seed: 7 },
  );
});
