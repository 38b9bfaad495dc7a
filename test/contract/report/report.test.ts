import { expect, test } from 'vitest';
import { makeReport, statusOf } from '../../../src/contract/report/report.ts';
import { mixed, result, violation } from './example-report.ts';

test('makeReport() counts every status', () => {
  expect(mixed.counts).toEqual({ passed: 1, failed: 1, warned: 1, informed: 1, skipped: 1 });
  expect(mixed.format).toBe('lambda-durable-testkit/report@1');
});

test('makeReport() passes unless something failed or warned, or nothing was checked', () => {
  const passes = (...statuses: readonly ('passed' | 'failed' | 'warned' | 'informed' | 'skipped')[]): boolean =>
    makeReport(
      'a reader',
      statuses.map((status, index) => result(`r${index}`, { status })),
    ).passed;

  expect(passes('passed')).toBe(true);
  expect(passes('passed', 'informed', 'skipped')).toBe(true);
  expect(passes('informed')).toBe(true);
  expect(passes('passed', 'failed')).toBe(false);
  expect(passes('passed', 'warned')).toBe(false);
  expect(passes('skipped')).toBe(false);
  expect(passes()).toBe(false);
});

test('statusOf() is as bad as the worst violation', () => {
  expect(statusOf([])).toBe('passed');
  expect(statusOf([violation('info')])).toBe('informed');
  expect(statusOf([violation('info'), violation('should')])).toBe('warned');
  expect(statusOf([violation('should'), violation('must'), violation('info')])).toBe('failed');
});
