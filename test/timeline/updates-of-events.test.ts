import { expect, test } from 'vitest';
import { recordedEvent } from '../../src/timeline/recorded-event.ts';
import { isOfOperation, updateOfEvent } from '../../src/timeline/updates-of-events.ts';

const event = (EventType: string, at: number, details: object = {}): ReturnType<typeof recordedEvent> =>
  recordedEvent({ EventType, Id: 'a1', EventTimestamp: at, [`${EventType}Details`]: details }, 0);

test.for<[ReturnType<typeof event>, readonly ReturnType<typeof event>[], object | undefined]>([
  [event('StepStarted', 1), [], { Type: 'STEP', Action: 'START' }],
  [event('StepSucceeded', 1, { Result: { Payload: '7' } }), [], { Type: 'STEP', Action: 'SUCCEED', Payload: '7' }],
  [event('StepFailed', 1), [], { Type: 'STEP', Action: 'FAIL', Error: {} }],
  [
    event('StepFailed', 1, { RetryDetails: { NextAttemptDelaySeconds: 4 } }),
    [],
    { Type: 'STEP', Action: 'RETRY', Error: {}, StepOptions: { NextAttemptDelaySeconds: 4 } },
  ],
  [
    event('StepSucceeded', 1),
    [event('StepStarted', 4)],
    { Type: 'STEP', Action: 'RETRY', StepOptions: { NextAttemptDelaySeconds: 3 } },
  ],
  [event('WaitStarted', 1, { Duration: 9 }), [], { Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 9 } }],
  [
    event('WaitStarted', 1, { Duration: 'PT5S', ScheduledEndTimestamp: '1970-01-01T00:00:06Z' }),
    [],
    { Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 5 } },
  ],
  [
    event('WaitStarted', 1),
    [event('WaitSucceeded', 8)],
    { Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 7 } },
  ],
  [event('CallbackStarted', 1, { Timeout: 0 }), [], { Type: 'CALLBACK', Action: 'START' }],
  [
    event('CallbackStarted', 1),
    [event('CallbackTimedOut', 31)],
    { Type: 'CALLBACK', Action: 'START', CallbackOptions: { TimeoutSeconds: 30 } },
  ],
  [
    event('CallbackStarted', 1, { HeartbeatTimeout: 5 }),
    [event('CallbackTimedOut', 31)],
    { Type: 'CALLBACK', Action: 'START', CallbackOptions: { HeartbeatTimeoutSeconds: 5 } },
  ],
  [
    event('ChainedInvokeStarted', 1, { FunctionName: 'f', TenantId: 't', Input: { Payload: '1' } }),
    [],
    {
      Type: 'CHAINED_INVOKE',
      Action: 'START',
      Payload: '1',
      ChainedInvokeOptions: { FunctionName: 'f', TenantId: 't' },
    },
  ],
  [event('WaitSucceeded', 1), [], undefined],
])('updateOfEvent() of %j before %j is %j', ([one, later, update]) => {
  expect(updateOfEvent(one, later)).toEqual(update && { Id: 'a1', ...update });
});

test('isOfOperation() knows events that updates lead to', () => {
  expect([isOfOperation(event('WaitCancelled', 1)), isOfOperation(event('WaitSucceeded', 1))]).toEqual([true, false]);
});
