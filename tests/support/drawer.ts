// Personal headings that come into use and fall out of it, without items to be read: what resolution is fed by.
import type { Pool } from 'pg';
import type { Judgement } from '../../src/domain/cluster/judgement.ts';
import { headingId } from '../../src/heading_id.ts';
import { TASKS } from '../../src/pipeline/domain_tasks.ts';
import type { DomainThread } from '../../src/pipeline/domain_thread.ts';
import { type ResolvePolicy, resolvePeople } from '../../src/pipeline/resolve.ts';
import type { LoggedJudgement } from '../../src/store/judgements.ts';
import type { Store } from '../../src/store/store.ts';

/** The sums in this thread: a test is not kept waiting for the word lists to be read again. */
export const sameThread: DomainThread = {
  // each task is called with its own input
  run: async (task, input) => (TASKS[task] as (input: unknown) => never)(input),
  close: async () => undefined,
};

/** Everything after the first run is incremental, under the counts of that run; steps as small as wanted. */
export const incremental = (headingsAStep = 1_000, unitsAStep = 4_000): ResolvePolicy => ({
  smallHeadings: 0,
  growth: Number.POSITIVE_INFINITY,
  headingsAStep,
  unitsAStep,
});

/** Resolves what is due, in this thread. */
export const resolveDue = (store: Store, policy: ResolvePolicy = incremental(), progress: () => void = () => undefined): Promise<boolean> =>
  resolvePeople({ store, log: { info: () => undefined, error: () => undefined }, thread: sameThread, progress }, policy);

/** Says it behind whatever was said of the pair. */
export async function say(store: Store, left: string, right: string, judgement: Judgement): Promise<LoggedJudgement> {
  const last = await store.judgements.lastOf(left, right);
  return store.judgements.append({ left, right, judgement, note: '', by: 'curator', supersedes: last?.id ?? null });
}

/** Each heading gets an item of its own that mentions it. */
export async function use(pool: Pool, headings: readonly string[]): Promise<void> {
  if (headings.length === 0) return;
  const ids = headings.map(headingId);
  await pool.query(`INSERT INTO harvest (source, mode, state) SELECT '{}', 'full', 'succeeded' WHERE NOT EXISTS (SELECT FROM harvest)`);
  await pool.query(
    `INSERT INTO heading (id, heading, kind, person, confidence, folded, context)
     SELECT id, heading, 'person', true, 1, lower(heading), 'subject' FROM unnest($1::text[], $2::text[]) AS h (id, heading) ON CONFLICT DO NOTHING`,
    [ids, headings],
  );
  await pool.query(
    `INSERT INTO item (id, provider, body, content_hash, first_harvest, written_by, behind)
     SELECT id, 'Hub', '{}', '', h, h, 0 FROM unnest($1::text[]) AS i (id), (SELECT min(id::text)::uuid FROM harvest) AS one (h) ON CONFLICT DO NOTHING`,
    [ids],
  );
  await pool.query(
    `INSERT INTO mention (item_id, position, field, text, heading_id, person)
     SELECT id, 0, 'subject', heading, id, true FROM unnest($1::text[], $2::text[]) AS m (id, heading) ON CONFLICT DO NOTHING`,
    [ids, headings],
  );
  await pool.query('UPDATE derivation SET changes = changes + 1');
}

export async function disuse(pool: Pool, headings: readonly string[]): Promise<void> {
  if (headings.length === 0) return;
  await pool.query('DELETE FROM mention WHERE heading_id = ANY ($1)', [headings.map(headingId)]);
  await pool.query('UPDATE derivation SET changes = changes + 1');
}
