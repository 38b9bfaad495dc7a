import { expect, test } from 'vitest';
import { execution } from '../../../src/fixtures/execution.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';
import { noBrowser, withPage } from './with-page.ts';

test('drawRows() puts bars where their time is, and marks open operations and retries', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  const order = execution('order-17', (run) => {
    run
      .wait('first half', { seconds: 60 })
      .wait('second half', { seconds: 60 })
      .step('charge card', { attempts: 2, status: 'STARTED' });
  });
  await withPage(pictureOfExecution(order), async (page) => {
    const bars = await page
      .locator('.bar')
      .evaluateAll((all) => all.map((bar) => [Math.round(Number.parseFloat(bar.style.width)), bar.className]));

    expect(bars[0]).toEqual([100, 'bar STARTED EXECUTION open']);
    expect(bars[1]?.[0]).toBeGreaterThanOrEqual(48);
    expect(bars[2]?.[0]).toBeGreaterThanOrEqual(48);
    expect(bars[3]?.[1]).toBe('bar STARTED STEP open');
    expect(await page.locator('.retry').count()).toBe(1);
  });
});

test('drawRows() tells a status by a sign and a word, not by colour alone', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  const order = execution('order-17', (run) => run.step('charge card', { error: 'declined' }));
  await withPage(pictureOfExecution(order), async (page) => {
    const mark = page.locator('.row.FAILED .mark');

    expect([await mark.textContent(), await mark.getAttribute('title')]).toEqual(['✗', 'FAILED']);
  });
});
