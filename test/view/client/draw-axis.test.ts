import { expect, test } from 'vitest';
import { execution } from '../../../src/fixtures/execution.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';
import { noBrowser, withPage } from './with-page.ts';

const order = execution('order-17', (run) => run.step('charge card', { attempts: 2 }).wait('pause', { seconds: 7200 }));

test('drawAxis() labels times or moments, and zooms to the operation that is chosen', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    const times = await page.locator('.tick').allTextContents();
    await page.selectOption('#along', 'moments');
    const moments = await page.locator('.tick').allTextContents();
    await page.locator('.row', { hasText: 'charge card' }).click();
    await page.locator('#scroll').press('z');
    const zoomed = await page.locator('.row.chosen .bar').evaluate((bar) => Number.parseFloat(bar.style.width));

    expect(times.slice(0, 3)).toEqual(['0', '30 min', '1 h']);
    expect(moments.slice(0, 3)).toEqual(['0', '5', '10']);
    expect(zoomed).toBeGreaterThan(60);
  });
});
