import { expect, test } from 'vitest';
import { demoCommand } from '../../src/cli/demo-command.ts';
import type { Io } from '../../src/cli/io.ts';

test('demo reads 250 operations in 7 pages with 1 retry and 0 violations, by every reader that it finds', async () => {
  const lines: string[] = [];
  const signal = new AbortController().signal;
  const io: Io = { out: (line) => lines.push(line), err: () => {}, progress: () => {}, colors: false, env: {}, signal };

  expect(await demoCommand.run({ args: [], options: {} }, io)).toBe(0);

  const verdicts = lines.filter((line) => line.includes('violations'));
  expect(verdicts.length).toBeGreaterThanOrEqual(2);
  for (const verdict of verdicts) {
    expect(verdict).toBe('  ✓ 250 operations, 7 pages, 1 retry, 0 violations: every operation once, in order');
  }
  expect(lines.filter((line) => line.includes('429 TooManyRequestsException'))).toHaveLength(verdicts.length);
});
