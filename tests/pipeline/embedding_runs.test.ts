// Runs: what they select, in steps that may be broken off; how faces live through another look, another picture and another space; and runs
// that follow the harvests of a schedule.
import { beforeAll, describe, expect, test } from 'vitest';
import { takeResults } from '../../src/pipeline/embedding_results.ts';
import { beginRun, followHarvests } from '../../src/pipeline/embedding_runs.ts';
import type { Selection } from '../../src/store/embedding_runs.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { face, fillWithPortraits, space } from '../support/embedding_stock.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const begin = (spaceId: string, selection: Selection = {}, given: { dryRun?: boolean; labelSeq?: number } = {}) =>
  beginRun(
    { store },
    { spaceId, selection, since: { labelSeq: given.labelSeq ?? null, time: null }, dryRun: given.dryRun ?? false, door: 'lease' },
  );
async function lease(spaceId: string) {
  const chunk = await store.embedding.leases.take(spaceId, { door: 'lease', max: 64, ttlSeconds: 600 });
  if (chunk === null) throw new Error('nothing is due');
  return chunk;
}
const facesOf = (itemId: string, spaceId: string) => store.faces.ofItem(itemId, { spaceId, after: null, limit: 10 });

beforeAll(async () => {
  await fillWithPortraits(pool, 10);
  await pool.query(`UPDATE item SET body = body || '{"rightsUri": null}', provider = 'Hub B' WHERE id = 'portrait-7'`);
  await pool.query(`UPDATE item SET body = body || '{"images": []}', provider = 'Hub B', label_seq = 50 WHERE id = 'portrait-8'`);
  await pool.query(`DELETE FROM depiction WHERE item_id = 'portrait-9'`);
});

