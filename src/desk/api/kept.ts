// Answers that are kept, so that a page shows at once what was asked for ahead, and asks again behind the reader's back.
import { useEffect, useState } from 'preact/hooks';
import { type Answer, type Asked, askUrl, type ReadPath, urlOf } from './ask.ts';
import { connection } from './connection.ts';

interface Kept {
  readonly value: unknown;
  readonly at: number;
}

const MOST_KEPT = 400;
/** What is younger is not asked for again on being shown. */
const FRESH_MS = 3_000;
const kept = new Map<string, Kept>();
const asking = new Map<string, Promise<unknown>>();

function fetched(url: string): Promise<unknown> {
  const running = asking.get(url);
  if (running !== undefined) return running;
  const answer = askUrl(url)
    .then((value) => {
      kept.delete(url);
      kept.set(url, { value, at: performance.now() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return value;
    })
    .finally(() => asking.delete(url));
  asking.set(url, answer);
  return answer;
}

/** Asks for something that will be shown soon; a failure is told when it is shown. */
export function askAhead<Path extends ReadPath>(path: Path, asked: Asked<Path>): void {
  const url = urlOf(path, asked);
  if (!kept.has(url)) fetched(url).catch(() => undefined);
}

/** What was said may have changed everything: what is kept is still shown, and asked for again before it is. */
export function outdate(): void {
  for (const [url, { value }] of kept) kept.set(url, { value, at: Number.NEGATIVE_INFINITY });
}

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly fault: unknown };

export interface Loading<T> {
  readonly loaded: Loaded<T>;
  readonly again: () => void;
}

/** An answer of the service in a part of a page. */
export function useAnswer<Path extends ReadPath>(path: Path, asked: Asked<Path>): Loading<Answer<Path>> {
  const url = urlOf(path, asked);
  const [, redraw] = useState(0);
  const [fault, setFault] = useState<{ readonly url: string; readonly fault: unknown } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let shown = true;
    const entry = kept.get(url);
    if (entry === undefined || performance.now() - entry.at > FRESH_MS || round > 0)
      fetched(url)
        .then(() => {
          if (!shown) return;
          setFault(null);
          redraw((count) => count + 1);
        })
        .catch((fault: unknown) => shown && setFault({ url, fault }));
    return () => {
      shown = false;
    };
  }, [url, round]);
  const again = (): void => setRound((count) => count + 1);
  useEffect(() => connection.follow((state) => state === 'there' && again()), []);
  return { loaded: loadedOf(url, fault), again };
}

function loadedOf<T>(url: string, fault: { readonly url: string; readonly fault: unknown } | null): Loaded<T> {
  const entry = kept.get(url);
  // `fetched` put there what the contract promises for this address
  if (entry !== undefined) return { state: 'here', value: entry.value as T };
  return fault !== null && fault.url === url ? { state: 'failed', fault: fault.fault } : { state: 'loading' };
}
