// A browser for tests: Debian's Chromium, a page that is signed in, and everything that its console has complained of.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { CHROMIUM } from './settings.ts';

export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** errors and warnings of the console, refused by the policy or thrown by the page; those a test means are taken out by it */
  readonly complaints: string[];
}

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
  const page = await context.newPage();
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
