import { expect, test } from 'vitest';
import { markdownTable } from '../../scripts/markdown-table.ts';

test('markdownTable() keeps cells on one line and apart', () => {
  const table = markdownTable([
    ['a', 'b'],
    ['x|y', 'one\ntwo'],
  ]);

  expect(table).toBe('| a | b |\n|---|---|\n| x\\|y | one two |\n');
});
