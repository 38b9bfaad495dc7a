import { expect, test } from 'vitest';
import { checkReader } from '../../../../src/contract/readers/check-reader.ts';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';

test.for([
  ['at the start', undefined],
  ['at the start', 7],
  ['behind the payload', undefined],
  ['behind the payload', 1000],
] as const)(
  'habitualReader() with right habits, beginning %s with MaxItems %s, is right in every scenario',
  async ([begins, maxItems]) => {
    const report = await checkReader({ read: habitualReader({ begins, maxItems: () => maxItems }) });

    expect(report.results.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(report.passed).toBe(true);
  },
);
