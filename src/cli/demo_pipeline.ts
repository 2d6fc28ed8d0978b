// The demo's embedding pipeline: it leases tasks over HTTP as a real one does, and brings faces that were drawn instead of found.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Composed } from '../compose.ts';
import { jobId } from '../domain/job_id.ts';
import { NamesakeError } from '../errors.ts';
import type { StoredTrainingSet } from '../store/training_sets.ts';
import { DRAWN_DIMENSION, DRAWN_SIZE, drawnFaces } from './demo_drawn_faces.ts';
import { progressBar } from './progress.ts';

const SPACE = 'demo';
const SET = 'demo';
const POLL_MS = 100;
/** Naming and the training set take about 2 s together on 2 cores; each is given thirty times that. */
const TIMEOUT_MS = 60_000;
const REQUEST_TIMEOUT_MS = 10_000;
/** Tasks of one lease; the most that a lease gives is 64. */
const LEASE = 64;
const LEASE_SECONDS = 60;

export interface DemoPipeline {
  readonly composed: Composed;
  readonly url: string;
  readonly key: string;
  /** rejects when the worker ends */
  readonly workerFailed: Promise<never>;
  readonly stopped: AbortSignal;
}

interface Leased {
  readonly token: string | null;
  readonly tasks: readonly { readonly taskId: string; readonly itemId: string }[];
}

/**
 * Faces in every photograph that may have some, their names, and a training set of them. A second start finds all of it done.
 *
 * @returns the training set, built
 */
export async function playPipeline(demo: DemoPipeline): Promise<StoredTrainingSet> {
  await call(demo, 'PUT', `/v1/embedding/spaces/${SPACE}`, {
    detector: 'drawn',
    aligner: 'drawn',
    recogniser: 'faces drawn for the demo',
    weightsSha256: '0'.repeat(64),
    preprocessing: 'none',
    dimension: DRAWN_DIMENSION,
    metric: 'cosine',
    licence: 'none: they are nobody’s faces',
  });
  await call(demo, 'POST', '/v1/embedding/runs', { spaceId: SPACE });
  await bringFaces(demo);
  await nameBrought(demo);
  return buildSet(demo);
}

async function bringFaces(demo: DemoPipeline): Promise<void> {
  const bar = progressBar('faces');
  for (let done = 0; ; ) {
    const { token, tasks } = await call<Leased>(demo, 'POST', '/v1/embedding/leases', { spaceId: SPACE, max: LEASE, ttl: LEASE_SECONDS });
    if (token === null || tasks.length === 0) break;
    const results = await Promise.all(
      tasks.map(async ({ taskId, itemId }) => ({
        taskId,
        outcome: 'ok',
        image: DRAWN_SIZE,
        faces: drawnFaces(itemId, await shownIn(demo, itemId)),
      })),
    );
    await call(demo, 'POST', '/v1/embedding/results', { token, results });
    done += tasks.length;
    bar.at(done, null);
  }
  bar.end();
}

async function nameBrought(demo: DemoPipeline): Promise<void> {
  const { store, queue } = demo.composed;
  await queue.enqueue('name-faces', { spaceId: SPACE }, jobId.nameFaces(SPACE));
  const bar = progressBar('names');
  await until(demo, 'the faces were not named', async () => {
    const [{ due, namings }, state] = await Promise.all([store.faceNaming.figures(), store.faceNaming.state(SPACE)]);
    if (state === undefined || state.learnt === null) return null;
    bar.at(
      namings.reduce((all, { space, n }) => all + (space === SPACE ? n : 0), 0),
      state.faces,
    );
    return due.some(({ space }) => space === SPACE) ? null : state;
  });
  bar.end();
}

async function buildSet(demo: DemoPipeline): Promise<StoredTrainingSet> {
  const { trainingSets } = demo.composed.store;
  const { id } = await call<{ readonly id: string }>(demo, 'POST', '/v1/training-sets', { name: SET, spaceId: SPACE });
  return until(demo, 'the training set was not built', async () => {
    const set = await trainingSets.get(id);
    if (set?.state === 'failed') throw new NamesakeError('internal', `the training set failed: ${set.error ?? 'no reason was given'}`);
    return set?.state === 'succeeded' ? set : null;
  });
}

interface ShownItem {
  readonly people: readonly {
    readonly name: string;
    readonly person: string;
    readonly row: number | null;
    readonly order: number | null;
  }[];
}

/** A pipeline sees a picture; the drawing is made of what the caption says. */
async function shownIn(demo: DemoPipeline, item: string): Promise<readonly string[]> {
  const { people } = await call<ShownItem>(demo, 'GET', `/v1/items/${encodeURIComponent(item)}`);
  return people
    .toSorted((a, b) => (a.row ?? 1) - (b.row ?? 1) || (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER))
    .map(({ person }) => person);
}

async function call<Answer>({ url, key }: DemoPipeline, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  const text = await response.text();
  if (!response.ok) throw new NamesakeError('internal', `${method} ${path} answered ${response.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text) as Answer; // our own API, whose answers the contract test holds against openapi.yaml
}

/** Asks until there is an answer. */
async function until<Answer>(
  { workerFailed, stopped }: DemoPipeline,
  otherwise: string,
  ask: () => Promise<Answer | null>,
): Promise<Answer> {
  const deadline = performance.now() + TIMEOUT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (stopped.aborted) throw new NamesakeError('usage', 'stopped before the demo was ready; the next start goes on');
    if (performance.now() > deadline)
      throw new NamesakeError('unavailable', `${otherwise} within ${TIMEOUT_MS / 1000} s; see namesake doctor`);
    await Promise.race([sleep(POLL_MS), workerFailed]);
  }
}
