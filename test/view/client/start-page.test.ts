import { expect, test } from 'vitest';
import { demoExecution } from '../../../src/cli/demo-execution.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';
import { noBrowser, withPage } from './with-page.ts';

const order = execution('order-17', (run) => {
  run
    .step('reserve stock')
    .step('charge card', { attempts: 2 })
    .child('notify', (child) => child.step('send mail'))
    .callback('carrier', { timeout: 30 });
});

test('startPage() shows every operation that State lists, with its status', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    const rows = await page
      .locator('.row')
      .evaluateAll((all) => all.map((row) => [row.getAttribute('data-id'), row.className]));

    expect(rows).toEqual(order.operations.map(({ Id, Status }) => [Id, `row ${Status}`]));
    expect(await page.locator('#count').textContent()).toBe('5 operations, 1 page');
  });
});

test('startPage() draws a boundary before the first operation of each page of the size chosen', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    await page.selectOption('#size', '2');
    const starts = await page
      .locator('.page-start')
      .evaluateAll((all) => all.map((row) => [row.dataset.row, row.dataset.page]));

    expect(starts).toEqual([
      ['2', '2'],
      ['4', '3'],
    ]);
  });
});

test('startPage() draws the boundaries of recorded pages, empty ones included', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order, { pages: [1, 3, 1] }), async (page) => {
    const starts = await page.locator('.page-start').evaluateAll((all) => all.map((row) => row.dataset.row));

    expect(starts).toEqual(['1', '4']);
    expect(await page.locator('#count').textContent()).toBe('5 operations, 3 pages');
  });
});

test('startPage() goes back to earlier moments by the slider and by keys', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    await page.locator('#slider').fill('2');
    const early = await page.locator('.row').count();
    await page.locator('body').press('ArrowRight');
    const moment = await page.locator('#moment').textContent();
    await page.locator('body').press('Home');

    expect(early).toBe(2);
    expect(moment).toContain('4 of ');
    expect(await page.locator('.row').count()).toBe(1);
  });
});

test('startPage() lists the children of a context until it closes', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  const picture = pictureOfExecution(order);
  const open = picture.moments.findIndex(([, what]) => what === 'SUCCEED send mail');
  await withPage(picture, async (page) => {
    await page.locator('#slider').fill(String(open));

    expect(await page.locator('.row', { hasText: 'send mail' }).count()).toBe(1);
    await page.locator('body').press('ArrowRight'); // CONTEXT SUCCEED

    expect(await page.locator('.row', { hasText: 'send mail' }).count()).toBe(0);
  });
});

test('startPage() finds operations, and goes from match to match', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(order), async (page) => {
    await page.locator('body').press('/');
    await page.keyboard.type('card');
    await page.keyboard.press('Enter');

    expect(await page.locator('.row.found').count()).toBe(1);
    expect(await page.locator('.row.chosen').textContent()).toContain('charge card');
    expect(await page.locator('#details').textContent()).toContain('"Attempt": 2');
  });
});

test('startPage() draws only what can be seen of a long execution, and steps through it quickly', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withPage(pictureOfExecution(demoExecution()), async (page) => {
    const drawn = await page.locator('.row').count();
    await page.locator('#scroll').evaluate((scroll) => scroll.scrollTo(0, scroll.scrollHeight));
    await expect.poll(() => page.locator('.row[data-row="249"]').count()).toBe(1);

    expect(drawn).toBeLessThan(60);
  });
});
