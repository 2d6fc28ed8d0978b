// A short run of the fuzzer: hostile strings against everything that reads a heading. `npm run fuzz -- headings` runs it for longer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzedString } from '../../support/fuzzed_strings.ts';
import { headingFaults, Stopwatch } from '../../support/heading_faults.ts';

test('two thousand hostile pairs: no exception, no call over 50 ms, valid answers', () => {
  const watch = new Stopwatch();
  fc.assert(
    fc.property(fuzzedString, fuzzedString, (left, right) => {
      expect(headingFaults(left, right, watch)).toEqual([]);
    }),
    { seed: 3, numRuns: 2_000 },
  );
}, 120_000);

describe('what the fuzzer found', () => {
  test.each<[left: string, right: string, because: string]>([
    ['\ud83d', ',', 'half a character is none: it is taken out before anything is read'],
    ['Smith, John\ud83d', 'Smith, John', 'so behind a name'],
    ['&amp;amp;lt;b&amp;amp;gt;Smith', 'Smith', 'escaped twice: cleaning goes on until nothing changes'],
    ['&#xD800;Smith, John', 'Smith, John', 'an entity can hide half a character'],
  ])('%j and %j: %s', (left, right) => {
    expect(headingFaults(left, right, new Stopwatch())).toEqual([]);
  });
});
