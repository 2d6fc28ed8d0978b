// The review in a browser: twenty questions answered by keyboard, three taken back, and the database says so.
import { expect, test } from 'vitest';
import { openDesk, testBrowser } from '../support/browser.ts';
import { DOUBTFUL_PAIRS, stockTheDesk } from '../support/desk_stock.ts';
import { testService } from '../support/service.ts';

const service = await testService();
const { store, pool } = service.composed;
await stockTheDesk(service.composed);
const { key } = await store.keys.create({ name: 'Ann', scopes: ['read', 'curate'] });
const browser = await testBrowser();

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
  await expect.poll(takenBack, { timeout: 30_000 }).toBe(3);
  const left = answered.slice(0, 17);
  expect(await standing()).toEqual({
    same: left.filter((word) => word === 's').length,
    different: left.filter((word) => word === 'd').length,
    unsure: left.filter((word) => word === 'u').length,
  });
  expect(DOUBTFUL_PAIRS).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});
