import { expect, test } from 'vitest';
import { failureOf } from '../../../../src/contract/readers/property/case-failure.ts';
import { ContractError } from '../../../../src/index.ts';
import { mixed } from '../../report/example-report.ts';

test('failureOf() tells what was found, and shows the requests', () => {
  const failed = mixed.results.find(({ status }) => status === 'failed');
  if (!failed) throw new RangeError('Cannot find a failed result');

  const error = failureOf(failed);

  expect(error).toBeInstanceOf(ContractError);
  expect(error.violations).toBe(failed.violations);
  expect(error.message.split('\n').slice(0, 5)).toEqual([
    'the scenario repeated-marker',
    'right: ends with an error',
    'found: it asked <b>40</b> times (2 times)',
    'GetDurableExecutionState',
    '#  asked         answered     faults',
  ]);
});
