// Figures for Prometheus: requests by operation, the process, the queue.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { EmbeddingFigures } from '../store/embedding_figures.ts';
import type { NamingFigures } from '../store/face_naming.ts';

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
  readonly embedding: () => Promise<EmbeddingFigures>;
  readonly naming: () => Promise<NamingFigures>;
}

export function createMetrics({ queueDepth, openStreams, embedding, naming }: MetricsNeeds): Metrics {
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
  addEmbedding(registry, embedding);
  addNaming(registry, naming);
  return {
    observe: ({ operation, method, status, seconds }) => requests.observe({ operation, method, status }, seconds),
    text: () => registry.metrics(),
  };
}

function addNaming(registry: Registry, read: MetricsNeeds['naming']): void {
  const registers = [registry];
  const due = new Gauge({
    name: 'namesake_face_naming_due',
    help: 'Changes that faces are to be named after',
    labelNames: ['space'],
    registers,
  });
  new Gauge({
    name: 'namesake_faces',
    help: 'Faces by what the machine says of them',
    labelNames: ['space', 'status'],
    registers,
    async collect() {
      const figures = await read().catch(() => null);
      if (figures === null) return;
      due.reset();
      for (const { space, n } of figures.due) due.set({ space }, n);
      this.reset();
      for (const { space, status, n } of figures.namings) this.set({ space, status }, n);
    },
  });
}

/** One look at the database fills all of them; where it does not answer they keep what they had. */
function addEmbedding(registry: Registry, read: MetricsNeeds['embedding']): void {
  const registers = [registry];
  const vectors = new Gauge({ name: 'namesake_embedding_vectors', help: 'Vectors of live faces', labelNames: ['space'], registers });
  const runs = new Gauge({ name: 'namesake_embedding_runs', help: 'Embedding runs that have not ended', registers });
  const oldest = new Gauge({ name: 'namesake_embedding_oldest_due_seconds', help: 'How long the oldest task has been due', registers });
  new Gauge({
    name: 'namesake_embedding_tasks',
    help: 'Tasks by state',
    labelNames: ['space', 'state'],
    registers,
    async collect() {
      const figures = await read().catch(() => null);
      if (figures === null) return;
      this.reset();
      for (const { space, state, n } of figures.tasks) this.set({ space, state }, n);
      for (const { space, n } of figures.vectors) vectors.set({ space }, n);
      runs.set(figures.runs);
      oldest.set(figures.oldestDueSeconds);
    },
  });
}
