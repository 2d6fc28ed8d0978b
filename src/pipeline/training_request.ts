// A training set as it is asked for: every default written out, so that what is built follows from what is stored.
import type { TrainingConfig } from '../domain/training/candidate.ts';
import { NamesakeError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { StoredTrainingSet } from '../store/training_sets.ts';

export type TrainingRequest = Partial<Omit<TrainingConfig, 'name' | 'asOfYear' | 'url'>> & Pick<TrainingConfig, 'name'>;

/** Where the items come from, where this service has no address of its own. */
const SOURCE_URL = 'https://dp.la/';
const DEFAULTS = {
  minProbability: 0.9,
  minFaces: 2,
  maxFaces: 100,
  minScore: 0,
  seed: 1,
  shares: { train: 0.8, validation: 0.1, test: 0.1 },
  allowLiving: false,
  embeddings: false,
} as const;
const NEARLY_ONE = 1e-9;

/** @throws NamesakeError `not-found` for the space; `conflict` where there is none; `invalid-request` for what contradicts itself */
export async function askForTrainingSet(
  store: Pick<Store, 'trainingSets' | 'embedding'>,
  { allowedPeople = [], spaceId, ...given }: TrainingRequest,
  { year, publicUrl }: { readonly year: number; readonly publicUrl: string | null },
): Promise<StoredTrainingSet> {
  const config = { ...DEFAULTS, ...given };
  const { shares, minFaces, maxFaces } = config;
  if (minFaces > maxFaces) throw faulty('/body/maxFaces', `${maxFaces} is fewer than minFaces, ${minFaces}`);
  const sum = shares.train + shares.validation + shares.test;
  if (Math.abs(sum - 1) > NEARLY_ONE) throw faulty('/body/shares', `the shares add up to ${sum}, not to 1`);
  const space = spaceId ?? (await store.trainingSets.usualSpace());
  if (space === null) throw new NamesakeError('conflict', 'there is no embedding space in use, and so there are no faces');
  if ((await store.embedding.spaces.get(space)) === null)
    throw new NamesakeError('not-found', `there is no embedding space ${JSON.stringify(space)}`);
  return store.trainingSets.create({
    ...config,
    spaceId: space,
    allowedPeople: [...new Set(allowedPeople)].sort(),
    asOfYear: year,
    url: publicUrl ?? SOURCE_URL,
  });
}

const faulty = (where: string, message: string): NamesakeError =>
  new NamesakeError('invalid-request', `${where}: ${message}`, { faults: [{ where, message }] });
