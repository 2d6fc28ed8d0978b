// Health, readiness, figures, events, and the contract itself.
import { type Fault, NamesakeError } from '../../errors.ts';
import type { Contract } from '../contract.ts';
import { docsPage } from '../docs_page.ts';
import { type EventStream, openEventStream } from '../event_stream.ts';
import type { Metrics } from '../metrics.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

type ServiceHandlers = Pick<Handlers, 'streamEvents' | 'getHealth' | 'getReadiness' | 'getMetrics' | 'getContract' | 'getDocs'>;

export interface ServiceNeeds extends AppNeeds {
  readonly contract: Contract;
  readonly metrics: Metrics;
  /** the streams that are open now; ended when the service stops */
  readonly streams: Set<EventStream>;
}

/** Each holds a socket and some memory; a browser opens one per tab. */
const MAX_STREAMS = 1_000;
/** A database that takes longer is as good as away. */
const CHECK_TIMEOUT_MS = 2_000;

export function serviceHandlers({ store, queue, contract, metrics, streams }: ServiceNeeds): ServiceHandlers {
  const page = docsPage(contract);
  return {
    getHealth: () => json(200, { status: 'ok' }),

    async getReadiness() {
      const faults = (await Promise.all([checked('database', store.events.last()), checked('queue', queue.depth())])).flat();
      if (faults.length > 0)
        throw new NamesakeError('unavailable', `not ready: ${faults.map(({ where }) => where).join(' and ')}`, { faults });
      return json(200, { status: 'ready', checks: { database: 'ok', queue: 'ok' } });
    },

    async getMetrics() {
      return { status: 200, type: 'text/plain', body: await metrics.text() };
    },

    async streamEvents({ headers }) {
      if (streams.size >= MAX_STREAMS) throw new NamesakeError('unavailable', `${MAX_STREAMS} clients follow the events already`);
      const seen = headers['last-event-id'];
      const stream = await openEventStream(store.events, seen === undefined ? await store.events.last() : Number(seen));
      streams.add(stream);
      stream.body.once('close', () => streams.delete(stream));
      return { status: 200, type: 'text/event-stream', body: stream.body };
    },

    getContract: () => ({ status: 200, type: 'application/yaml', body: contract.text }),
    getDocs: () => ({ status: 200, type: 'text/html', body: page }),
  };
}

/** Nothing where it answers in time; the fault says no more than that, because anybody may ask. */
async function checked(where: string, answer: Promise<unknown>): Promise<readonly Fault[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  const well = await Promise.race([answer.then(() => true).catch(() => false), late]);
  clearTimeout(timer);
  return well ? [] : [{ where, message: 'does not answer' }];
}
