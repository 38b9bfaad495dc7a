import { expect, test } from 'vitest';
import { callOperation, deviationOf, isSameDeviation, shorten } from '../../../src/contract/handlers/deviation.ts';
import type { Operation, OperationUpdate } from '../../../src/model/wire.ts';

const step: Operation = { Id: '1', Type: 'STEP', SubType: 'Step', Name: 'pay', Status: 'SUCCEEDED', StartTimestamp: 1 };
const paid: Operation = { ...step, StepDetails: { Attempt: 1, Result: '17' } };
const failed: Operation = {
  ...step,
  Status: 'FAILED',
  StepDetails: { Attempt: 1, Error: { ErrorType: 'E', ErrorMessage: 'm' } },
};
const ends = (more: Partial<OperationUpdate>): OperationUpdate => ({
  Id: '1',
  Type: 'STEP',
  Action: 'SUCCEED',
  ...more,
});

test('deviationOf() gives nothing where an operation ends as recorded, or does not end', () => {
  const error = { ErrorType: 'E', ErrorMessage: 'm', StackTrace: ['elsewhere'] };

  expect(deviationOf(paid, ends({ Payload: '17' }))).toBeUndefined();
  expect(deviationOf(step, ends({}))).toBeUndefined();
  expect(deviationOf(failed, ends({ Action: 'FAIL', Error: error }))).toBeUndefined();
  expect(deviationOf(paid, ends({ Action: 'START' }))).toBeUndefined();
  expect(deviationOf(paid, ends({ Action: 'RETRY' }))).toBeUndefined();
  expect(deviationOf({ ...paid, Status: 'STARTED' }, ends({ Payload: '18' }))).toBeUndefined();
});

test('deviationOf() tells another value from one that is lost', () => {
  expect(deviationOf(paid, ends({ Payload: '18' }))).toEqual({
    id: '1',
    name: "Step 'pay'",
    received: 'SUCCEEDED with 18',
    expected: 'SUCCEEDED with 17',
    lost: false,
  });
  expect(deviationOf(paid, ends({}))).toMatchObject({ lost: true, received: 'SUCCEEDED with nothing' });
  expect(deviationOf(step, ends({ Action: 'FAIL', Error: {} }))).toMatchObject({
    lost: true,
    received: 'FAILED with Error: ',
  });
  expect(deviationOf(failed, ends({ Payload: '1' }))).toMatchObject({ lost: false, expected: 'FAILED with E: m' });
});

test('isSameDeviation() compares place and outcome', () => {
  const one = { ...deviationOf(paid, ends({ Payload: '18' })), by: 'code' } as never;
  const other = { ...deviationOf(paid, ends({ Payload: '19' })), by: 'code' } as never;

  expect([isSameDeviation(one, one), isSameDeviation(one, other), isSameDeviation(undefined, one)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(isSameDeviation(undefined, undefined)).toBe(true);
});

test('callOperation() and shorten() give what a message has room for', () => {
  expect(callOperation({ Id: 'x', Type: 'WAIT', Action: 'START' })).toBe("WAIT 'x'");
  expect(shorten('a'.repeat(161))).toBe(`${'a'.repeat(160)}…`);
});
