// The serving process: builds the service and listens.
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Composed } from './compose.ts';
import { deskFiles } from './desk_files.ts';
import { jobId } from './domain/job_id.ts';
import { readItem } from './dpla/item.ts';
import { NamesakeError } from './errors.ts';
import { buildApp } from './http/app.ts';
import { isLoopbackHost } from './http/hosts.ts';
import type { AppNeeds } from './http/needs.ts';
import { openDiskCache } from './images/disk_cache.ts';
import { openPictures } from './images/pictures.ts';
import { imagePolicy } from './images/policy.ts';
import { type DomainThread, openDomainThread } from './pipeline/domain_thread.ts';
import { nextTime } from './queue/cron.ts';
import { openShelf } from './training/shelf.ts';

export interface RunningServer {
  /** "http://127.0.0.1:8080" */
  readonly url: string;
  /** Starts the thread for long sums before somebody waits for it: about 1 s, most of it for the word lists. */
  warm(): Promise<void>;
  /** Ends the streams, waits for requests in hand, then closes what is left. */
  close(): Promise<void>;
}

/** Longer than any request but a stream takes. */
const CLOSE_WITHIN_MS = 5_000;
const CLOSE_IDLE_EVERY_MS = 20;
/** What servers of images see; some refuse whoever does not say who asks. */
const USER_AGENT = 'namesake (pictures of DPLA items for curators)';

/** @throws NamesakeError `configuration` where the port is taken, or HOST is not loopback and nobody has a key */
export async function startServer(composed: Composed): Promise<RunningServer> {
  const { config, store } = composed;
  if (!isLoopbackHost(config.host) && !(await store.keys.any()))
    throw new NamesakeError('configuration', `HOST is ${config.host}, which others can reach, and there is no key yet`, {
      faults: [{ where: 'HOST', message: 'listen on 127.0.0.1, or first run: namesake keys create --name NAME --scopes read,admin' }],
    });
  const thread = openDomainThread();
  const app = await buildApp({ ...serviceNeeds(composed, thread), desk: await builtDesk(composed.log) });
  // Node would drop the headers beyond this number without a word; the service counts them itself
  app.server.maxHeadersCount = 0;
  app.server.maxConnections = config.maxConnections;
  let inHand = 0;
  app.server.on('request', (_, response) => {
    inHand += 1;
    response.once('close', () => {
      inHand -= 1;
    });
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    throw listenFault(error, config);
  }
  return {
    url: urlOf(app.server.address(), config.host),
    async warm() {
      await thread.run('recognise', { headings: ['Day, Ann'], context: 'creator' });
    },
    async close() {
      const late = setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS);
      // connections that become idle after `close` was called would be kept for their next request, or for a client that hung up half-way
      const idle = setInterval(() => inHand === 0 && app.server.closeAllConnections(), CLOSE_IDLE_EVERY_MS);
      await app.close();
      clearTimeout(late);
      clearInterval(idle);
      await thread.close();
    },
  };
}

/** What the service needs, from what was composed. */
export function serviceNeeds({ config, log, store, queue, sharedCounts }: Composed, thread: DomainThread): Omit<AppNeeds, 'desk'> {
  return {
    config,
    log,
    store,
    sharedCounts: sharedCounts?.redis ?? null,
    readItem,
    nextTime,
    thread,
    pictures: openPictures({
      cache: openDiskCache(path.join(config.dataDir, 'images'), config.imageCacheBytes),
      policy: imagePolicy(config.allowedImageHosts),
      userAgent: USER_AGENT,
      now: Date.now,
    }),
    shelf: openShelf(config.dataDir),
    queue: {
      ringHarvest: (harvestId) => queue.enqueue('harvest', { harvestId }, jobId.harvest(harvestId)),
      ringRetry: (harvestId) => queue.enqueue('retry', { harvestId }, jobId.retry(harvestId)),
      ringTraining: (trainingSetId) => queue.enqueue('training', { trainingSetId }, jobId.training(trainingSetId)),
      depth: () => queue.depth(),
    },
  };
}

/** A page that cannot be built keeps nobody from the API. */
async function builtDesk(log: Composed['log']): Promise<AppNeeds['desk']> {
  return deskFiles().catch((error: unknown) => {
    log.error({ err: error }, 'the desk could not be built');
    return null;
  });
}

function listenFault(error: unknown, { host, port }: Composed['config']): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new NamesakeError('configuration', `${host}:${port} is in use`, {
      faults: [{ where: 'PORT', message: 'another process listens there; 0 takes a free port' }],
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES')
    return new NamesakeError('configuration', `cannot listen on ${host}:${port} (${code})`, {
      faults: [{ where: 'HOST', message: 'use an address of this machine, and a port that is yours' }],
    });
  return error;
}

/** An address without a port is a pipe, which is never listened on. */
function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
