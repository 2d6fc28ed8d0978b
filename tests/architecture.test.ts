// The house rules that a machine can check: arrows, cycles, purity, sizes, forbidden folders.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

const files = (readdirSync(SRC, { recursive: true }) as string[])
  .filter((name) => /\.(ts|tsx)$/.test(name))
  .map((name) => name.split(path.sep).join('/'))
  .sort();

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}

/** The imports of a file: `to` is a path below src for our own files, else the package or `node:` name. */
function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(SRC, file), 'utf8');
  const found: Import[] = [];
  for (const match of source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
  )) {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    found.push({ to, typeOnly: match[1] !== undefined });
  }
  return found;
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** Layers, lowest first: a file may import from its own layer and those below it. The edges share a layer and may not import one another. */
const EDGES = ['dpla', 'store', 'queue', 'images', 'training'];
const LAYERS: readonly (readonly string[])[] = [
  ['domain', 'net'],
  EDGES,
  ['pipeline'],
  ['http'],
  ['desk'],
  ['compose.ts', 'worker_metrics.ts', 'sources.ts', 'desk_files.ts'],
  ['server.ts', 'worker.ts'],
  ['cli'],
];
/** Read by everybody above the domain: they hold no behaviour of a layer. */
const FOUNDATION = ['errors.ts', 'problem_codes.ts', 'config.ts', 'log.ts', 'heading_id.ts'];
/** Inside the domain, lowest first. Files directly in domain/ (ids, reason) are below all. */
const DOMAIN_ORDER = [
  'item',
  'image',
  'embedding',
  'text',
  'heading',
  'name',
  'match',
  'cluster',
  'depiction',
  'naming',
  'face',
  'training',
  'evaluate',
];

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const layerOf = (file: string): number => LAYERS.findIndex((rooms) => rooms.includes(roomOf(file)));

describe('arrows point one way', () => {
  test.each(files.filter((file) => !FOUNDATION.includes(file)))('%s', (file) => {
    for (const { to, typeOnly } of graph.get(file) ?? []) {
      if (!files.includes(to) || FOUNDATION.includes(to)) continue;
      expect(layerOf(file), `${file} stands in no layer: add its room to LAYERS`).toBeGreaterThanOrEqual(0);
      expect(layerOf(to), `${file} imports ${to}, which is above it`).toBeLessThanOrEqual(layerOf(file));
      if (EDGES.includes(roomOf(file)) && EDGES.includes(roomOf(to)))
        expect(roomOf(to), `${file}: edges never import one another`).toBe(roomOf(file));
      // Needs come as arguments: the pipeline and the routes know the edges' types, never their values.
      if (['pipeline', 'http'].includes(roomOf(file)) && EDGES.includes(roomOf(to)))
        expect(typeOnly, `${file} must import ${to} as type`).toBe(true);
    }
  });

  test.each(files.filter((file) => file.startsWith('domain/')))('inside the domain: %s', (file) => {
    const roomAt = (name: string): number => DOMAIN_ORDER.indexOf(name.split('/')[1] ?? '');
    for (const { to } of graph.get(file) ?? []) {
      if (to.startsWith('domain/')) expect(roomAt(to), `${file} imports ${to}, which is above it`).toBeLessThanOrEqual(roomAt(file));
    }
  });
});

test('the domain is pure: it imports only itself, and compromise in one file', () => {
  for (const file of files.filter((name) => name.startsWith('domain/'))) {
    for (const { to } of graph.get(file) ?? []) {
      const allowed = to.startsWith('domain/') || (file === 'domain/heading/ner.ts' && to.startsWith('compromise'));
      expect(allowed, `${file} imports ${to}`).toBe(true);
    }
    const source = readFileSync(path.join(SRC, file), 'utf8');
    for (const impure of [/\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bprocess\./, /\bconsole\./, /\bfetch\(/]) {
      expect(impure.test(source), `${file} uses ${impure}`).toBe(false);
    }
  }
});

test('the desk runs in a browser: it imports itself, preact, and of the service only the types of the contract', () => {
  for (const file of files.filter((name) => name.startsWith('desk/'))) {
    for (const { to, typeOnly } of graph.get(file) ?? []) {
      const allowed = to.startsWith('desk/') || to === 'preact' || to === 'preact/hooks' || (to === 'http/api.gen.ts' && typeOnly);
      expect(allowed, `${file} imports ${to}`).toBe(true);
    }
  }
});

test('there is no import cycle', () => {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    expect(trail.includes(file), `cycle: ${[...trail, file].join(' -> ')}`).toBe(false);
    if (done.has(file)) return;
    for (const { to } of graph.get(file) ?? []) if (files.includes(to)) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('no file is over 400 lines, generated ones apart', () => {
  const long = files
    .filter((file) => !file.includes('.gen.'))
    .map((file) => [file, readFileSync(path.join(SRC, file), 'utf8').split('\n').length] as const);
  expect(long.filter(([, lines]) => lines > 401)).toEqual([]);
});

test('no drawer for odds and ends', () => {
  const drawers = files.filter(
    (file) => /(^|\/)(utils?|common|services?|helpers?|misc)(\/|\.ts$)/.test(file) || /(^|\/)index\.ts$/.test(file),
  );
  expect(drawers).toEqual([]);
});

test('every file opens with a sentence on what is found there', () => {
  const silent = files.filter(
    (file) => !file.includes('.gen.') && !/^(#!.*\n)?(\/\/|\/\*\*)/.test(readFileSync(path.join(SRC, file), 'utf8')),
  );
  expect(silent).toEqual([]);
});

test('the tests mirror the sources', () => {
  const room = (name: string): boolean => statSync(path.join(SRC, name), { throwIfNoEntry: false })?.isDirectory() === true;
  const strays = (readdirSync(path.resolve(SRC, '../tests'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.test.ts') && name.includes(path.sep))
    .map((name) => path.dirname(name).split(path.sep).join('/'))
    .filter((folder) => !room(folder) && !folder.startsWith('end_to_end'));
  expect(strays).toEqual([]);
});
