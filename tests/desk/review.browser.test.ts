// The review in a browser: twenty questions answered by keyboard, three taken back, and the database says so.
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { startServer } from '../../src/server.ts';
import { openDesk, PATIENCE_MS, testBrowser } from '../support/browser.ts';
import { DOUBTFUL_PAIRS, stockTheDesk } from '../support/desk_stock.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { store, pool } = service.composed;
await stockTheDesk(service.composed);
const { key } = await store.keys.create({ name: 'Ann', scopes: ['read', 'curate'] });
const browser = await testBrowser();
const POLL = { timeout: PATIENCE_MS };
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

/** What stands in the log and was not taken back, by answer. */
async function standing(): Promise<Record<string, number>> {
  const { items } = (await (await service.send('GET', '/v1/judgements?limit=500')).json()) as {
    items: { judgement: string; reverts: string | null; revertedBy: string | null }[];
  }; // contract.test.ts holds the shape against openapi.yaml
  const counts: Record<string, number> = {};
  for (const { judgement, reverts, revertedBy } of items)
    if (reverts === null && revertedBy === null) counts[judgement] = (counts[judgement] ?? 0) + 1;
  return counts;
}

async function takenBack(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM judgement WHERE reverts IS NOT NULL');
  return rows[0]?.count ?? 0;
}

test('twenty answers by keyboard alone, three of them taken back', async () => {
  const { page, complaints } = await openDesk(browser, { url: service.url, key });
  const asked = page.locator('[data-suggestion]');
  const now = (): Promise<string | null> => asked.getAttribute('data-suggestion');
  // what is no merge is asked first here, for it changes most; it is left as it is
  const seen = new Set<string | null>();
  const answered: string[] = [];
  await asked.waitFor();
  for (let merges = 0; merges < 20; ) {
    const id = await now();
    expect(seen, 'no question comes twice').not.toContain(id);
    seen.add(id);
    const isMerge = (await page.locator('h1').textContent()) === 'Are these the same person?';
    const word = isMerge ? (['s', 'd', 'u'][merges % 3] ?? 's') : 'u';
    if (isMerge) {
      merges += 1;
      answered.push(word);
    }
    await page.keyboard.press(word);
    await page.locator(`[data-suggestion]:not([data-suggestion="${id}"])`).waitFor();
  }
  for (let times = 0; times < 3; times += 1) {
    const before = await now();
    await page.keyboard.press('z');
    await page.locator(`[data-suggestion]:not([data-suggestion="${before}"])`).waitFor();
  }
  // answers go out one after another; the last thing said is the third one that was taken back
  await expect.poll(takenBack, POLL).toBe(3);
  const left = answered.slice(0, 17);
  expect(await standing()).toEqual({
    same: left.filter((word) => word === 's').length,
    different: left.filter((word) => word === 'd').length,
    unsure: left.filter((word) => word === 'u').length,
  });
  expect(DOUBTFUL_PAIRS).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test('an answer that is given while the service starts again is not lost', async () => {
  const first = await startServer(service.composed);
  const { page } = await openDesk(browser, { url: first.url, key });
  await merge(page);
  const before = await said();
  await first.close();
  await page.keyboard.press('s');
  await page.getByText('kept in this browser and sent when it is back').waitFor();
  const second = await startServer({ ...service.composed, config: { ...service.composed.config, port: Number(new URL(first.url).port) } });
  try {
    await expect.poll(said, POLL).toBe(before + 1);
    await page.getByText('does not answer').waitFor({ state: 'hidden' });
  } finally {
    await second.close();
  }
});

test('an answer whose receipt was lost on the way is carried out once', async () => {
  const { page } = await openDesk(browser, { url: service.url, key });
  await merge(page);
  const before = await said();
  const keys: (string | undefined)[] = [];
  await page.route('**/v1/judgements', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.keyboard.press('d');
  await expect.poll(() => keys.length, POLL).toBe(2);
  expect(keys[0]).toBe(keys[1]);
  await page.getByText('does not answer').waitFor({ state: 'hidden' });
  expect(await said()).toBe(before + 1);
});

test('the second of two curators learns what the first one has said', async () => {
  const { page } = await openDesk(browser, { url: service.url, key });
  await merge(page);
  const id = await page.locator('[data-suggestion]').getAttribute('data-suggestion');
  const { items } = (await (await service.send('GET', '/v1/suggestions?limit=500')).json()) as {
    items: { id: string; left: { headingId: string }; right: { headingId: string } }[];
  }; // of the contract, those fields of a merge that are used here
  const asked = items.find((one) => one.id === id);
  // the page asks what was said every five seconds: it must not learn of it before the key is pressed
  await page.route('**/v1/judgements?*', (route) => route.abort());
  const first = await service.send('POST', '/v1/judgements', {
    key: service.keys.curate,
    body: { left: asked?.left.headingId, right: asked?.right.headingId, judgement: 'different' },
  });
  expect(first.status).toBe(201);
  await page.keyboard.press('s');
  await page.getByText('curate was faster').waitFor();
});

/** Goes on until a question of two headings is asked. */
async function merge(page: Page): Promise<void> {
  const asked = page.locator('[data-suggestion]');
  await asked.waitFor();
  for (;;) {
    if ((await page.locator('h1').textContent()) === 'Are these the same person?') return;
    const id = await asked.getAttribute('data-suggestion');
    await page.keyboard.press('u');
    await page.locator(`[data-suggestion]:not([data-suggestion="${id}"])`).waitFor();
  }
}

async function said(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM judgement');
  return rows[0]?.count ?? 0;
}
