// The pictures of the docs: each main page, light and dark, taken anew with NAMESAKE_PICTURES=1 and looked at by whoever commits them.
import path from 'node:path';
import { test } from 'vitest';
import { openDesk, testBrowser } from '../support/browser.ts';
import { DU_BOIS, ROWS, stockTheDesk } from '../support/desk_stock.ts';
import { testService } from '../support/service.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/pictures');

const service = await testService();
await stockTheDesk(service.composed);
const { key } = await service.composed.store.keys.create({ name: 'Ann', scopes: ['read', 'curate', 'admin'] });
const browser = await testBrowser();
test.each(['light', 'dark'] as const)('pictures, %s', async (colorScheme) => {
  const { page } = await openDesk(browser, { url: service.url, key, options: { colorScheme } });
  const take = async (name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(process.env.NAMESAKE_PICTURES_TO ?? FOLDER, `${name}-${colorScheme}.png`) });
  };
  await page.locator('[data-suggestion]').waitFor();
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press('u');
    await page.waitForTimeout(300);
  }
  await take('review');
  await page.keyboard.press('s');
  await page.waitForTimeout(800);
  await page.keyboard.press('?');
  await take('help');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await take('history');
  for (const name of ['People', 'Photographs', 'Headings', 'Harvests', 'Figures']) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await take(name.toLowerCase());
  }
  await page.goto('/desk/people?q=du bois');
  await page.getByRole('link', { name: DU_BOIS }).click();
  await page.locator('.life-line').waitFor();
  await take('person');
  await page.goto(`/desk/items/${ROWS}`);
  await page.getByText('In the picture').waitFor();
  await take('item');
});
