// The other pages in a browser: a person parted and joined again, headings settled in bulk, a harvest started and watched, hostile words as text.
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { startWorker } from '../../src/worker.ts';
import { faultsOfAccess, openDesk, PATIENCE_MS, testBrowser } from '../support/browser.ts';
import { DU_BOIS, HOSTILE, HOSTILE_TITLE, LONG_NAME, ROWS, stockTheDesk } from '../support/desk_stock.ts';
import { findFaces } from '../support/found_faces.ts';
import { testService } from '../support/service.ts';

const service = await testService({ BULK_DIR: path.resolve(import.meta.dirname, '../../fixtures/dpla') });
const { store, pool } = service.composed;
await stockTheDesk(service.composed);
const { id, key } = await store.keys.create({ name: 'Ann', scopes: ['read', 'curate', 'admin'] });
const browser = await testBrowser();
const POLL = { timeout: PATIENCE_MS };
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });
const open = (address: string, options = {}) => openDesk(browser, { url: service.url, key, address, options });

const formsOf = async (heading: string): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ heading: string }>(
    `SELECT h.heading FROM person_heading one JOIN heading asked ON asked.id = one.heading_id AND asked.heading = $1
       JOIN person_heading ph ON ph.person_id = one.person_id JOIN heading h ON h.id = ph.heading_id`,
    [heading],
  );
  return rows.map((row) => row.heading);
};

test('a link signs in once, and is taken out of the address', async () => {
  const context = await browser.newContext({ baseURL: service.url });
  const page = await context.newPage();
  await page.goto(`/desk/figures#ticket=${await store.sessions.createTicket(id)}`);
  await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
  expect(page.url()).toBe(`${service.url}/desk/figures`);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  await context.close();
});

