// A bounded memory: the same answers as without it, each text read once while it is remembered, never more remembered than allowed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recalling } from '../../../src/domain/text/recall.ts';

test('it answers as the function does, whatever was asked before', () => {
  const texts = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', ''), fc.string({ maxLength: 3 }), fc.constant('long'.repeat(200))), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const read = (text: string): string | null => (text.startsWith('a') ? null : text.toUpperCase());
      const recalled = recalling(read, most);
      for (const text of asked) expect(recalled(text)).toBe(read(text));
    }),
    { seed: 7 },
  );
});

test('a text that is asked for again and again is read once, however many others pass by', () => {
  const reads = new Map<string, number>();
  const recalled = recalling((text) => {
    reads.set(text, (reads.get(text) ?? 0) + 1);
    return { text };
  }, 10);
  for (let at = 0; at < 1_000; at += 1) {
    recalled('often');
    recalled(`once ${at}`);
  }
  expect(reads.get('often')).toBe(1);
  recalled('once 0');
  expect(reads.get('once 0')).toBe(2);
});
