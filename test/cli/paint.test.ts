import { expect, test } from 'vitest';
import { paint } from '../../src/cli/paint.ts';

test('paint() colours a text where colours may be used, and leaves it alone elsewhere', () => {
  expect(paint(true).red('no')).toBe('\u001b[31mno\u001b[39m');
  expect(paint(false).red('no')).toBe('no');
});