test('somebody is found as one types, parted by keys, and joined again', async () => {
  const { page, complaints } = await open('/desk/people');
  await page.getByLabel('A name, in any spelling').fill('burghardt du bios');
  // everybody stands there until the fingers rest, and Du Bois among them: that list goes, with whatever is in focus in it
  const found = page.getByRole('list', { name: 'People found' }).getByRole('listitem');
  await expect
    .poll(async () => (await found.count()) < 10 && (await page.getByRole('link', { name: DU_BOIS }).count()) === 1, POLL)
    .toBe(true);
  await page.getByRole('link', { name: DU_BOIS }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: DU_BOIS }).waitFor();
  await expect.poll(() => page.locator('.life-line circle').count(), POLL).toBe(5);
  await page.getByText('born 1868', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Ovington, Mary White' }).first().waitFor();
  await page.getByRole('checkbox', { name: 'Du Bois, W. E. B', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Part them' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Written in 3 ways').waitFor();
  expect(await formsOf('Du Bois, W. E. B')).toEqual(['Du Bois, W. E. B']);
  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await page.getByText('Written in 4 ways').waitFor();
  expect((await formsOf('Du Bois, W. E. B')).length).toBe(4);
  expect(complaints).toEqual([]);
});

test('headings are settled many at a time', async () => {
  const { page, complaints } = await open('/desk/headings');
  for (const name of ['Zzyx Plok Qua', 'Debates and debating']) await page.getByRole('checkbox', { name, exact: true }).press('Space');
  await page.getByLabel('What the ticked ones are').selectOption('a place');
  await expect
    .poll(
      async () =>
        (await pool.query(`SELECT FROM kind_judgement WHERE kind = 'place' AND heading IN ('Zzyx Plok Qua', 'Debates and debating')`))
          .rowCount,
      POLL,
    )
    .toBe(2);
  expect(complaints).toEqual([]);
});

test('a photograph shows its rows, whoever stands in them, and what was left out', async () => {
  const { page, complaints } = await open(`/desk/items/${ROWS}`);
  await page.getByText('Front row, from the left').waitFor();
  expect(await page.locator('.row-of-people').first().locator('bdi').first().textContent()).toBe('Naomi Feldstein');
  await page.getByText('Debates and debating').waitFor();
  await page.locator('summary', { hasText: 'Ashby' }).press('Enter');
  await page.getByRole('button', { name: 'Not in the picture' }).press('Enter');
  await page.getByText('Named, but not seen').waitFor();
  const { people } = (await (await service.send('GET', `/v1/items/${ROWS}`)).json()) as { people: { name: string; depicted: number }[] }; // of the contract, what is looked at here
  expect(people.find(({ name }) => name === 'Ashby')?.depicted).toBe(0);
  expect(complaints).toEqual([]);
});

test('a face is put right, and the database has it', async () => {
  const faces = await findFaces(service, ROWS);
  const { page, complaints } = await open(`/desk/items/${ROWS}`);
  const first = page.locator('[data-face]').first();
  await first.waitFor();
  expect(await page.locator('.box rect').count()).toBe(faces.length);
  await first.getByLabel('Who this is').selectOption('Henry Oyelaran');
  await first.getByText('said by Ann').waitFor();
  const { items } = (await (await service.send('GET', `/v1/items/${ROWS}/faces`)).json()) as {
    items: { person: { preferredForm: string } | null }[];
  }; // of the contract, what is looked at here
  expect(items[0]?.person?.preferredForm).toBe('Henry Oyelaran');
  await page.getByRole('link', { name: 'Face runs' }).click();
  await page.getByText('1 of 1 photographs').waitFor();
  expect(complaints).toEqual([]);
});

test('markup, quotation marks and bidi characters are text', async () => {
  const { page, complaints } = await open(`/desk/items/${HOSTILE}`);
  const title = page.getByRole('heading', { level: 1 });
  await title.waitFor();
  expect(await title.textContent()).toBe(HOSTILE_TITLE);
  expect(await title.locator('bdi[dir=auto]').count()).toBe(1);
  expect(await page.locator('main script, main [onerror], main b').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test.each([
  ['a telephone', { viewport: { width: 360, height: 740 } }],
  ['200 % zoom', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
])('nothing is cut or scrolls sideways on %s, with a name of 500 characters', async (_, options) => {
  const { page } = await open('/desk/items/long', options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect((await page.getByRole('heading', { level: 1 }).textContent())?.trim()).toBe(LONG_NAME);
  for (const address of ['/desk/items/long', '/desk', '/desk/people', '/desk/headings', '/desk/figures', '/desk/harvests']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), address).toBeLessThanOrEqual(
      0,
    );
  }
});

test('a harvest is started and watched until it is done', async () => {
  const worker = await startWorker(service.composed);
  try {
    const { page, complaints } = await open('/desk/harvests');
    await page.getByLabel('From').selectOption('a file or a folder of files');
    await page.getByLabel('Where it is').fill('part-00000.jsonl');
    await page.getByRole('button', { name: 'Start' }).press('Enter');
    // no key is pressed any more: what is seen comes by itself
    await page.locator('[data-harvest]', { hasText: 'part-00000.jsonl' }).and(page.locator('[data-state=succeeded]')).waitFor();
    const [harvest] = await store.harvests.page({ after: null, limit: 1 });
    expect(harvest).toMatchObject({ state: 'succeeded', counts: { itemsSeen: 91 } });
    await page.getByText('What was set aside').last().click();
    await page.getByText('Unexpected end of the line').waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await worker.close();
  }
});

test('axe-core finds nothing against any page, light and dark', async () => {
  const { page } = await open('/desk');
  const [person] = await store.people.page({ after: null, limit: 1 });
  const found: string[] = [];
  const look = async (address: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await faultsOfAccess(page)).map((fault) => `${address}: ${fault}`));
    // the parts are the same in the dark: only their colours are looked at again
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await faultsOfAccess(page, ['color-contrast'])).map((fault) => `${address}, dark: ${fault}`));
  };
  await page.locator('[data-suggestion]').waitFor();
  await look('/desk');
  await page.keyboard.press('?');
  await look('help');
  await page.keyboard.press('Escape');
  for (const address of [
    'history',
    'people',
    `people/${person?.id ?? ''}`,
    'items',
    `items/${ROWS}`,
    'headings',
    'harvests',
    'figures',
    'nowhere',
  ]) {
    await page.goto(`/desk/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(address);
  }
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await look('sign in');
  expect(found).toEqual([]);
});
