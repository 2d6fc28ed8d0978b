// The log of judgements: append-only, one line per pair, races decided by the database.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JUDGEMENTS, type Judgement } from '../../src/domain/cluster/judgement.ts';
import type { NamesakeError } from '../../src/errors.ts';
import { headingId } from '../../src/heading_id.ts';
import { judgementStore, type LoggedJudgement } from '../../src/store/judgements.ts';
import { standingAbout } from '../../src/store/standing.ts';
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

test('a pair is one pair whichever way round it is said, and is told as it was said', async () => {
  const pair = freshPair();
  const said = await say(pair, 'different');
  expect([said.left.heading, said.right.heading]).toEqual([pair.left, pair.right]);
  expect(await store.lastOf(pair.right, pair.left)).toEqual(said);
  const back = await say({ left: pair.right, right: pair.left }, 'same', said);
  expect([back.left.heading, back.right.heading]).toEqual([pair.right, pair.left]);
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
});

test('what is reverted already is not reverted again; when that was reverted, it is', async () => {
  const said = await say(freshPair(), 'same');
  const undone = await undo(said);
  expect(undone).toMatchObject({ judgement: 'unsure', reverts: said.id, revertedBy: null });
  expect(await store.get(said.id)).toMatchObject({ revertedBy: undone.id, version: undone.version });
  await expect(undo(said)).rejects.toMatchObject({ code: 'stale-version', extra: { current: undone } });
  const redone = await undo(undone);
  expect(redone).toMatchObject({ judgement: 'same', reverts: undone.id });
  expect((await store.get(said.id))?.revertedBy).toBeNull();
  const again = await undo(said);
  expect(again.reverts).toBe(redone.id);
});

test('of ten who revert one judgement at once, one does, while others go on judging the pair', async () => {
  const pair = freshPair();
  const said = await say(pair, 'same');
  const answers = await Promise.allSettled([...Array.from({ length: 10 }, () => undo(said)), say(pair, 'different', said)]);
  expect(answers.slice(0, 10).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await store.get(said.id))?.revertedBy).not.toBeNull();
});

test('many are written in one transaction, or none', async () => {
  const pairs = [freshPair(), freshPair(), freshPair()];
  const taken = await say(freshPair(), 'same');
  const listed = pairs.map((pair) => ({ ...pair, judgement: 'different' as const, note: '', by: 'curator', supersedes: null }));
  const late = {
    ...listed[0],
    left: taken.left.heading,
    right: taken.right.heading,
    judgement: 'unsure' as const,
    note: '',
    by: '',
    supersedes: null,
  };
  await expect(store.appendAll([...listed, late])).rejects.toMatchObject({ code: 'stale-version' });
  expect(await standsFor(pairs[0] ?? freshPair())).toBeNull();
  await store.appendAll(listed);
  for (const pair of pairs) expect(await standsFor(pair)).toBe('different');
});

/** One thing said of a pair: a word, or the revert of what was said at some place before. */
type Said = Judgement | { readonly reverts: number };

/** The slow, obvious way: strike out what is reverted, from the end, and read what is left. */
function oracle(line: readonly Said[]): Judgement | null {
  const struck = new Set<number>();
  for (const [at, said] of [...line.entries()].reverse()) if (typeof said !== 'string' && !struck.has(at)) struck.add(said.reverts);
  return line.filter((said, at): said is Judgement => typeof said === 'string' && !struck.has(at)).at(-1) ?? null;
}

test('what stands is what is left when what was reverted is struck out', async () => {
  const step = fc.oneof(fc.constantFrom<Judgement>(...JUDGEMENTS), fc.nat(7));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const pair = freshPair();
      const line: { readonly said: Said; readonly row: LoggedJudgement }[] = [];
      for (const one of steps) {
        if (typeof one === 'string') {
          line.push({ said: one, row: await say(pair, one, line.at(-1)?.row ?? null) });
          continue;
        }
        const target = line[one];
        if (target === undefined || (await store.get(target.row.id))?.revertedBy !== null) continue;
        const row = await undo(target.row);
        line.push({ said: { reverts: line.findIndex((earlier) => earlier.row.id === row.reverts) }, row });
        expect(row.judgement).toBe(oracle(line.map(({ said }) => said)) ?? 'unsure');
      }
      expect(await standsFor(pair)).toBe(oracle(line.map(({ said }) => said)));
      const ids = [headingId(pair.left)];
      expect((await standingAbout(pool, ids))[0]?.judgement ?? null).toBe(await standsFor(pair));
    }),
    { seed: 7, numRuns: 40 },
  );
});
