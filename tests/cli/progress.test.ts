// What a waiting person sees.
import { expect, test } from 'vitest';
import { barLine } from '../../src/cli/progress.ts';

test.each<[done: number, total: number | null, seconds: number, line: string, because: string]>([
  [1_000, 3_000, 2, 'harvest [########----------------]  33 %  1,000 of 3,000  500/s  4 s left', 'a third is done'],
  [3_000, 3_000, 6, 'harvest [########################] 100 %  3,000 of 3,000  500/s  0 s left', 'the end'],
  [4_000, 3_000, 8, 'harvest [########################] 100 %  4,000 of 3,000  500/s  0 s left', 'more came than was told'],
  [1_000, null, 2, 'harvest  1,000  500/s', 'nobody knows how many there are'],
  [0, 3_000, 0, 'harvest [------------------------]   0 %  0 of 3,000  0/s', 'no rate yet, so no time left'],
])('%i of %s after %i s', (done, total, seconds, line) => {
  expect(barLine('harvest', done, total, seconds)).toBe(line);
});
