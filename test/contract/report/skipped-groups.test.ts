import { expect, test } from 'vitest';
import { makeReport } from '../../../src/contract/report/report.ts';
import { skippedGroups } from '../../../src/contract/report/skipped-groups.ts';
import { toMarkdown } from '../../../src/contract/report/to-markdown.ts';
import { toText } from '../../../src/contract/report/to-text.ts';
import { result } from './example-report.ts';

const skip = (id: string, reason: string) => result(id, { status: 'skipped', reason });
const report = makeReport('x', [skip('a', 'no token'), result('b'), skip('c', 'no list'), skip('d', 'no token')]);

test('skippedGroups() puts together what was skipped for one reason', () => {
  expect(skippedGroups(report).map(({ reason, results }) => [reason, results.map(({ id }) => id)])).toEqual([
    ['no token', ['a', 'd']],
    ['no list', ['c']],
  ]);
});

test('toText() and toMarkdown() tell each reason once', () => {
  expect(toText(report)).toBe(`- 2 skipped: no token
  a, d

- must   c: the scenario c
  skipped no list

x: 3 skipped, 1 passed
`);
  expect(toMarkdown(report)).toContain('| skipped | must | `a`, `d` | no token |\n| skipped | must | `c` | no list |');
});

test('toText() breaks long lists of ids into lines', () => {
  const many = Array.from({ length: 40 }, (_, index) => skip(`kind/rule-${index}`, 'no token'));
  const lines = toText(makeReport('x', many)).split('\n');

  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(104);
  expect(
    lines
      .filter((line) => line.startsWith('  kind/'))
      .join(' ')
      .split(/,\s+/),
  ).toHaveLength(40);
});
