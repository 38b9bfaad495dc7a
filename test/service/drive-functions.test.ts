import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { findFunction, openInvokes, runFunction } from '../../src/service/drive-functions.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const past = execution('a', (run) =>
  run.invoke('bill', { functionName: 'billing', input: { amount: 2 }, status: 'STARTED' }).suspend(),
);
const { state } = openTimeline(past.arn, past.log);
const never = (): never => {
  throw new Error('no durable function is run here');
};

test('openInvokes() gives the chained invokes that have begun', () => {
  expect(openInvokes(state).map(({ name }) => name)).toEqual(['bill']);
});

test('findFunction() finds a function by its ARN, its name and either with a qualifier', () => {
  const billing = (): number => 1;
  const exact = (): number => 2;
  const functions = { billing, 'arn:aws:lambda:eu-west-1:123456789012:function:stock:3': exact };

  expect(findFunction(functions, 'billing')).toBe(billing);
  expect(findFunction(functions, 'billing:live')).toBe(billing);
  expect(findFunction(functions, 'arn:aws:lambda:us-east-1:123456789012:function:billing:7')).toBe(billing);
  expect(findFunction(functions, 'stock')).toBe(exact);
  expect(findFunction(functions, 'toString')).toBeUndefined();
});

test('runFunction() gives what a function answers, nothing where it answers nothing, and what it throws', async () => {
  const [record] = openInvokes(state);
  if (!record) throw new Error('the execution has an open invoke');
  const refuse = (): never => {
    throw new RangeError('no money');
  };

  expect(await runFunction(({ amount }: { amount: number }) => amount + 1, record, never)).toEqual({
    trigger: 'invoke-succeeded',
    result: '3',
  });
  expect(await runFunction(() => undefined, record, never)).toEqual({ trigger: 'invoke-succeeded' });
  expect(await runFunction(refuse, record, never)).toEqual({
    trigger: 'invoke-failed',
    error: { ErrorType: 'RangeError', ErrorMessage: 'no money' },
  });
});

test('runFunction() gives the end of a durable function', async () => {
  const [record] = openInvokes(state);
  if (!record) throw new Error('the execution has an open invoke');
  const ends = [
    execution('b', (run) => run.succeed({ paid: true })),
    execution('c', (run) => run.fail({ type: 'E', message: 'm' })),
    execution('d', (run) => run.stop()),
    execution('e', (run) => run.timeOut(), { timeoutSeconds: 5 }),
  ];

  const told = await Promise.all(ends.map((end) => runFunction({ durable: never }, record, async () => end)));

  expect(told.map(({ trigger }) => trigger)).toEqual([
    'invoke-succeeded',
    'invoke-failed',
    'invoke-stopped',
    'invoke-timed-out',
  ]);
  expect(told[0]?.result).toBe('{"paid":true}');
});
