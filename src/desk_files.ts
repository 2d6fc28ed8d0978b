// The files of the desk: built from src/desk by esbuild when that has changed, kept under dist/desk, read into memory once.
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DeskFile, DeskFiles } from './http/routes/desk.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCES = path.join(ROOT, 'src/desk');
const CONTRACT = path.join(ROOT, 'openapi.yaml');
const BUILT = path.join(ROOT, 'dist/desk');
/** What decides what comes out, beside the sources. */
const TOOLS = ['preact', 'esbuild'];
const PAGE = 'page.html';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Path below /desk/ → content, as it comes out of esbuild. */
type Built = ReadonlyMap<string, Buffer>;

/**
 * Answers what stands under dist/desk where it is of the present sources, else builds it. Safe for any number of processes at once: each
 * builds in a folder of its own, and the name of the finished one is the hash of the sources.
 *
 * @throws whatever esbuild says of sources that cannot be built; a folder that cannot be written is no fault, then it is built at each start
 */
export async function deskFiles(): Promise<DeskFiles> {
  const folder = path.join(BUILT, await hashOfSources());
  const built = (await readBuilt(folder)) ?? (await build(folder));
  const files = new Map<string, DeskFile>();
  for (const [name, body] of built) files.set(name, await fileOf(name, body));
  const page = files.get(PAGE);
  if (page === undefined) throw new Error(`${folder} has no ${PAGE}`);
  files.delete(PAGE);
  return { page, files };
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(SOURCES, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const tools = TOOLS.map((tool) => path.join(ROOT, 'node_modules', tool, 'package.json'));
  for (const file of [import.meta.filename, CONTRACT, ...names.sort(), ...tools])
    hash.update(`${path.relative(ROOT, file)}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function readBuilt(folder: string): Promise<Built | null> {
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => path.extname(name) in TYPES);
    const files = new Map<string, Buffer>();
    for (const name of names) files.set(name.split(path.sep).join('/'), await readFile(path.join(folder, name)));
    return files.has(PAGE) ? files : null;
  } catch {
    return null;
  }
}

async function build(folder: string): Promise<Built> {
  // read only when it is needed: most starts find everything built
  const { build: bundle } = await import('esbuild');
  const { outputFiles, metafile } = await bundle({
    entryPoints: { desk: path.join(SOURCES, 'main.tsx'), style: path.join(SOURCES, 'style/desk.css') },
    outdir: path.join(ROOT, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    metafile: true,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16'],
    // written as h(…): 4 kB less than the calls of the other transform
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [path.join(SOURCES, 'jsx.ts')],
    tsconfigRaw: {},
    define: { SERVES_TRAINING_SETS: String((await readFile(CONTRACT, 'utf8')).includes('\n  /v1/training-sets:\n')) },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const assets = outputFiles.map(({ path: file, contents }) => [`assets/${path.basename(file)}`, Buffer.from(contents)] as const);
  const icon = await readFile(path.join(SOURCES, 'style/icon.svg'));
  const iconName = `assets/icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`;
  const script = nameOf(assets, /\/desk-.*\.js$/);
  const entry = Object.entries(metafile.outputs).find(([name]) => script.endsWith(path.basename(name)))?.[1];
  // what the script asks for first is asked for with it, not after it
  const ahead = (entry?.imports ?? []).filter(({ kind }) => kind === 'import-statement').map(({ path: name }) => path.basename(name));
  const page = (await readFile(path.join(SOURCES, PAGE), 'utf8'))
    .replace('{script}', script)
    .replace('{style}', nameOf(assets, /\/style-.*\.css$/))
    .replace('{icon}', iconName)
    .replace('{ahead}', ahead.map((name) => `<link rel="modulepreload" href="/desk/assets/${name}">`).join('\n'));
  const files = new Map([...assets, [iconName, icon] as const, [PAGE, Buffer.from(page)] as const]);
  await keep(folder, files).catch(() => undefined);
  return files;
}

function nameOf(assets: readonly (readonly [name: string, body: Buffer])[], pattern: RegExp): string {
  const found = assets.find(([name]) => pattern.test(name));
  if (found === undefined) throw new Error(`esbuild made no ${pattern} of the desk`);
  return found[0];
}

/** Puts the files in place at once, and takes older builds away: whoever serves one has it in memory. */
async function keep(folder: string, files: Built): Promise<void> {
  await mkdir(BUILT, { recursive: true });
  const unfinished = await mkdtemp(path.join(BUILT, 'unfinished-'));
  // mkdtemp makes it 0700; who installs is not always who serves
  await chmod(unfinished, 0o755);
  try {
    await mkdir(path.join(unfinished, 'assets'));
    for (const [name, body] of files) await writeFile(path.join(unfinished, name), body);
    // another process may have been faster: then its files, which are the same, stay
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  for (const other of await readdir(BUILT))
    if (other !== path.basename(folder) && !other.startsWith('unfinished-'))
      await rm(path.join(BUILT, other), { recursive: true, force: true });
}

const gzipped = promisify(gzip);

async function fileOf(name: string, body: Buffer): Promise<DeskFile> {
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    body,
    gzip: await gzipped(body, { level: 9 }),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}
