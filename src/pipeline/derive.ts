// Everything that follows from items and judgements, in order: mentions and headings, people, depictions. Idempotent and resumable.
import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { depictItems } from './depict.ts';
import { extract } from './extract.ts';
import { resolvePeople } from './resolve.ts';

export interface DeriveNeeds {
  readonly store: Store;
  readonly log: Pick<Logger, 'info'>;
}

export interface DeriveProgress {
  readonly stage: 'extract' | 'resolve' | 'depict';
  readonly done: number;
  readonly total: number;
}

export interface DeriveOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: DeriveProgress) => void;
}

export interface Derived {
  readonly items: number;
  readonly people: number;
  readonly suggestions: number;
}

/** Another process derives: ask again after this long. */
const WAIT_MS = 250;

/**
 * Brings the derived tables up to the items and judgements. Where it stands is kept in each item (`behind`), so that a killed run goes on
 * where it was; only one process derives at a time, the others wait for it.
 */
export async function derive(needs: DeriveNeeds, options: DeriveOptions = {}): Promise<Derived> {
  for (;;) {
    options.signal?.throwIfAborted();
    const derived = await needs.store.derived.holding(() => deriveAlone(needs, options));
    if (derived !== null) return derived;
    await sleep(WAIT_MS, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
}

async function deriveAlone(needs: DeriveNeeds, options: DeriveOptions): Promise<Derived> {
  const items = await extract(needs, options);
  const { people, suggestions } = await resolvePeople(needs, options);
  await depictItems(needs, options);
  needs.log.info({ items, people, suggestions }, 'derived');
  return { items, people, suggestions };
}
