import { expect, test } from 'vitest';
import { reportStyle } from '../../src/view/report-style.ts';

test('reportStyle has a dark side and a printed one', () => {
  expect(reportStyle).toContain('prefers-color-scheme: dark');
  expect(reportStyle).toContain('@media print');
});
