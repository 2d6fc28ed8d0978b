// The log of judgements: append-only, one line per pair, races decided by the database.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JUDGEMENTS, type Judgement } from '../../src/domain/cluster/judgement.ts';
import type { NamesakeError } from '../../src/errors.ts';
import { judgementStore, type LoggedJudgement } from '../../src/store/judgements.ts';
import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase();
const store = judgementStore(pool);
let pairs = 0;
/** A pair that no other test touches; its right side sorts before its left one. */
const freshPair = (): { left: string; right: string } => ({ left: `Z, no. ${++pairs}`, right: `A, no. ${pairs}` });
const say = (pair: { left: string; right: string }, judgement: Judgement, after: LoggedJudgement | null = null): Promise<LoggedJudgement> =>
  store.append({ ...pair, judgement, note: '', by: 'curator', supersedes: after?.id ?? null });
const undo = (last: LoggedJudgement): Promise<LoggedJudgement> => store.revert(last.id, { note: '', by: 'curator' });
const standsFor = async ({ left, right }: { left: string; right: string }): Promise<Judgement | null> =>
  (await store.standing()).find((pair) => pair.left === right && pair.right === left)?.judgement ?? null;

test('no row is ever changed or deleted', async () => {
  const said = await say(freshPair(), 'same');
  await expect(pool.query('UPDATE judgement SET note = $2 WHERE id = $1', [said.id, 'x'])).rejects.toThrow('append-only');
  await expect(pool.query('DELETE FROM judgement WHERE id = $1', [said.id])).rejects.toThrow('append-only');
});

test('the sides are kept in one order, whichever way round they were said', async () => {
  const pair = freshPair();
  const said = await say(pair, 'different');
  expect([said.left, said.right]).toEqual([pair.right, pair.left]);
  expect(await store.lastOf(pair.right, pair.left)).toEqual(said);
});

test('a heading is not judged against itself', async () => {
  await expect(say({ left: 'Day, Ann', right: 'Day, Ann' }, 'same')).rejects.toMatchObject({ code: 'invalid-request' });
});

test.each(['the first', 'the next'])('of ten who say %s word at once, one is heard and the others are told it', async (which) => {
  const pair = freshPair();
  const before = which === 'the first' ? null : await say(pair, 'unsure');
  const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => say(pair, at % 2 === 0 ? 'same' : 'different', before)));
  const heard = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const losers = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as NamesakeError] : [])); // the store throws no other
  expect(heard).toHaveLength(1);
  expect(losers.map(({ code }) => code)).toEqual(Array(9).fill('stale-version'));
  expect(losers.map(({ extra }) => extra.current)).toEqual(Array(9).fill(heard[0]));
});

test('what was superseded, or belongs to another pair, cannot be superseded', async () => {
  const pair = freshPair();
  const first = await say(pair, 'same');
  const second = await say(pair, 'different', first);
  await expect(say(pair, 'same', first)).rejects.toMatchObject({ code: 'stale-version', extra: { current: second } });
  await expect(say(freshPair(), 'same', second)).rejects.toMatchObject({ code: 'stale-version' });
  await expect(undo(first)).rejects.toMatchObject({ code: 'stale-version', extra: { current: second } });
});

/** The slow, obvious way: keep every state of the pair, go back to the one before what is reverted. */
function oracle(steps: readonly (Judgement | 'revert')[]): Judgement | null {
  const states: { readonly stands: Judgement | null; readonly before: Judgement | null }[] = [];
  for (const step of steps) {
    const last = states.at(-1);
    if (step !== 'revert') states.push({ stands: step, before: last?.stands ?? null });
    else if (last !== undefined) states.push({ stands: last.before, before: last.stands });
  }
  return states.at(-1)?.stands ?? null;
}

test('what stands is what the slow, obvious way finds', async () => {
  const step = fc.constantFrom<Judgement | 'revert'>(...JUDGEMENTS, 'revert', 'revert');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const pair = freshPair();
      let last: LoggedJudgement | null = null;
      for (const word of steps) {
        if (word !== 'revert') last = await say(pair, word, last);
        else if (last !== null) last = await undo(last);
      }
      expect(await standsFor(pair)).toBe(oracle(steps));
      if (last !== null && last.reverts !== null) expect(last.judgement).toBe(oracle(steps) ?? 'unsure');
    }),
    { seed: 7, numRuns: 40 },
  );
});
