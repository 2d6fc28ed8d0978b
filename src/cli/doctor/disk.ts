// The doctor looks at the disk: the data folder, the kept pictures, the folder of bulk files.
import { constants } from 'node:fs';
import { access, mkdtemp, rmdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const GIB = 1024 ** 3;
/** The whole of DPLA's photographs takes about 20 GB in PostgreSQL; with less than this a small harvest may already fail. */
const LOW_DISK_GIB = 2;

type Paths = Pick<Config, 'databaseUrl' | 'dataDir' | 'bulkDir' | 'imageCacheBytes'>;

/** May be asked before anything is made: of a folder that is not there, the nearest one above it is looked at. */
export async function examineDisk(config: Paths): Promise<readonly Finding[]> {
  return [await dataFolder(config), await pictures(config), ...(await bulkFolder(config))];
}

async function dataFolder({ dataDir, databaseUrl }: Paths): Promise<Finding> {
  const nearest = await nearestExisting(dataDir);
  if (!(await takesFiles(nearest)))
    return fail('data folder', `${dataDir} cannot be written`, `chown ${nearest} to this user, or point NAMESAKE_DATA_DIR elsewhere`);
  const free = (await freeBytes(nearest)) / GIB;
  const says = `${dataDir}, ${free.toFixed(1)} GiB free`;
  if (free >= LOW_DISK_GIB) return ok('data folder', says);
  const advice = `free at least ${LOW_DISK_GIB} GiB, or point NAMESAKE_DATA_DIR elsewhere`;
  // without a database in it, a full disk only costs kept pictures
  return databaseUrl === null ? fail('data folder', says, advice) : warn('data folder', says, advice);
}

async function pictures({ dataDir, imageCacheBytes }: Paths): Promise<Finding> {
  if (imageCacheBytes === 0) return ok('pictures', 'none are kept (IMAGE_CACHE_BYTES is 0)');
  const folder = path.join(dataDir, 'images');
  const nearest = await nearestExisting(folder);
  if (!(await takesFiles(nearest)))
    return warn(
      'pictures',
      `${folder} cannot be written: each is fetched again`,
      `chown ${nearest} to this user, or set IMAGE_CACHE_BYTES=0`,
    );
  const says = `up to ${(imageCacheBytes / GIB).toFixed(1)} GiB in ${folder}`;
  return (await freeBytes(nearest)) >= imageCacheBytes
    ? ok('pictures', says)
    : warn('pictures', `${says}, where less is free`, 'free the difference, or lower IMAGE_CACHE_BYTES');
}

async function bulkFolder({ bulkDir }: Paths): Promise<readonly Finding[]> {
  if (bulkDir === null) return [];
  return (await may(bulkDir, constants.R_OK | constants.X_OK))
    ? [ok('bulk files', bulkDir)]
    : [fail('bulk files', `${bulkDir} cannot be read`, 'make the folder and let this user read it, or correct BULK_DIR')];
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Tried, not asked: to root every folder says yes, also on a disk that was mounted read-only or by a server that knows no root. */
function takesFiles(folder: string): Promise<boolean> {
  return mkdtemp(path.join(folder, '.doctor-'))
    .then(rmdir)
    .then(
      () => true,
      () => false,
    );
}

async function nearestExisting(folder: string): Promise<string> {
  const above = path.dirname(folder);
  return above === folder || (await may(folder, constants.F_OK)) ? folder : nearestExisting(above);
}

function may(folder: string, mode: number): Promise<boolean> {
  return access(folder, mode).then(
    () => true,
    () => false,
  );
}
