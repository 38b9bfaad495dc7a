import { expect, test } from 'vitest';
import { dueActs, dueAt, isStillDue } from '../../src/timeline/due.ts';
import type { OperationRecord } from '../../src/timeline/record.ts';

const open = { id: 'x', startedAt: 1000, attempt: 0, changed: 0, fired: -1, status: 'STARTED' } as const;

test.for<[string, OperationRecord, readonly [number, string][]]>([
  ['a wait', { ...open, type: 'WAIT', scheduledEndAt: 6000 }, [[6000, 'timer']]],
  ['a step that is PENDING', { ...open, type: 'STEP', status: 'PENDING', nextAttemptAt: 3000 }, [[3000, 'retry-due']]],
  ['a step that is STARTED', { ...open, type: 'STEP' }, []],
  ['a callback without timeouts', { ...open, type: 'CALLBACK' }, []],
  [
    'a callback with both timeouts',
    { ...open, type: 'CALLBACK', timeoutSeconds: 9, heartbeatSeconds: 2, heartbeatAt: 4000 },
    [
      [10_000, 'callback-timed-out'],
      [6000, 'callback-heartbeat-missed'],
    ],
  ],
  [
    'a callback before its first heartbeat',
    { ...open, type: 'CALLBACK', heartbeatSeconds: 2 },
    [[3000, 'callback-heartbeat-missed']],
  ],
  ['a chained invoke', { ...open, type: 'CHAINED_INVOKE' }, []],
  ['a context', { ...open, type: 'CONTEXT' }, []],
  ['a wait that has ended', { ...open, type: 'WAIT', status: 'SUCCEEDED', scheduledEndAt: 6000 }, []],
])('dueActs() says what time will do to %s', ([, record, acts]) => {
  expect(dueActs(record).map(({ at, trigger }) => [at, trigger])).toEqual(acts);
});

test('isStillDue() forgets a timer that a heartbeat armed again', () => {
  const callback: OperationRecord = { ...open, type: 'CALLBACK', heartbeatSeconds: 2, heartbeatAt: 4000 };

  expect(isStillDue(callback, 'callback-heartbeat-missed', 6000)).toBe(true);
  expect(isStillDue(callback, 'callback-heartbeat-missed', 3000)).toBe(false);
  expect(isStillDue(undefined, 'timer', 6000)).toBe(false);
});

test('dueAt() knows no time for what the operation does not wait for', () => {
  const wait: OperationRecord = { ...open, type: 'WAIT', scheduledEndAt: 6000 };

  expect(dueAt(wait, 'timer')).toBe(6000);
  expect(dueAt(wait, 'retry-due')).toBeUndefined();
  expect(dueAt({ ...wait, status: 'SUCCEEDED' }, 'timer')).toBeUndefined();
  expect(dueAt({ ...open, type: 'CALLBACK', timeoutSeconds: 2 }, 'callback-succeeded')).toBeUndefined();
});
