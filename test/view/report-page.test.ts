import { expect, test } from 'vitest';
import { makeReport, type ReportResult } from '../../src/contract/report/report.ts';
import { reportPage } from '../../src/view/report-page.ts';

const passed: ReportResult = {
  id: 'one-page',
  title: 'the whole state on one page',
  kind: 'scenario',
  severity: 'must',
  status: 'passed',
  violations: [],
  requests: [],
  reproduce: "await checkReader({ read, scenarios: ['one-page'] })",
};
const failed: ReportResult = {
  ...passed,
  id: 'throttled',
  status: 'failed',
  expected: 'asks again </dd><script>alert(1)</script>',
  requests: [
    { number: 1, attempt: 1, asked: '', answered: '429 TooManyRequestsException', faults: ['throttle'] },
    { number: 9, attempt: 2, asked: 'Marker m1', answered: '200 1 item', faults: [] },
  ],
};

test('reportPage() opens what failed, first, with its requests and the faults marked', () => {
  const html = reportPage(makeReport('a reader', [passed, failed]));
  const results = [...html.matchAll(/<details class="result (\w+)".*?data-id="([^"]+)"( open)?>/g)];

  expect(results.map(([, status, id, open]) => [status, id, open !== undefined])).toEqual([
    ['failed', 'throttled', true],
    ['passed', 'one-page', false],
  ]);
  expect(html).toContain('<tr class="request faulty"><td>1</td>');
  expect(html).toContain('7 more');
  expect(html).toContain('falls short');
});

test('reportPage() holds the report as JSON, and lets no text of it become HTML', () => {
  const report = makeReport('a reader', [failed]);
  const html = reportPage(report);
  const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';

  expect(JSON.parse(data)).toEqual(report);
  expect(html).not.toContain('<script>alert');
  expect(html).not.toMatch(/(?:src|href)=|https?:\/\/|@import|url\(/);
});
