// The pictures of the docs: each main page, light and dark, taken anew with NAMESAKE_PICTURES=1 and looked at by whoever commits them.
import path from 'node:path';
import { test, vi } from 'vitest';
import { searchPeople } from '../../src/pipeline/search.ts';
import { openDesk, PATIENCE_MS, testBrowser } from '../support/browser.ts';
import { DU_BOIS, ROWS, stockTheDesk } from '../support/desk_stock.ts';
import { findFaces } from '../support/found_faces.ts';
import { testService } from '../support/service.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/pictures');

const service = await testService();
await stockTheDesk(service.composed);
const { key } = await service.composed.store.keys.create({ name: 'Ann', scopes: ['read', 'curate', 'admin'] });
const browser = await testBrowser();
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });
await findFaces(service, ROWS);

/** What README.md and docs/desk.md show. */
const SHOWN = ['review-light', 'review-dark', 'person-light', 'photograph-dark', 'headings-light', 'harvests-light', 'figures-light'];

test.each(['light', 'dark'] as const)('pictures, %s', async (colorScheme) => {
  const { page } = await openDesk(browser, { url: service.url, key, options: { colorScheme } });
  const take = async (name: string): Promise<void> => {
    if (!SHOWN.includes(`${name}-${colorScheme}`)) return;
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`) });
  };
  const visit = async (address: string, shows: string): Promise<void> => {
    await page.goto(`/desk/${address}`);
    await page.getByText(shows).first().waitFor();
  };
  await page.locator('[data-suggestion]').waitFor();
  for (const key of ['u', 'u', 's', 's', 'd']) {
    const id = await page.locator('[data-suggestion]').getAttribute('data-suggestion');
    await page.keyboard.press(key);
    await page.locator(`[data-suggestion]:not([data-suggestion="${id}"])`).waitFor();
  }
  await page.getByText('Said lately').waitFor();
  await page.getByText('They would be').waitFor();
  await take('review');
  const [person] = await searchPeople(service.composed.store, DU_BOIS, 1);
  await visit(`people/${person?.id ?? ''}`, 'In time');
  await page.locator('.life-line circle').first().waitFor();
  await take('person');
  await visit(`items/${ROWS}`, 'In the picture');
  await page.locator('.box').first().waitFor();
  await page.locator('[data-face]').first().hover();
  await take('photograph');
  await visit('headings', 'Zzyx');
  await take('headings');
  await visit('harvests', 'set aside');
  await take('harvests');
  await visit('figures', 'Providers');
  await take('figures');
});
