import { expect, test } from 'vitest';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { checkCase } from '../../../../src/contract/readers/property/reader-case.ts';
import { execution, faults, pages } from '../../../../src/index.ts';

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card').succeed());
const limits = { timeoutMs: 1000, history: false };

test('checkCase() reads finished executions too, through faults', async () => {
  const given = { execution: order, pages: pages.of(1), faults: [faults.throttle({ times: 1 })] };

  expect((await checkCase(habitualReader(), given, limits)).status).toBe('passed');
  const failed = await checkCase(habitualReader({ attempts: 1 }), given, limits);
  expect([failed.status, failed.violations[0]?.rule, failed.requests.length]).toEqual(['failed', 'reader/gave-up', 1]);
});

test('checkCase() lets a reader end with an error where a fault leaves it nothing else', async () => {
  const given = { execution: order, pages: pages.of(1), faults: [faults.repeatMarker()] };

  const result = await checkCase(habitualReader(), given, limits);

  expect(result.status).toBe('passed');
  expect(result.expected).toBe('has everything once, in order, or ends with an error');
});
