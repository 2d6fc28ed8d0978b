// So many at a time, so many waiting; who comes after that is sent away.
import { NamesakeError } from '../errors.ts';

export interface Gate {
  /** @throws NamesakeError `unavailable` where too many wait already */
  through<T>(work: () => Promise<T>): Promise<T>;
}

export function openGate({ inside, waiting }: { readonly inside: number; readonly waiting: number }): Gate {
  const queue: (() => void)[] = [];
  let working = 0;
  return {
    async through(work) {
      if (working >= inside) {
        if (queue.length >= waiting)
          throw new NamesakeError('unavailable', `${waiting} wait for pictures already`, { extra: { retryAfter: 2 } });
        // whoever leaves hands its place over, so that nobody slips in between
        await new Promise<void>((enter) => queue.push(enter));
      } else working += 1;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next === undefined) working -= 1;
        else next();
      }
    },
  };
}
