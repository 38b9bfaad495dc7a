import { expect, test } from 'vitest';
import { makeReport } from '../../../src/contract/report/report.ts';
import { noteworthy, summaryOf } from '../../../src/contract/report/report-summary.ts';
import { mixed, result } from './example-report.ts';

test('summaryOf() counts from the worst to the best', () => {
  expect(summaryOf(mixed)).toBe('1 failed, 1 warned, 1 skipped, 1 informed, 1 passed');
  expect(summaryOf(makeReport('x', [result('a')]))).toBe('1 passed');
});

test('summaryOf() says when nothing was checked', () => {
  expect(summaryOf(makeReport('x', []))).toBe('nothing was checked');
  expect(summaryOf(makeReport('x', [result('a', { status: 'skipped' })]))).toBe('nothing was checked, 1 skipped');
});

test('noteworthy() has the worst first, and nothing that passed or was skipped', () => {
  expect(noteworthy(mixed).map(({ id }) => id)).toEqual(['repeated-marker', 'token-kept', 'cycle']);
});
