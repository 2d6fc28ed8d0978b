// Exact undo: after a revert people, ids and labels are those of a log that never had the judgement.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JUDGEMENTS, type Judgement } from '../../src/domain/cluster/judgement.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { applyJudgements } from '../../src/pipeline/judge_effects.ts';
import type { LoggedJudgement } from '../../src/store/judgements.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { sameThread, say } from '../support/drawer.ts';
import { item, load } from '../support/items.ts';

const FORMS = [
  'Roe, Ann, 1901-1980',
  'Roe, Ann',
  'Roe, Anna, 1901-',
  'Roe, A.',
  'Row, Ann, 1901-1980',
  'Roe, Ann Theresa, 1930-1999',
  'Roe, Ann, 1930-1999',
  'Poe, Ann, 1901-1980',
  'Poe, Anne',
  'Poe, A. T., 1930-',
];
const log = { info: () => undefined, error: () => undefined };
const { pool } = await testDatabase();
const store = createStore(pool);
await load(
  store,
  FORMS.flatMap((form, at) => [
    item(`one-${at}`, { subject: [form] }),
    item(`two-${at}`, { subject: [form, FORMS[(at + 3) % FORMS.length] ?? ''] }),
  ]),
);
await derive({ store, log });

const follow = (): Promise<unknown> => applyJudgements({ store, log, thread: sameThread });

/** Whose heading each is, who is in each picture with what reasons, where former ids lead. */
async function state(): Promise<unknown> {
  const { rows: people } = await pool.query(
    'SELECT p.id, p.preferred_form, p.birth, p.death, p.conflicts, ARRAY(SELECT heading_id FROM person_heading h WHERE h.person_id = p.id ORDER BY 1) AS headings FROM person p ORDER BY p.id',
  );
  const { rows: labels } = await pool.query('SELECT item_id, person_id, heading_id, depicted, reasons FROM depiction ORDER BY 1, 2');
  const { rows: asked } = await pool.query('SELECT left_heading_id, right_heading_id, bits FROM suggestion ORDER BY 1, 2');
  return { people, labels, asked };
}

const word = fc.record({
  left: fc.nat(FORMS.length - 1),
  right: fc.nat(FORMS.length - 1),
  judgement: fc.constantFrom<Judgement>(...JUDGEMENTS, 'same', 'different'),
});
type Word = { readonly left: number; readonly right: number; readonly judgement: Judgement };

/** Says all of it, followed at once or in the end. */
async function sayAll(words: readonly Word[], atOnce: boolean): Promise<LoggedJudgement[]> {
  const said: LoggedJudgement[] = [];
  for (const { left, right, judgement } of words) {
    said.push(await say(store, FORMS[left] ?? '', FORMS[right] ?? '', judgement));
    if (atOnce) await follow();
  }
  await follow();
  return said;
}

async function takeBack(said: readonly LoggedJudgement[]): Promise<void> {
  for (const { id } of said)
    if ((await store.judgements.get(id))?.revertedBy === null) await store.judgements.revert(id, { note: '', by: '' });
  await follow();
}

test('the state after a revert is the state without it, over random logs', async () => {
  const start = await state();
  const words = fc.array(word, { minLength: 2, maxLength: 7 }).map((all) => all.filter(({ left, right }) => left !== right));
  await fc.assert(
    fc.asyncProperty(words, fc.nat(), fc.boolean(), async (all, drawn, atOnce) => {
      if (all.length === 0) return;
      const out = drawn % all.length;
      const said = await sayAll(all, atOnce);
      const target = said[out];
      if (target !== undefined) await store.judgements.revert(target.id, { note: '', by: '' });
      await follow();
      const after = await state();
      await takeBack(said);
      expect(await state()).toEqual(start);
      const without = await sayAll(all.toSpliced(out, 1), !atOnce);
      expect(after).toEqual(await state());
      await takeBack(without);
    }),
    { seed: 7, numRuns: process.env.NAMESAKE_TEST_ALL === undefined ? 12 : 100 },
  );
}, 900_000);
