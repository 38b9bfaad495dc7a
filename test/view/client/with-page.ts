import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { Picture } from '../../../src/view/picture.ts';
import { viewPage } from '../../../src/view/view-page.ts';

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = paths.find((path) => existsSync(path));

/** Why tests of the page are skipped here, or `undefined` where a browser was found. */
export const noBrowser: string | undefined = executablePath ? undefined : 'no Chromium is installed';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

// one browser a file: starting one takes longer than most tests
function browser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: executablePath ?? '', args: quiet });
  return launched;
}

afterAll(async () => {
  await (await launched)?.close();
});

/** Opens a picture in a real browser, and always closes it. Errors of the page's console fail the test. */
export function withPage(picture: Picture, look: (page: Page) => Promise<void>): Promise<void> {
  return withHtml(viewPage(picture), look);
}

/** The same of any page. */
export async function withHtml(html: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await (await browser()).newPage({ viewport: { width: 1200, height: 600 } });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.setContent(html);
    await look(page);
    if (errors.length > 0) throw new Error(`The page wrote errors: ${errors.join('; ')}`);
  } finally {
    await page.close();
  }
}
