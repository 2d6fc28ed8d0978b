// Figures of a worker: what is counted, and who is told.
import { expect, test } from 'vitest';
import { createWorkerMetrics, metricsStatus, serveMetrics } from '../src/worker_metrics.ts';

const nothing = async (): Promise<void> => undefined;
const ATTEMPT = { signal: new AbortController().signal, isLast: false };
const keys = {
  verify: async (key: string) =>
    key === 'root' || key === 'reader' ? { id: key, name: key, scopes: [key === 'root' ? 'admin' : 'read'] as const } : null,
};

test('jobs are counted by name and outcome, and a failure is still one', async () => {
  const metrics = createWorkerMetrics();
  const watched = metrics.watch({
    harvest: nothing,
    resolve: nothing,
    'name-faces': nothing,
    training: nothing,
    schedule: nothing,
    retry: () => Promise.reject(new Error('the disk is full')),
  });
  await watched.harvest({ harvestId: 'x' }, ATTEMPT);
  await expect(watched.retry({ harvestId: 'x' }, ATTEMPT)).rejects.toThrow('the disk is full');
  const server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0, keys });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const told = await (await fetch(`${url}/metrics`)).text();
  expect(told).toContain('namesake_job_seconds_count{name="harvest",outcome="done"} 1');
  expect(told).toContain('namesake_job_seconds_count{name="retry",outcome="failed"} 1');
  expect(told).toContain('namesake_jobs_running 0');
  expect((await fetch(`${url}/v1/people`)).status).toBe(404);
  server.closeAllConnections();
  server.close();
});

test.each<[because: string, address: string, authorization: string | undefined, status: number]>([
  ['this machine needs no key', '::ffff:127.0.0.1', undefined, 200],
  ['another does', '10.0.0.7', undefined, 401],
  ['one that is known', '10.0.0.7', 'Bearer nobody', 401],
  ['and of scope admin', '10.0.0.7', 'Bearer reader', 403],
  ['then it is told', '10.0.0.7', 'Bearer root', 200],
])('%s', async (_, address, authorization, status) => {
  expect(await metricsStatus(address, authorization, keys)).toBe(status);
});
