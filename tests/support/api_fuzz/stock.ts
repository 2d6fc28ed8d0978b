// A service with something of everything in it, and the ids of it, for the fuzz to begin with.
import type { Composed } from '../../../src/compose.ts';
import { builtTrainingSet } from '../built_training_set.ts';
import { fillWithFaces } from '../embedding_stock.ts';
import { fillWith, MERGED, SPLIT } from '../served_data.ts';
import type { FuzzNeeds } from './fuzz_api.ts';

const SCOPES = ['read', 'curate', 'pipeline', 'admin'] as const;

export async function fuzzStock(composed: Composed): Promise<Pick<FuzzNeeds, 'ids' | 'callers'>> {
  const { store } = composed;
  const served = await fillWith(composed);
  const embedded = await fillWithFaces(composed);
  const trainingSet = await builtTrainingSet(composed);
  const keys = await Promise.all(
    SCOPES.map(async (scope) => [scope, (await store.keys.create({ name: scope, scopes: [scope] })).key] as const),
  );
  const revoked = await store.keys.create({ name: 'revoked', scopes: ['admin'] });
  await store.keys.revoke(revoked.id);
  const { key: token } = await store.keys.createToken({ name: 'reconcile' });
  return {
    callers: { byScope: Object.fromEntries(keys), useless: [revoked.key, token, 'ns_', `${revoked.key.slice(0, -1)}?`] },
    ids: {
      harvests: [served.harvest, served.queued],
      people: [served.person, MERGED, SPLIT],
      headings: [served.heading, served.otherHeading],
      judgements: [served.judgement, served.otherJudgement],
      items: ['portrait-1', 'portrait-3', 'gone-1'],
      runs: [embedded.open, embedded.ended],
      spaces: ['space-1', 'space-2'],
      tokens: [embedded.token, embedded.doneToken],
      tasks: [embedded.task, embedded.cancelledTask],
      faces: [embedded.face],
      'training-sets': [trainingSet],
      files: ['README.md'],
      schedules: ['nightly'],
      crons: ['0 3 * * *'],
      timezones: ['UTC', 'America/New_York'],
      providers: ['Hub A'],
      suggest: ['entity', 'property', 'type'],
      flyout: ['entity', 'property', 'type'],
    },
  };
}
