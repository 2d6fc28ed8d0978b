// A value that several parts of the desk follow.
import { useEffect, useState } from 'preact/hooks';

export interface Shared<T> {
  get(): T;
  set(value: T): void;
  follow(told: (value: T) => void): () => void;
}

export function shared<T>(first: T): Shared<T> {
  let value = first;
  const followers = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const told of [...followers]) told(next);
    },
    follow(told) {
      followers.add(told);
      return () => void followers.delete(told);
    },
  };
}

/** The value in a part of a page, drawn anew when it changes. */
export function useShared<T>(source: Shared<T>): T {
  const [value, setValue] = useState(source.get());
  useEffect(() => {
    // it may have changed between drawing and following
    setValue(() => source.get());
    return source.follow((next) => setValue(() => next));
  }, [source]);
  return value;
}
