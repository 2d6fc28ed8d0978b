// A small stock of everything the service can tell: people with several forms, an item that is gone, rejects, former ids.

import type { Composed } from '../../src/compose.ts';
import type { HarvestId, JudgementId, PersonId } from '../../src/domain/ids.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { harvestOf, item, load } from './items.ts';

export interface ServedData {
  /** succeeded, with one reject */
  readonly harvest: HarvestId;
  readonly queued: HarvestId;
  readonly person: PersonId;
  readonly heading: string;
  /** of another person; the two are not judged */
  readonly otherHeading: string;
  /** stands, between two others */
  readonly judgement: JudgementId;
  /** stands, between two more */
  readonly otherJudgement: JudgementId;
}

export const MERGED = 'pMergedMergedMerg';
export const SPLIT = 'pSplitSplitSplitS';
const PORTRAITS = [
  item('portrait-1', {
    title: ['Ida Bell Wells at her desk'],
    subject: ['Wells, Ida B., 1862-1931', 'Photographs'],
    creator: ['Garrity, Sallie E.'],
    rightsUri: 'http://rightsstatements.org/vocab/NoC-US/1.0/',
    images: [{ kind: 'object', url: 'https://images.example.org/1.jpg' }],
  }),
  item('portrait-2', {
    title: ['Portrait of Frederick Douglass'],
    subject: ['Douglass, Frederick, 1818-1895', 'Abolitionists'],
    provider: 'Hub B',
  }),
  item('portrait-3', { title: ['Front row, left to right: Ann Day, Bo Lee. Back row: Cy Fox.'], subject: ['Day, Ann, 1901-1980'] }),
  item('picnic', { title: ['Picnic grounds'], subject: ['Picnics'] }),
];
const GONE = item('gone-1', { title: ['Lost portrait of Ann Day'], subject: ['Day, Ann, 1901-1980'] });

export async function fillWith({ store, pool, log }: Composed): Promise<ServedData> {
  await load(store, [...PORTRAITS, GONE]);
  const harvest = await harvestOf(store);
  await store.intake.write(harvest, {
    items: [],
    rejects: [{ place: 'lines.jsonl:3', code: 'not-json', reason: 'Unexpected token', raw: '{"id":' }],
    checkpoint: null,
    read: 1,
    total: null,
  });
  await load(store, PORTRAITS, { harvest });
  await store.gone.conclude(harvest);
  await derive({ store, log });
  const queued = await harvestOf(store, 'another');
  const [first, second] = await store.people.page({ after: null, limit: 2 });
  const form = first?.variantForms[0];
  const other = second?.variantForms[0];
  if (first === undefined || second === undefined || form === undefined || other === undefined) throw new Error('the stock has no people');
  await pool.query('INSERT INTO person_redirect (person_id, successor_id) VALUES ($1, $3), ($2, $3), ($2, $4)', [
    MERGED,
    SPLIT,
    first.id,
    second.id,
  ]);
  const { id: judgement } = await store.judgements.append({
    left: 'Lee, Bo',
    right: 'Fox, Cy',
    judgement: 'different',
    note: 'side by side in one picture',
    by: 'curator',
    supersedes: null,
  });
  const { id: otherJudgement } = await store.judgements.append({
    left: 'Lee, Bo',
    right: 'Day, Ann, 1901-1980',
    judgement: 'different',
    note: '',
    by: 'curator',
    supersedes: null,
  });
  return { harvest, queued, person: first.id, heading: form.headingId, otherHeading: other.headingId, judgement, otherJudgement };
}
