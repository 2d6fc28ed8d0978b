// Groups of what is connected, whatever the order in which it is told: union-find with the smallest member as the root.

export interface Groups {
  join(one: number, other: number): void;
  /** the smallest member of its group */
  rootOf(at: number): number;
}

/** @see Tarjan 1975; path halving */
export function groupsOf(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let top = at;
    for (let up = parent[top] ?? top; up !== top; up = parent[top] ?? top) {
      parent[top] = parent[up] ?? up;
      top = parent[top] ?? up;
    }
    return top;
  };
  return {
    rootOf,
    join(one, other) {
      const [first, second] = [rootOf(one), rootOf(other)];
      if (first !== second) parent[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
