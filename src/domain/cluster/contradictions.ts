// Judgements that cannot all be true: two headings told apart, and joined by a chain of others.
import type { JudgedPair } from './judgement.ts';

/**
 * Every standing `different` that a chain of `same` contradicts, with the shortest such chain from its left side to its right one.
 *
 * @returns in the order of the `different` ones: the chain, then that one. "A same C, C same B, A different B" is one of three
 * @example contradictions([same('a', 'c'), same('b', 'c'), different('a', 'b')])  // [[a same c, b same c, a different b]]
 */
export function contradictions<T extends JudgedPair>(standing: readonly T[]): (readonly T[])[] {
  const beside = new Map<string, T[]>();
  const put = (heading: string, judged: T): void => {
    const known = beside.get(heading);
    if (known === undefined) beside.set(heading, [judged]);
    else known.push(judged);
  };
  for (const judged of standing) {
    if (judged.judgement !== 'same') continue;
    put(judged.left, judged);
    put(judged.right, judged);
  }
  return standing.flatMap((judged) => {
    if (judged.judgement !== 'different' || !beside.has(judged.left) || !beside.has(judged.right)) return [];
    const chain = shortestChain(beside, judged);
    return chain === null ? [] : [[...chain, judged]];
  });
}

/** Breadth first from the left side; null where the right one is not reached. */
function shortestChain<T extends JudgedPair>(beside: ReadonlyMap<string, readonly T[]>, { left, right }: JudgedPair): T[] | null {
  const cameBy = new Map<string, T | null>([[left, null]]);
  // a Map tells what is put into it while it is walked
  for (const heading of cameBy.keys()) {
    if (heading === right) break;
    for (const judged of beside.get(heading) ?? []) {
      const other = judged.left === heading ? judged.right : judged.left;
      if (!cameBy.has(other)) cameBy.set(other, judged);
    }
  }
  const chain: T[] = [];
  for (let at = right, by = cameBy.get(at); by !== null; by = cameBy.get(at)) {
    if (by === undefined) return null;
    chain.unshift(by);
    at = by.left === at ? by.right : by.left;
  }
  return chain;
}
