import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Picture } from '../../../src/view/picture.ts';
import { viewPage } from '../../../src/view/view-page.ts';

const endpoint = inject('browser');

/** Why tests of the page are skipped here, or `undefined` where a browser was found. */
export const noBrowser: string | undefined = endpoint ? undefined : 'no Chromium is installed';

let opened: Promise<Page> | undefined;

// one page a worker, as it ends with the browser: opening one takes longer than most tests
async function open(): Promise<Page> {
  const browser = await chromium.connect(endpoint ?? '');
  return browser.newPage({ viewport: { width: 1200, height: 600 } });
}

/** Opens a picture in a real browser. Errors of the page's console fail the test. */
export function withPage(picture: Picture, look: (page: Page) => Promise<void>): Promise<void> {
  return withHtml(viewPage(picture), look);
}

/** The same of any page. */
export async function withHtml(html: string, look: (page: Page) => Promise<void>): Promise<void> {
  opened ??= open();
  const page = await opened;
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto('about:blank'); // nothing of the page before is left
    await page.setContent(html);
    await look(page);
    if (errors.length > 0) throw new Error(`The page wrote errors: ${errors.join('; ')}`);
  } finally {
    page.removeAllListeners('console');
    page.removeAllListeners('pageerror');
  }
}
