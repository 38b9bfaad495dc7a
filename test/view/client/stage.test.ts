import { expect, test } from 'vitest';
import { demoExecution } from '../../../src/cli/demo-execution.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';
import { noBrowser, withPage } from './with-page.ts';

test('scrollTo() brings a match that was out of sight into view', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(demoExecution()), async (page) => {
    await page.locator('#search').fill('map-item-200');
    await page.keyboard.press('Enter');

    await expect.poll(() => page.locator('.row.chosen').count()).toBe(1);
    expect(await page.locator('.row.chosen').isVisible()).toBe(true);
    expect(await page.locator('#scroll').evaluate((scroll) => scroll.scrollTop)).toBeGreaterThan(1000);
  });
});
