import { expect, test } from 'vitest';
import { parseArn } from '../../src/model/arn.ts';
import { eventError, eventOf, eventResult, executionEvent, retryDetails } from '../../src/timeline/event-of.ts';

const record = { id: 'a', type: 'STEP', status: 'STARTED', startedAt: 0, attempt: 0, changed: 0, fired: -1 } as const;

test('eventOf() copies what the operation is and adds the one details member of the event', () => {
  const told = { ...record, subType: 'Step', name: 'charge', parentId: 'p' };

  expect(eventOf(told, { type: 'StepStarted', eventId: 7, at: 1500 })).toEqual({
    EventType: 'StepStarted',
    SubType: 'Step',
    EventId: 7,
    Id: 'a',
    Name: 'charge',
    EventTimestamp: 1.5,
    ParentId: 'p',
    StepStartedDetails: {},
  });
});

test('eventOf() leaves out what the operation does not have', () => {
  expect(Object.keys(eventOf(record, { type: 'StepStarted', eventId: 1, at: 0 }))).toEqual([
    'EventType',
    'EventId',
    'Id',
    'EventTimestamp',
    'StepStartedDetails',
  ]);
});

test('executionEvent() has the id and the name of the execution', () => {
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

  expect(executionEvent(parseArn(arn), { type: 'ExecutionFailed', eventId: 3, at: 500 }, {})).toEqual({
    EventType: 'ExecutionFailed',
    EventId: 3,
    Id: 'e-1',
    Name: 'order-17',
    EventTimestamp: 0.5,
    ExecutionFailedDetails: {},
  });
});

test('eventResult() and eventError() always say that nothing was truncated', () => {
  expect(eventResult(undefined)).toEqual({ Truncated: false });
  expect(eventResult('')).toEqual({ Payload: '', Truncated: false });
  expect(eventError(undefined)).toEqual({ Payload: {}, Truncated: false });
});

test('retryDetails() tells the attempt that ended, and the delay only where another follows', () => {
  expect(retryDetails(3)).toEqual({ CurrentAttempt: 3 });
  expect(retryDetails(1, 5)).toEqual({ CurrentAttempt: 1, NextAttemptDelaySeconds: 5 });
});
