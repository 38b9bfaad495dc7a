import { expect, test } from 'vitest';
import { eventFamilyOf, eventTypes } from '../../src/model/statuses.ts';
import { endOf, eventKinds, isRetry, retryDetailsOf } from '../../src/rules/event-kind.ts';

test('eventKinds() know every event type but InvocationCompleted', () => {
  expect(eventTypes.filter((type) => !eventKinds.has(type))).toEqual(['InvocationCompleted']);
  for (const [eventType, kind] of eventKinds) expect(eventType?.startsWith(eventFamilyOf[kind.type])).toBe(true);
  expect(eventKinds.get('ChainedInvokeTimedOut')).toEqual({ type: 'CHAINED_INVOKE', status: 'TIMED_OUT' });
  expect(eventKinds.get('WaitCancelled')).toEqual({ type: 'WAIT', status: 'CANCELLED' });
});

test('isRetry() holds where a delay follows', () => {
  const failed = (delay?: number): boolean =>
    isRetry({
      EventType: 'StepFailed',
      StepFailedDetails: { RetryDetails: delay === undefined ? {} : { NextAttemptDelaySeconds: delay } },
    });

  expect([failed(5), failed(0), failed(), isRetry({ EventType: 'StepStarted' })]).toEqual([true, false, false, false]);
});

test('endOf() gives the status of the events that end an operation', () => {
  const poll = {
    EventType: 'StepSucceeded',
    StepSucceededDetails: { RetryDetails: { NextAttemptDelaySeconds: 5 } },
  } as const;

  expect(endOf({ EventType: 'StepSucceeded', StepSucceededDetails: {} })).toBe('SUCCEEDED');
  expect(endOf({ EventType: 'ExecutionStopped' })).toBe('STOPPED');
  expect(endOf(poll)).toBeUndefined();
  expect(endOf({ EventType: 'CallbackStarted' })).toBeUndefined();
  expect(endOf({ EventType: 'InvocationCompleted' })).toBeUndefined();
  expect(retryDetailsOf(poll)).toEqual({ NextAttemptDelaySeconds: 5 });
});
