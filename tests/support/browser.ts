// A browser for tests: Debian's Chromium, a page that is signed in, and everything that its console has complained of.
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { CHROMIUM } from './settings.ts';

export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** errors and warnings of the console, refused by the policy or thrown by the page; those a test means are taken out by it */
  readonly complaints: string[];
}

/** Two rows of people in sepia, 800 by 600: three in front, three behind. */
const DRAWN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600"><rect width="800" height="600" fill="#cbb894"/><rect y="420" width="800" height="180" fill="#a8946d"/>${[
  [200, 190],
  [400, 180],
  [600, 190],
  [160, 330],
  [400, 320],
  [640, 330],
]
  .map(
    ([x = 0, y = 0]) =>
      `<path d="M${x - 95} ${y + 240}c0-110 40-165 95-165s95 55 95 165z" fill="#54452f" stroke="#cbb894" stroke-width="4"/><ellipse cx="${x}" cy="${y}" rx="46" ry="56" fill="#e6d6b8" stroke="#54452f" stroke-width="3"/>`,
  )
  .join('')}</svg>`;

/** How long something may take to be seen; what never comes fails after it. */
export const PATIENCE_MS = 100_000;

/** Starts the browser; it ends after the file's tests. */
export async function testBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('there is no Chromium; vitest.config.ts leaves these tests out then');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
  afterAll(() => browser.close());
  return browser;
}

/** A page of the desk for the holder of a key, as a browser with nothing in it opens it. */
export async function openDesk(
  browser: Browser,
  { url, key, address = '/desk', options = {} }: { url: string; key: string; address?: string; options?: BrowserContextOptions },
): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    ...options,
  });
  // a loaded machine is slow, not wrong
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  // no test asks the network: what stands for a photograph is drawn
  await page.route('**/desk/photographs/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: DRAWN }));
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  await page.goto(address);
  await page.getByLabel('Key').fill(key);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return { page, context, complaints };
}

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe-core finds against a page, as sentences; put in by hand, for the policy of the page takes no script of others. */
export async function faultsOfAccess(page: Page, rules: readonly string[] | null = null): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  const options = rules === null ? {} : { runOnly: { type: 'rule', values: rules } };
  const { violations } = await page.evaluate<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
  }>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}