describe('what is selected', () => {
  test('a dry run counts, says why not the others, and leaves nothing to do', async () => {
    await store.embedding.spaces.put(space('dry'));
    const run = await begin('dry', {}, { dryRun: true });
    expect(run).toMatchObject({
      state: 'succeeded',
      counts: { selected: 7, leftOut: { rights: 1, 'no-image': 1, 'nobody-depicted': 1 }, pending: 0 },
    });
    expect(await store.embedding.leases.take('dry', { door: 'lease', max: 64, ttlSeconds: 60 })).toBeNull();
  });

  test.each<[selection: Selection, labelSeq: number | undefined, selected: number, because: string]>([
    [{ limit: 3 }, undefined, 3, 'no more than was asked for'],
    [{ provider: 'Hub B' }, undefined, 0, 'one without rights, one without a picture'],
    [{ person: 'p' }, undefined, 7, 'of the only person'],
    [{ person: 'nobody' }, undefined, 0, 'of nobody'],
    [{}, 10, 0, 'the only label that changed since then has no picture'],
  ])('%j since %s: %i', async (selection, labelSeq, selected) => {
    expect((await begin('dry', selection, { dryRun: true, ...(labelSeq === undefined ? {} : { labelSeq }) })).counts.selected).toBe(
      selected,
    );
  });

  test('what is waiting is not selected twice, and what was done only when it is wanted again', async () => {
    await store.embedding.spaces.put(space('twice'));
    expect((await begin('twice')).counts).toMatchObject({ selected: 7, pending: 7 });
    expect((await begin('twice')).counts).toMatchObject({ selected: 0, leftOut: { 'in-hand': 7 } });
    const { token, tasks } = await lease('twice');
    await takeResults(
      { store },
      tasks.map(({ taskId }) => ({ token, result: { taskId, outcome: 'no-face' } })),
    );
    expect((await begin('twice')).counts).toMatchObject({ selected: 0, leftOut: { 'already-embedded': 7 } });
    expect((await begin('twice', { again: true })).counts).toMatchObject({ selected: 7 });
  });

  test('a retired space has no runs', async () => {
    await store.embedding.spaces.put(space('old', { state: 'retired' }));
    await expect(begin('old')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a face', () => {
  const look = async (spaceId: string, faces: readonly object[], selection: Selection = {}) => {
    await store.embedding.spaces.put(space(spaceId));
    await begin(spaceId, { limit: 1, ...selection });
    const { token, tasks } = await lease(spaceId);
    const [answer] = await takeResults({ store }, [{ token, result: { taskId: tasks[0]?.taskId, outcome: 'ok', faces } }]);
    expect(answer?.status).toBe(200);
  };

  test('keeps its id and its past when it is looked at again, and so does the mean', async () => {
    await look('seen', [face(0.1, [1, 0, 0, 0]), face(0.6, [0, 1, 0, 0])]);
    const [left, right] = await facesOf('portrait-0', 'seen');
    await look('seen', [face(0.12, [2, 0, 0, 0])], { again: true });
    expect(await facesOf('portrait-0', 'seen')).toMatchObject([{ id: left?.id, version: 2 }]);
    expect(await store.faces.get(right?.id ?? '')).toMatchObject({ state: 'superseded' });
    expect((await store.embedding.spaces.get('seen'))?.mean).toEqual([2, 0, 0, 0]);
    const { rows } = await pool.query('SELECT version, x FROM face_past WHERE face_id = $1', [left?.id]);
    expect(rows).toEqual([{ version: 1, x: 0.1 }]);
    await look('seen', [face(0.12, [2, 0, 0, 0]), face(0.6, [0, 4, 0, 0])], { again: true });
    expect(
      (await facesOf('portrait-0', 'seen')).map(({ id }) => id),
      'one that comes back is the one it was',
    ).toEqual([left?.id, right?.id]);
    expect((await store.embedding.spaces.get('seen'))?.mean).toEqual([1, 2, 0, 0]);
  });

  test('is found by another space, and what a curator said of it holds there', async () => {
    await look('first', [face(0.1, [1, 0, 0, 0]), face(0.6, [0, 1, 0, 0])]);
    const [left] = await facesOf('portrait-0', 'first');
    await store.faceWords.say({ faceId: left?.id ?? '', person: 'not-a-face', note: '', by: 'ann', read: ['1'] });
    await look('second', [face(0.61, [0, 1, 0, 0]), face(0.11, [1, 0, 0, 0])]);
    expect((await facesOf('portrait-0', 'second')).map(({ word, by }) => [word, by])).toEqual([
      ['not-a-face', 'ann'],
      [null, null],
    ]);
  });

  test('of a picture that the item has no more is superseded', async () => {
    await look('moved', [face(0.1, [1, 0, 0, 0])]);
    await pool.query(
      `UPDATE item SET body = jsonb_set(body, '{images,0,url}', '"https://images.example.org/new.jpg"') WHERE id = 'portrait-0'`,
    );
    await look('moved', [face(0.1, [0, 1, 0, 0])]);
    expect(await facesOf('portrait-0', 'moved')).toMatchObject([{ imageUrl: 'https://images.example.org/new.jpg', version: 1 }]);
  });

  test('that was taken down leaves no vector and does not come back, in no space', async () => {
    await look('down', [face(0.1, [1, 0, 0, 0]), face(0.6, [0, 1, 0, 0])]);
    await look('down', [face(0.1, [2, 0, 0, 0]), face(0.6, [0, 1, 0, 0])], { again: true });
    const [left, right] = await facesOf('portrait-0', 'down');
    expect(await store.faceTakedown.take({ faceIds: [left?.id ?? ''], itemIds: [] })).toBe(1);
    expect(await store.faces.get(left?.id ?? '')).toBeNull();
    expect(await store.embedding.spaces.get('down')).toMatchObject({ vectors: 1, mean: [0, 1, 0, 0] });
    const { rows } = await pool.query('SELECT FROM face_past WHERE face_id = $1', [left?.id]);
    expect(rows).toEqual([]);
    await look('down', [face(0.11, [1, 0, 0, 0]), face(0.6, [0, 1, 0, 0])], { again: true });
    expect((await facesOf('portrait-0', 'down')).map(({ id }) => id)).toEqual([right?.id]);
    await look('down-2', [face(0.11, [1, 0, 0, 0]), face(0.6, [0, 1, 0, 0])]);
    expect(await facesOf('portrait-0', 'down-2')).toMatchObject([{ box: { x: expect.closeTo(0.6) } }]);
    await begin('down-2', { again: true, limit: 1 });
    const { token, tasks } = await lease('down-2');
    expect(await store.faceTakedown.take({ faceIds: [], itemIds: ['portrait-0'] }), 'in all spaces').toBeGreaterThan(2);
    expect(await store.embedding.leases.beat(token)).toMatchObject({ cancel: true });
    const [answer] = await takeResults({ store }, [{ token, result: { taskId: tasks[0]?.taskId, outcome: 'no-face' } }]);
    expect(answer?.status).toBe(410);
  });

  test('of an item that is gone is not taken', async () => {
    await store.embedding.spaces.put(space('gone'));
    await begin('gone', { limit: 1 });
    const { token, tasks } = await lease('gone');
    await pool.query(`UPDATE item SET gone_at = now() WHERE id = $1`, [tasks[0]?.itemId]);
    const [answer] = await takeResults({ store }, [{ token, result: { taskId: tasks[0]?.taskId, outcome: 'no-face' } }]);
    expect(answer?.status).toBe(410);
    await pool.query('UPDATE item SET gone_at = NULL');
  });
});

test('a word about a face is never changed', async () => {
  await expect(pool.query(`UPDATE face_word SET word = 'stranger'`)).rejects.toThrow('append-only');
  await expect(pool.query('DELETE FROM face_word')).rejects.toThrow('append-only');
});

test('an error is tried again until it is a dead letter, from which it can be called back', async () => {
  await store.embedding.spaces.put(space('sick'));
  await begin('sick', { limit: 2 });
  for (let tries = 1; tries <= 5; tries += 1) {
    await pool.query(`UPDATE embedding_task SET due_at = now() WHERE space_id = 'sick'`);
    const { token, tasks } = await lease('sick');
    // the first says that no other try would help
    expect(tasks.length).toBe(tries === 1 ? 2 : 1);
    await takeResults(
      { store },
      tasks.map(({ taskId }, nth) => ({
        token,
        result: { taskId, outcome: 'error', retryable: tries > 1 || nth > 0, message: `no luck\0${tries}` },
      })),
    );
  }
  const dead = await store.embedding.dead.page({ spaceId: 'sick', after: null, limit: 10 });
  expect(dead.map(({ attempts, message }) => [attempts, message]).sort()).toEqual([
    [1, 'no luck\ufffd1'],
    [5, 'no luck\ufffd5'],
  ]);
  const [first] = dead;
  expect(await store.embedding.dead.retry({ spaceId: null, taskIds: [first?.taskId ?? ''] })).toBe(1);
  expect(await store.embedding.runs.get(first?.runId ?? '')).toMatchObject({ state: 'running', counts: { pending: 1, dead: 1 } });
});

test('a run follows the harvest of a schedule that asks for it, once', async () => {
  await store.embedding.spaces.put(space('nightly'));
  const source = { kind: 'bulk', location: 'x' } as const;
  const schedule = { name: 'nightly', cron: '0 3 * * *', timezone: 'UTC', harvest: { source, mode: 'full' } } as const;
  const at = new Date();
  await store.schedules.put({ ...schedule, embeddingSpace: 'nightly' }, at);
  const fired = await store.schedules.fire('nightly', at, () => ({ due: [at], next: new Date(at.getTime() + 86_400_000) }));
  const runs = async () =>
    (await store.embedding.runs.page({ after: null, limit: 100 })).filter(({ spaceId }) => spaceId === 'nightly').length;
  await followHarvests({ store });
  expect(await runs(), 'it has not ended').toBe(0);
  if (fired?.harvest) await store.harvests.finish(fired.harvest, 'succeeded');
  await followHarvests({ store });
  await followHarvests({ store });
  expect(await runs()).toBe(1);
});
