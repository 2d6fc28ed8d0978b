// Figures for Prometheus: requests by operation, the process, the queue.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** @param operation an operationId, or "none" for a path that is not in the contract */
  observe(request: { readonly operation: string; readonly method: string; readonly status: number; readonly seconds: number }): void;
  /** Prometheus' text format */
  text(): Promise<string>;
}

/** Seconds; from a health check to a body of 500 items. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface MetricsNeeds {
  /** jobs waiting, active and delayed */
  readonly queueDepth: () => Promise<number>;
  readonly openStreams: () => number;
}

export function createMetrics({ queueDepth, openStreams }: MetricsNeeds): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'namesake_http_request_seconds',
    help: 'Time until a request was answered',
    labelNames: ['operation', 'method', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  new Gauge({
    name: 'namesake_queue_jobs',
    help: 'Jobs waiting, active and delayed; -1 where the queue does not answer',
    registers: [registry],
    async collect() {
      // a queue that is away must not take the other figures with it
      this.set(await queueDepth().catch(() => -1));
    },
  });
  new Gauge({
    name: 'namesake_event_streams',
    help: 'Clients that follow /v1/events',
    registers: [registry],
    collect() {
      this.set(openStreams());
    },
  });
  return {
    observe: ({ operation, method, status, seconds }) => requests.observe({ operation, method, status }, seconds),
    text: () => registry.metrics(),
  };
}
