import { expect, test } from 'vitest';
import { execution } from '../../../src/fixtures/execution.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';
import { noBrowser, withPage } from './with-page.ts';

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));

test('listenToKeys() moves through operations, and leaves keys alone while somebody types', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    await page.locator('body').press('ArrowDown');
    await page.locator('body').press('ArrowDown');
    const second = await page.locator('.row.chosen').textContent();
    await page.locator('#search').fill('n');
    await page.locator('#search').press('Home');

    expect(second).toContain('reserve stock');
    expect(await page.locator('.row').count()).toBe(3);
  });
});

test('listenToMouse() chooses the operation that is clicked, and shows what it holds', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    await page.locator('.row', { hasText: 'charge card' }).click();

    expect(await page.locator('#details').textContent()).toContain('"Attempt": 1');
  });
});
