import { expect, test } from 'vitest';
import { execution } from '../../../src/fixtures/execution.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';
import { noBrowser, withPage } from './with-page.ts';

test('drawCalls() lists the requests beside the picture, those with faults marked', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  const call = { api: 'GetDurableExecutionState', what: 'from the beginning', faults: [] };
  const calls = [
    { ...call, number: 1, status: 429, items: null, faults: ['throttle'] },
    { ...call, number: 2, status: 200, items: 1 },
  ];
  await withPage(pictureOfExecution(execution('order-17'), { calls }), async (page) => {
    expect(await page.locator('.call .head').allTextContents()).toEqual([
      '1 GetDurableExecutionState → 429',
      '2 GetDurableExecutionState → 1 item',
    ]);
    expect(await page.locator('.call .fault').allTextContents()).toEqual(['⚡ throttle']);
    expect(await page.locator('.call .what').allTextContents()).toEqual(['from the beginning', 'from the beginning']);
    expect(await page.locator('.call.faulty').count()).toBe(1);
  });
});
