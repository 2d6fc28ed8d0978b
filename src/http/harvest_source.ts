// May this source be harvested over HTTP? A bulk location is https, s3, or a path inside the one configured folder: nothing else of this machine.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { type Fault, NamesakeError } from '../errors.ts';
import type { HarvestSource } from '../store/harvests.ts';

/** Set by the client of DPLA's API itself, or dangerous in somebody else's hands. */
const NOT_YOURS: Readonly<Record<string, string>> = {
  api_key: 'is the operator’s: DPLA_API_KEY',
  page: 'is set by the harvest itself',
  page_size: 'is set by the harvest itself',
  sort_by: 'is set by the harvest itself: only the order of ids is stable',
  sort_order: 'is set by the harvest itself',
  fields: 'would leave parts of the items out',
  facets: 'are not read',
  facet_size: 'are not read',
  callback: 'is refused by DPLA',
};

/**
 * @returns the source as the worker is to read it: a bulk location as an absolute path without links
 * @throws  NamesakeError `invalid-source`
 */
export async function usableSource(source: HarvestSource, { bulkDir }: Pick<Config, 'bulkDir'>): Promise<HarvestSource> {
  if (source.kind === 'dpla-api') return apiSource(source);
  return { kind: 'bulk', location: await insideOf(bulkDir, source.location) };
}

function apiSource(source: Extract<HarvestSource, { kind: 'dpla-api' }>): HarvestSource {
  const faults: readonly Fault[] = Object.keys(source.query).flatMap((name) => {
    const why = Object.hasOwn(NOT_YOURS, name) ? NOT_YOURS[name] : undefined;
    return why === undefined ? [] : [{ where: `/body/source/query/${name}`, message: why }];
  });
  if (faults.length > 0)
    throw new NamesakeError('invalid-source', faults.map(({ where, message }) => `${where} ${message}`).join('; '), { faults });
  return source;
}

async function insideOf(bulkDir: string | null, location: string): Promise<string> {
  const refuse = (message: string): never => {
    throw new NamesakeError('invalid-source', `${JSON.stringify(location)} ${message}`, {
      faults: [{ where: '/body/source/location', message }],
    });
  };
  // whether its host may be reached is asked when it is, of every address
  if (/^(?:https|s3):\/\/[^/]/i.test(location)) return location;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return refuse('is neither https nor s3');
  if (bulkDir === null) return refuse('cannot be read: BULK_DIR is not set, so no files are taken over HTTP');
  if (location.includes('\0')) return refuse('is no path');
  const root = await realpath(bulkDir).catch(() => null);
  if (root === null) return refuse('cannot be read: the folder BULK_DIR is missing');
  // links are followed before the question whether it is inside; the same words for what is outside and for what is not there
  const target = await realpath(path.resolve(root, location)).catch(() => null);
  if (target === null || (target !== root && !target.startsWith(root + path.sep))) return refuse('is not inside BULK_DIR');
  return target;
}
