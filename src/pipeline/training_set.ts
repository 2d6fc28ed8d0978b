// Builds a training set that was asked for: reads one moment, chooses in a thread, writes a folder, and tells earlier versions what they hold no longer.

import { nextVersion } from '../domain/training/version.ts';
import { NamesakeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Space } from '../store/embedding_spaces.ts';
import type { Store } from '../store/store.ts';
import type { RevokedRow, StoredTrainingSet } from '../store/training_sets.ts';
import type { Shelf } from '../training/shelf.ts';
import type { DomainThread } from './domain_thread.ts';

export interface TrainingNeeds {
  readonly store: Pick<Store, 'trainingSets' | 'events' | 'embedding'>;
  readonly shelf: Shelf;
  readonly thread: Pick<DomainThread, 'run'>;
  readonly log: Log;
}

/**
 * Idempotent: a set that has ended stays as it is. One that another process builds is left to it.
 *
 * @param isLast  no other attempt follows: what fails now has failed
 */
export async function buildTrainingSet(needs: TrainingNeeds, id: string, { isLast }: { readonly isLast: boolean }): Promise<void> {
  const { trainingSets } = needs.store;
  const asked = await trainingSets.get(id);
  if (asked === null || asked.endedAt !== null) return;
  try {
    await trainingSets.building(asked.name, async () => {
      const set = await trainingSets.get(id);
      if (set === null || set.endedAt !== null) return;
      await trainingSets.begin(id);
      await tell(needs, id);
      await build(needs, set);
    });
  } catch (error) {
    const isFinal = isLast || error instanceof NamesakeError;
    needs.log.error({ err: error, trainingSet: id }, 'a training set was not built');
    if (!isFinal) throw error;
    await trainingSets.fail(id, error instanceof Error ? error.message : String(error));
  }
  await tell(needs, id);
}

async function build(
  { store: { trainingSets, embedding }, shelf, thread }: TrainingNeeds,
  { id, name, config }: StoredTrainingSet,
): Promise<void> {
  await shelf.clear(name);
  const { newest, ...read } = await trainingSets.input(config.spaceId);
  const input = { ...read, config };
  const snapshotId = shelf.snapshotId(input);
  const set = await thread.run('trainingSet', input);
  if (set.rows.length === 0)
    throw new NamesakeError('conflict', `no face of ${input.candidates.length} is left: ${JSON.stringify(set.counts.leftOut)}`);
  // the same snapshot is the same folder, whatever was built since
  const same = await trainingSets.ofSnapshot(name, snapshotId);
  const before = same === null ? await trainingSets.latest(name) : null;
  const version =
    same?.version ?? nextVersion(before?.version ?? null, before !== null && (await trainingSets.withdrawn(before.id)).length > 0);
  const parent = same === null ? (before?.folder ?? null) : same.parent;
  const space = await embedding.spaces.get(config.spaceId);
  const spaces = space === null ? [] : [toldSpace(space)];
  const { folder, files } = await shelf.put(set, { config, version, snapshotId, parent, datePublished: newest, spaces });
  const rows = set.rows.map(({ face, personId }) => ({ faceId: face.faceId, itemId: face.itemId, personId }));
  // first, since a set that has ended is not gone on with: killed behind its success, nobody would list what earlier ones hold no longer
  for (const earlier of await trainingSets.built(name)) await revoke({ trainingSets, shelf }, earlier);
  await trainingSets.succeed(id, { version, snapshotId, folder, parent, counts: set.counts, files, rows });
  // what was withdrawn while it was built
  const built = await trainingSets.get(id);
  if (built !== null) await revoke({ trainingSets, shelf }, built);
}

/** A set whose rows all hold stays as it is. */
async function revoke(
  { trainingSets, shelf }: Pick<Store, 'trainingSets'> & Pick<TrainingNeeds, 'shelf'>,
  { id, folder }: StoredTrainingSet,
): Promise<void> {
  const rows = await trainingSets.withdrawn(id);
  if (rows.length === 0 || folder === null) return;
  await shelf.revoke(folder, rows);
  await trainingSets.revoke(id, countsOf(rows));
}

function countsOf(rows: readonly RevokedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of rows) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** What of a space its vectors depend on; not how many it holds now. */
const toldSpace = ({ id, recogniser, weightsSha256, dimension, metric, licence }: Space) => ({
  id,
  recogniser,
  weightsSha256,
  dimension,
  metric,
  licence,
});

async function tell({ store }: TrainingNeeds, id: string): Promise<void> {
  const set = await store.trainingSets.get(id);
  if (set !== null) await store.events.append('training-set', { id, name: set.name, state: set.state, version: set.version });
}
