// The files under deploy/ say nothing that the service does not know: figures, labels, variables, commands, operations.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../src/config.ts';
import { createMetrics } from '../src/http/metrics.ts';
import type { JobHandlers } from '../src/queue/queue.ts';
import { createWorkerMetrics } from '../src/worker_metrics.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const VARIABLE_NAMES: readonly string[] = Object.values(VARIABLES).map(({ variable }) => variable);
/** Of others: Node's own, and what the image of PostgreSQL reads. */
const OF_OTHERS = ['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];

interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}
// the shape of a compose file; the tests below fail where it is another
const services = parse(read('deploy/compose.yaml'), { merge: true }).services as Readonly<Record<string, ComposeService>>;

interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly runbook: string };
}
// as above
const rules = parse(read('deploy/alerts.yaml')).groups.flatMap((group: { rules: AlertRule[] }) => group.rules) as readonly AlertRule[];

interface Panel {
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string }[];
}
// as above
const panels = JSON.parse(read('deploy/grafana-dashboard.json')).panels as readonly Panel[];

const nothing = async (): Promise<void> => undefined;
const NO_JOBS: JobHandlers = {
  harvest: nothing,
  retry: nothing,
  resolve: nothing,
  'name-faces': nothing,
  training: nothing,
  schedule: nothing,
};

/** Every series that /metrics of a server or of a worker gives, after a request and with an embedding space, with the labels that were seen on it. */
async function exported(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const metrics = createMetrics({
    queueDepth: async () => 1,
    openStreams: () => 1,
    embedding: async () => ({
      tasks: [{ space: 'a', state: 'dead', n: 1 }],
      vectors: [{ space: 'a', n: 1 }],
      runs: 1,
      oldestDueSeconds: 1,
    }),
    naming: async () => ({ due: [{ space: 'a', n: 1 }], namings: [{ space: 'a', status: 'named', n: 1 }] }),
  });
  // gauges that one look at the database fills together are there from the second scrape on
  await metrics.text();
  metrics.observe({ operation: 'getItem', method: 'GET', status: 200, seconds: 0.1 });
  const series = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of (await metrics.text()).matchAll(/^([a-z_0-9]+)(?:\{(.*)\})? /gm)) {
    const known = series.get(name) ?? new Set(['job', 'instance']);
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    series.set(name, known);
  }
  const worker = createWorkerMetrics();
  await worker.watch({ ...NO_JOBS }).schedule({ schedule: 'nightly' }, { signal: new AbortController().signal, isLast: true });
  for (const [, name = '', labels = ''] of (await worker.text()).matchAll(/^([a-z_0-9]+)(?:\{(.*)\})? /gm)) {
    const known = series.get(name) ?? new Set(['job', 'instance']);
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    series.set(name, known);
  }
  // Prometheus itself says whether it was answered
  return series.set('up', new Set(['job', 'instance']));
}
const series = await exported();

const asked: readonly (readonly [where: string, expr: string])[] = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

describe('what dashboard and alerts ask for', () => {
  test.each(asked)('%s', (_, expr) => {
    const named = [...expr.matchAll(/\b((?:namesake|nodejs|process)_\w+|up)\b(?:\{([^}]*)\})?/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, name = '', selector = ''] of named) {
      expect([...series.keys()]).toContain(name);
      for (const [, label = ''] of selector.matchAll(/(\w+)[!=]?[=~]"/g)) expect([...(series.get(name) ?? [])]).toContain(label);
    }
  });

  test('operations are those of the contract', () => {
    const operations = [...read('openapi.yaml').matchAll(/operationId: (\w+)/g)].map(([, id]) => id);
    for (const [, expr] of asked)
      for (const [, ids = ''] of expr.matchAll(/operation[!=]?[=~]"([^"]*)"/g))
        for (const id of ids.split('|')) expect(operations).toContain(id);
  });

  test('panels do not lie upon one another', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });
});

test.each(rules.map(({ alert, annotations }) => [alert, annotations.runbook]))(
  '%s has a page for three in the morning',
  (alert, runbook) => {
    const [file = '', anchor] = runbook.split('#');
    expect(anchor).toBe(alert.toLowerCase());
    expect(read(file)).toContain(`\n### ${alert}\n`);
  },
);

describe('compose', () => {
  test('two serve, two work, beside PostgreSQL and Redis', () => {
    const commands = Object.values(services).filter(({ image }) => image === 'namesake');
    expect(commands.map(({ command }) => command?.[0])).toEqual(['serve', 'serve', 'worker', 'worker']);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['postgres', 'redis']));
  });

  test.each(Object.entries(services))('%s sets variables that are read', (_, { environment = {} }) => {
    for (const name of Object.keys(environment)) expect([...VARIABLE_NAMES, ...OF_OTHERS]).toContain(name);
  });

  test('and is told by variables of the same names', () => {
    for (const [, name] of read('deploy/compose.yaml').matchAll(/\$\{(\w+)/g)) expect([...VARIABLE_NAMES, ...OF_OTHERS]).toContain(name);
  });

  test('what Prometheus asks has the HOST by which it is asked', () => {
    const { scrape_configs } = parse(read('deploy/prometheus.yaml'));
    for (const { static_configs } of scrape_configs)
      for (const target of static_configs[0].targets) {
        const [host = '', port] = target.split(':');
        expect(services[host]?.environment?.HOST).toBe(host);
        expect(services[host]?.environment?.WORKER_METRICS_PORT ?? '8080').toBe(port);
      }
  });
});

describe.each(readdirSync(path.join(ROOT, 'deploy/systemd')))('%s', (file) => {
  const unit = read(`deploy/systemd/${file}`);

  test('sets variables that are read', () => {
    const names = [...unit.matchAll(/^Environment=(\w+)=/gm)].map(([, name]) => name);
    for (const name of names) expect([...VARIABLE_NAMES, ...OF_OTHERS]).toContain(name);
  });

  test('is made of sections, settings and comments', () => {
    for (const line of unit.split('\n')) expect(line).toMatch(/^$|^#|^\[(Unit|Service|Install)\]$|^[A-Za-z]+=/);
    expect(unit).toMatch(/^ExecStart=\S+ \S+\/bin\/namesake (serve|worker)$/m);
  });
});

test('the image is made of files that are there, and sent to where it is built', () => {
  const sent = read('deploy/Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const copied = [...read('deploy/Dockerfile').matchAll(/^COPY (?!--)(.*) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
  expect(copied.sort()).toEqual(sent.sort());
  const there = [...readdirSync(ROOT), 'scripts/desk.ts'];
  for (const file of copied) expect(there).toContain(file);
});
