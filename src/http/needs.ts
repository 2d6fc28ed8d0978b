// What the HTTP service is made from. Everything real comes from outside; a test gives what it likes.
import type { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import type { ReadDocument } from '../dpla/item.ts';
import type { Pictures } from '../images/pictures.ts';
import type { Log } from '../log.ts';
import type { DomainThread } from '../pipeline/domain_thread.ts';
import type { Store } from '../store/store.ts';
import type { Shelf } from '../training/shelf.ts';
import type { DeskFiles } from './routes/desk.ts';

export interface AppNeeds {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  /** where requests are counted for all servers together; null where there is no Redis */
  readonly sharedCounts: Redis | null;
  readonly queue: {
    /** tells the workers of a harvest, or of rejects to be read again */
    readonly ringHarvest: (harvest: string) => Promise<void>;
    readonly ringRetry: (harvest: string) => Promise<void>;
    readonly ringTraining: (trainingSet: string) => Promise<void>;
    /** jobs waiting, active and delayed; fails where the queue does not answer */
    readonly depth: () => Promise<number>;
  };
  /** the first time of a schedule after another; refuses what is no cron expression or no time zone */
  readonly nextTime: (schedule: { readonly cron: string; readonly timezone: string }, after: Date) => Date;
  /** one DPLA document → an item, or why it is none */
  readonly readItem: (doc: unknown) => ReadDocument;
  /** where long sums run, so that this thread goes on answering */
  readonly thread: Pick<DomainThread, 'run'>;
  /** pictures of items, for the pages that show them */
  readonly pictures: Pictures;
  /** folders of training sets */
  readonly shelf: Shelf;
  /** the page of curators; null where it could not be built */
  readonly desk: DeskFiles | null;
}
