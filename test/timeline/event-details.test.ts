import { expect, test } from 'vitest';
import { parseArn } from '../../src/model/arn.ts';
import { eventDetails } from '../../src/timeline/event-details.ts';
import { newRecord, type OperationRecord } from '../../src/timeline/record.ts';

const execution = parseArn(
  'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1',
);
const step = newRecord('a', 'STEP', 0);
const wait = { ...newRecord('a', 'WAIT', 0), waitSeconds: 3, scheduledEndAt: 3000 };
const callback = { ...newRecord('a', 'CALLBACK', 0), callbackId: 'AQ' };

test.for<[string, OperationRecord, object]>([
  ['a step that started', step, {}],
  [
    'an attempt that failed',
    { ...step, status: 'PENDING', attempt: 2, nextAttemptAt: 6000, error: { ErrorMessage: 'no' } },
    {
      Error: { Payload: { ErrorMessage: 'no' }, Truncated: false },
      RetryDetails: { CurrentAttempt: 2, NextAttemptDelaySeconds: 5 },
    },
  ],
  [
    'a step that succeeded',
    { ...step, status: 'SUCCEEDED', attempt: 1, result: '7' },
    { Result: { Payload: '7', Truncated: false }, RetryDetails: { CurrentAttempt: 1 } },
  ],
  ['a wait that started', wait, { Duration: 3, ScheduledEndTimestamp: 3 }],
  ['a wait that is over', { ...wait, status: 'SUCCEEDED' }, { Duration: 3 }],
  ['a wait that was cancelled', { ...wait, status: 'CANCELLED' }, {}],
  ['a callback that started', callback, { CallbackId: 'AQ' }],
  [
    'a callback with timeouts',
    { ...callback, timeoutSeconds: 9, heartbeatSeconds: 4 },
    {
      CallbackId: 'AQ',
      HeartbeatTimeout: 4,
      Timeout: 9,
    },
  ],
  [
    'a callback that failed',
    { ...callback, status: 'FAILED', error: { ErrorType: 'No' } },
    { Error: { Payload: { ErrorType: 'No' }, Truncated: false } },
  ],
  ['a context that closed', { ...newRecord('a', 'CONTEXT', 0), status: 'SUCCEEDED' }, { Result: { Truncated: false } }],
])('eventDetails() tells of %s', ([, record, details]) => {
  expect(eventDetails(record, 1000, execution)).toEqual(details);
});

test('eventDetails() tells which execution a chained invoke started', () => {
  const invoke = { ...newRecord('a', 'CHAINED_INVOKE', 0), functionName: 'stock:7', tenantId: 'blue', input: '{}' };

  expect(eventDetails(invoke, 0, execution)).toMatchObject({
    FunctionName: 'stock:7',
    TenantId: 'blue',
    Input: { Payload: '{}', Truncated: false },
    ExecutedVersion: '7',
    DurableExecutionArn: expect.stringContaining(':function:stock:7/durable-execution/'),
  });
});
