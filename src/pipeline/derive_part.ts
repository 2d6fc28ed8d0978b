// What the derivation takes, tells and hands to each of its parts.
import type { Log } from '../log.ts';
import type { RangeSizes } from '../store/resolution_stages.ts';
import type { Store } from '../store/store.ts';
import type { DomainThread } from './domain_thread.ts';

export interface DeriveNeeds {
  readonly store: Store;
  readonly log: Pick<Log, 'info' | 'error'>;
  /** a batch run over so many personal headings is done range by range, by all workers */
  readonly flowHeadings?: number | undefined;
}

export interface DeriveProgress {
  readonly stage: 'extract' | 'classify' | 'resolve' | 'depict';
  readonly done: number;
  readonly total: number;
}

export interface DeriveOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: DeriveProgress) => void) | undefined;
  /** items per transaction; the result does not depend on it */
  readonly batch?: number | undefined;
}

/** What every part of the derivation works with. */
export interface DerivePart {
  readonly store: Store;
  readonly log: DeriveNeeds['log'];
  readonly thread: Pick<DomainThread, 'run'>;
  readonly flowHeadings?: number | undefined;
  /** how much a range of such a run holds */
  readonly rangeSizes?: RangeSizes | undefined;
  readonly progress: (progress: DeriveProgress) => void;
  readonly signal?: AbortSignal | undefined;
  readonly batch?: number | undefined;
}
