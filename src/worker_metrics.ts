// Figures of a worker for Prometheus: its jobs by name and outcome, and its process; served to this machine, or to a key of scope admin.
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isLoopbackAddress } from './http/hosts.ts';
import type { JobHandlers } from './queue/queue.ts';
import type { Store } from './store/store.ts';

/** Seconds: a bell, a range of a batch run, a harvest of a night. */
const BUCKETS = [0.1, 1, 10, 60, 300, 1_800, 7_200];

export interface WorkerMetrics {
  /** The same handlers, timed. */
  watch(handlers: JobHandlers): JobHandlers;
  /** Prometheus' text format */
  text(): Promise<string>;
}

export function createWorkerMetrics(): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const seconds = new Histogram({
    name: 'namesake_job_seconds',
    help: 'Time that an attempt of a job took',
    labelNames: ['name', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const running = new Gauge({ name: 'namesake_jobs_running', help: 'Jobs that this worker has in hand', registers });
  const timed =
    <Payload, Attempt>(name: string, handle: (payload: Payload, attempt: Attempt) => Promise<void>) =>
    async (payload: Payload, attempt: Attempt): Promise<void> => {
      const end = seconds.startTimer({ name });
      running.inc();
      let outcome = 'failed';
      try {
        await handle(payload, attempt);
        outcome = 'done';
      } finally {
        running.dec();
        end({ outcome });
      }
    };
  return {
    watch: (handlers) => ({
      harvest: timed('harvest', handlers.harvest),
      retry: timed('retry', handlers.retry),
      resolve: timed('resolve', handlers.resolve),
      'name-faces': timed('name-faces', handlers['name-faces']),
      training: timed('training', handlers.training),
      schedule: timed('schedule', handlers.schedule),
    }),
    text: () => registry.metrics(),
  };
}

interface Served {
  readonly host: string;
  readonly port: number;
  readonly keys: Pick<Store['keys'], 'verify'>;
}

/** Listens for Prometheus. @throws whatever listening throws: a port in use must not pass unseen */
export async function serveMetrics(metrics: WorkerMetrics, { host, port, keys }: Served): Promise<Server> {
  const server = createServer(async ({ url, method, headers, socket }, response) => {
    try {
      const isAsked = method === 'GET' && url === '/metrics';
      const status = isAsked ? await metricsStatus(socket.remoteAddress ?? '', headers.authorization, keys) : 404;
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
      response.end(status === 200 ? await metrics.text() : `${status}\n`);
    } catch {
      // the database that knows the keys is away
      response.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return server;
}

/** As /metrics of a server: a proxy on this machine gives itself away nowhere else, so workers belong behind none. */
export async function metricsStatus(address: string, authorization: string | undefined, keys: Served['keys']): Promise<200 | 401 | 403> {
  if (isLoopbackAddress(address)) return 200;
  const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const holder = key === undefined ? null : await keys.verify(key);
  if (holder === null) return 401;
  return holder.scopes.includes('admin') ? 200 : 403;
}
