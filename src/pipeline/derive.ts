// Everything that follows from items and judgements, in order: mentions and headings, people, depictions. Idempotent and resumable.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { depictItems } from './depict.ts';
import type { DeriveNeeds, DeriveOptions, DerivePart, DeriveProgress } from './derive_part.ts';
import { openDomainThread } from './domain_thread.ts';
import { extract, judgeAnew } from './extract.ts';
import { resolvePeople } from './resolve.ts';

export interface Derived {
  /** read in this run, and the mentions found in them */
  readonly items: number;
  readonly mentions: number;
  /** standing after it, in all */
  readonly headings: number;
  readonly people: number;
  readonly suggestions: number;
}

/** Another process derives: ask again after this long. */
const WAIT_MS = 250;
/** So many that the planner's idea of the tables is wrong afterwards. */
const MANY_ITEMS = 1_000;
/** An event of progress at most this often, and one for the end of each stage. */
const EVENT_MS = 1_000;

/**
 * Brings the derived tables up to the items and judgements. Where it stands is kept in each item (`behind`), so that a killed run goes on
 * where it was; only one process derives at a time, the others wait for it.
 */
export function derive(needs: DeriveNeeds, options: DeriveOptions = {}): Promise<Derived> {
  return deriveAlone(needs, options, async () => undefined);
}

/** The same after `first`, which runs while nobody else derives. */
export async function deriveAlone(needs: DeriveNeeds, options: DeriveOptions, first: () => Promise<void>): Promise<Derived> {
  for (;;) {
    options.signal?.throwIfAborted();
    const derived = await needs.store.derived.holding(async () => {
      await first();
      return runStages(needs, options);
    });
    if (derived !== null) return derived;
    await sleep(WAIT_MS, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
}

async function runStages({ store, log, flowHeadings }: DeriveNeeds, { signal, progress, batch }: DeriveOptions): Promise<Derived> {
  const started = performance.now();
  const thread = openDomainThread(signal);
  const events = progressEvents(store);
  const part: DerivePart = {
    store,
    log,
    thread,
    flowHeadings,
    signal,
    batch,
    progress(at) {
      events.tell(at);
      progress?.(at);
    },
  };
  try {
    const { items, mentions } = await extract(part);
    if (items >= MANY_ITEMS) await store.derived.analyze();
    if ((await store.derived.unresolvedChange()) !== null) await judgeAnew(part);
    const resolved = await resolvePeople(part);
    const depicted = await depictItems(part);
    if (depicted >= MANY_ITEMS) await store.derived.analyze();
    if (items > 0 || depicted > 0 || resolved) await store.suggestions.refresh();
    const derived = { items, mentions, ...(await store.derived.totals()) };
    log.info({ ...derived, depicted, seconds: Math.round((performance.now() - started) / 100) / 10 }, 'derived');
    return derived;
  } finally {
    await thread.close();
    await events.settled();
  }
}

/** Progress as events for whoever listens; told in order, a stage's end always. */
function progressEvents(store: Store): { tell(at: DeriveProgress): void; settled(): Promise<void> } {
  let last = Number.NEGATIVE_INFINITY;
  let told: Promise<unknown> = Promise.resolve();
  return {
    tell(at) {
      const now = performance.now();
      if (now - last < EVENT_MS && at.done < at.total) return;
      last = now;
      // an event that could not be written is no reason to stop deriving
      told = told.then(() => store.events.append('derivation', at)).catch(() => undefined);
    },
    async settled() {
      await told;
    },
  };
}
