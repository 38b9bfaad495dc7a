import { expect, test } from 'vitest';
import { eventError, eventOf, eventResult, retryDetails } from '../../src/timeline/event-of.ts';

const record = { id: 'a', type: 'STEP', status: 'STARTED', startedAt: 0, attempt: 0, changed: 0, fired: -1 } as const;

test('eventOf() copies what the operation is and adds the one details member of the event', () => {
  const told = { ...record, subType: 'Step', name: 'charge', parentId: 'p' };

  expect(eventOf('StepStarted', told, 1500)).toEqual({
    EventType: 'StepStarted',
    SubType: 'Step',
    EventId: 0,
    Id: 'a',
    Name: 'charge',
    EventTimestamp: 1.5,
    ParentId: 'p',
    StepStartedDetails: {},
  });
});

test('eventOf() leaves out what the operation does not have', () => {
  expect(Object.keys(eventOf('StepStarted', record, 0))).toEqual([
    'EventType',
    'EventId',
    'Id',
    'EventTimestamp',
    'StepStartedDetails',
  ]);
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
