import { expect, test } from 'vitest';
import { makeReport, type ReportResult } from '../../../src/contract/report/report.ts';
import { reportPage } from '../../../src/view/report-page.ts';
import { noBrowser, withHtml } from './with-page.ts';

const result = (id: string, status: ReportResult['status']): ReportResult => ({
  id,
  title: `what ${id} is about`,
  kind: 'scenario',
  severity: 'must',
  status,
  violations: [],
  requests: [],
  reproduce: id,
});
const report = makeReport('a reader', [result('one-page', 'passed'), result('throttled', 'failed')]);

test('startReport() shows the results that are ticked and searched for, and goes through them by keys', async (context) => {
  if (noBrowser) return context.skip(noBrowser);
  await withHtml(reportPage(report), async (page) => {
    const shown = (): Promise<(string | undefined)[]> =>
      page.locator('details.result:visible').evaluateAll((all) => all.map((one) => one.dataset.id));
    const all = await shown();
    await page.locator('input[value=failed]').uncheck();
    const ticked = await shown();
    await page.locator('body').press('/');
    await page.keyboard.type('throttled');
    const none = await page.locator('#none').isVisible();
    await page.locator('#search').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');

    expect([all, ticked, none]).toEqual([['throttled', 'one-page'], ['one-page'], true]);
    expect(await page.locator('details[open]').evaluateAll((open) => open.map((one) => one.dataset.id))).toContain(
      'one-page',
    );
  });
});
