import { expect, test } from 'vitest';
import { pageStyle } from '../../src/view/page-style.ts';

test('pageStyle has a dark side and a printed one', () => {
  expect(pageStyle).toContain('prefers-color-scheme: dark');
  expect(pageStyle).toContain('@media print');
});
