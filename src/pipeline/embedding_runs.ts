// Runs: begun by whoever asks or by a schedule after its harvest, filled with tasks page by page.
import { select } from '../domain/embedding/selection.ts';
import { NamesakeError } from '../errors.ts';
import type { NewRun, Run } from '../store/embedding_runs.ts';
import type { Store } from '../store/store.ts';

export interface RunNeeds {
  readonly store: Pick<Store, 'embedding' | 'events'>;
}

/** A collection of some ten thousand items is looked at while its asker waits; a larger one goes on in a worker. */
const WAIT_MS = 5_000;
/** Of one sweep: what else is due waits for it. */
const SWEEP_MS = 2_000;

/**
 * Begins a run and looks at its items, as far as that goes while somebody waits.
 *
 * @throws NamesakeError `not-found` for the space, `conflict` for a retired one
 */
export async function beginRun(needs: RunNeeds, asked: NewRun): Promise<Run> {
  const { runs } = needs.store.embedding;
  const space = await needs.store.embedding.spaces.get(asked.spaceId);
  if (space === null) throw new NamesakeError('not-found', `there is no embedding space ${JSON.stringify(asked.spaceId)}`);
  if (space.state === 'retired') throw new NamesakeError('conflict', `the embedding space ${JSON.stringify(asked.spaceId)} is retired`);
  const id = await runs.create(asked);
  const until = performance.now() + WAIT_MS;
  await fill(needs, id, () => performance.now() < until);
  await runs.finish();
  await tellRuns(needs);
  const run = await runs.get(id);
  if (run === null) throw new NamesakeError('internal', `the run ${id} is not there`);
  return run;
}

/** Looks at items of a run, page by page, while `goesOn`. */
async function fill({ store }: RunNeeds, id: string, goesOn: () => boolean): Promise<void> {
  while ((await store.embedding.selection.step(id, select)) && goesOn());
}

/** Goes on for a while with runs whose items were not all looked at, whoever began them. */
export async function fillRuns(needs: RunNeeds, signal: AbortSignal): Promise<void> {
  const until = performance.now() + SWEEP_MS;
  for (const id of await needs.store.embedding.runs.selecting()) await fill(needs, id, () => !signal.aborted && performance.now() < until);
}

/** Tells listeners of runs that have moved since they were last told. */
export async function tellRuns({ store }: RunNeeds): Promise<void> {
  for (const { id, spaceId, state, counts } of await store.embedding.runs.untold())
    await store.events.append('embedding-run', { id, spaceId, state, counts });
}

/** Lets runs follow the harvests of schedules that ask for it. */
export async function followHarvests(needs: RunNeeds): Promise<void> {
  for (const { schedule, dueAt, spaceId } of await needs.store.embedding.followed.due()) {
    const run = await beginRun(needs, { spaceId, selection: {}, since: { labelSeq: null, time: null }, dryRun: false, door: 'lease' });
    await needs.store.embedding.followed.by({ schedule, dueAt, runId: run.id });
  }
}
