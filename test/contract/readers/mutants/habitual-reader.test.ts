import { expect, test } from 'vitest';
import { checkReader } from '../../../../src/contract/readers/check-reader.ts';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { scenarios } from '../../../../src/contract/readers/scenarios/scenarios.ts';

const ids = scenarios.map(({ id }) => id);
// in short pages it takes this reader seconds, which copies its list for each
const shorter = ids.filter((id) => id !== 'operations-30000');

test.for([
  ['at the start', undefined],
  ['at the start', 7],
  ['behind the payload', undefined],
  ['behind the payload', 1000],
] as const)(
  'habitualReader() with right habits, beginning %s with MaxItems %s, is right in every scenario',
  async ([begins, maxItems]) => {
    const read = habitualReader({ begins, maxItems: () => maxItems });
    const report = await checkReader({ read, scenarios: maxItems === 1000 ? ids : shorter });

    expect(report.results.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(report.passed).toBe(true);
  },
);
