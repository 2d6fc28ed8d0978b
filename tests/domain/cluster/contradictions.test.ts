// Contradictions among judgements, against trying every path.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../src/domain/cluster/contradictions.ts';
import { JUDGEMENTS, type JudgedPair, type Judgement } from '../../../src/domain/cluster/judgement.ts';

const WORDS: Readonly<Record<string, Judgement>> = { '=': 'same', '/': 'different', '?': 'unsure' };
/** "a=b" is a judgement. */
const said = (text: string): JudgedPair[] =>
  text.split(' ').flatMap((one) => {
    const [left = '', sign = '', right = ''] = one;
    const judgement = WORDS[sign];
    return judgement === undefined ? [] : [{ left, right, judgement }];
  });
const told = (found: readonly (readonly JudgedPair[])[]): string[] =>
  found.map((chain) =>
    chain.map(({ left, right, judgement }) => left + Object.keys(WORDS).find((sign) => WORDS[sign] === judgement) + right).join(' '),
  );

describe.each<[log: string, found: readonly string[], because: string]>([
  ['a=c b=c a/b', ['a=c b=c a/b'], 'the three of them'],
  ['a/b a=c c=b', ['a=c c=b a/b'], 'whatever was said first'],
  ['a=c c=d d=b a/b', ['a=c c=d d=b a/b'], 'a longer chain is told whole'],
  ['a=c c=d d=b a=d a/b', ['a=d d=b a/b'], 'the shortest chain is told'],
  ['a=b c/d', [], 'nothing to do with one another'],
  ['a=c b?c a/b', [], 'unsure joins nobody'],
  ['a=c b=c a/b d/c', ['a=c b=c a/b'], 'd is not joined to anybody'],
])('%s', (log, found, because) => {
  test(because, () => {
    expect(told(contradictions(said(log)))).toEqual(found);
  });
});

test('each is a chain of same from one side to the other, as short as any, and none is missed', () => {
  const heading = fc.constantFrom(...'abcdefg');
  const pair = fc.tuple(heading, heading, fc.constantFrom(...JUDGEMENTS)).filter(([left, right]) => left !== right);
  const log = fc.uniqueArray(pair, { maxLength: 14, selector: ([left, right]) => [left, right].sort().join('') });
  fc.assert(
    fc.property(log, (drawn) => {
      const standing = drawn.map(([left, right, judgement]) => ({ left, right, judgement }));
      const found = contradictions(standing);
      const expected = standing.flatMap((judged) => {
        const steps = judged.judgement === 'different' ? fewestSteps(standing, judged.left, judged.right) : null;
        return steps === null ? [] : [steps + 1];
      });
      expect(found.map((chain) => chain.length)).toEqual(expected);
      for (const chain of found) {
        const last = chain.at(-1);
        let at = last?.left;
        for (const one of chain.slice(0, -1)) {
          expect(one.judgement).toBe('same');
          expect([one.left, one.right]).toContain(at);
          at = one.left === at ? one.right : one.left;
        }
        expect(at).toBe(last?.right);
      }
    }),
    { seed: 7 },
  );
});

/** The slow, obvious way: who is reached in no step, in one, in two… */
function fewestSteps(standing: readonly JudgedPair[], from: string, to: string): number | null {
  let reached = new Set([from]);
  for (let steps = 0; steps <= standing.length; steps += 1) {
    if (reached.has(to)) return steps;
    const same = standing.filter(({ judgement }) => judgement === 'same');
    reached = new Set([...reached, ...same.flatMap(({ left, right }) => (reached.has(left) ? [right] : reached.has(right) ? [left] : []))]);
  }
  return null;
}
