import { expect, test } from 'vitest';
import type { OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { nextDue, openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';
const begun: readonly Change[] = [
  { change: 'start', at: 0, timeoutSeconds: 60 },
  { change: 'invoke', at: 0 },
];
const wait = (Id: string, WaitSeconds: number): OperationUpdate => ({
  Id,
  Type: 'WAIT',
  Action: 'START',
  WaitOptions: { WaitSeconds },
});
const checkpoint = (...updates: OperationUpdate[]): Change => ({ change: 'checkpoint', at: 1000, updates });

test('openTimeline() names the change of a log that cannot happen', () => {
  expect(() => openTimeline(arn, [...begun, { change: 'invoke', at: 1 }])).toThrow(
    new RangeError(
      `Cannot replay the log of '${arn}': change 2 ('invoke') is refused: Cannot invoke the handler: an invocation is open`,
    ),
  );
});

test('openTimeline() refuses what is no ARN of an execution', () => {
  expect(() => openTimeline('arn:aws:lambda')).toThrow(SyntaxError);
});

test('append() grows the log by what it takes', () => {
  const timeline = openTimeline(arn, begun);
  timeline.append(checkpoint(wait('w', 5)));
  timeline.append(checkpoint(wait('w', 5)));

  expect(timeline.log).toEqual([...begun, checkpoint(wait('w', 5))]);
});

test('nextDue() is the earliest of what time will bring', () => {
  const timeline = openTimeline(arn, [...begun, checkpoint(wait('long', 9), wait('short', 3), wait('too', 3))]);
  const due: unknown[] = [];
  for (let next = nextDue(timeline.state); next; next = nextDue(timeline.state)) {
    due.push([next.at, 'id' in next ? next.id : next.change]);
    timeline.append(next);
  }

  expect(due).toEqual([
    [4000, 'short'],
    [4000, 'too'],
    [10_000, 'long'],
    [60_000, 'timeout'],
  ]);
  expect(timeline.state.status).toBe('TIMED_OUT');
});

test('nextDue() moves a missed heartbeat with every heartbeat', () => {
  const callback: OperationUpdate = {
    Id: 'c',
    Type: 'CALLBACK',
    Action: 'START',
    CallbackOptions: { TimeoutSeconds: 30, HeartbeatTimeoutSeconds: 4 },
  };
  const timeline = openTimeline(arn, [...begun, checkpoint(callback)]);

  expect(nextDue(timeline.state)).toMatchObject({ at: 5000, trigger: 'callback-heartbeat-missed' });
  timeline.append({ change: 'heartbeat', at: 4000, id: 'c' });
  expect(nextDue(timeline.state)).toMatchObject({ at: 8000, trigger: 'callback-heartbeat-missed' });
  timeline.append({ change: 'service', at: 5000, id: 'c', trigger: 'callback-succeeded' });
  expect(nextDue(timeline.state)).toEqual({ change: 'timeout', at: 60_000 });
});

test('nextDue() brings nothing to an execution that is finished', () => {
  const timeline = openTimeline(arn, [...begun, checkpoint(wait('w', 5)), { change: 'stop', at: 1000 }]);

  expect(nextDue(timeline.state)).toBeUndefined();
});

test('nextDue() puts the timeout of the execution before what comes later', () => {
  const timeline = openTimeline(arn, [...begun, checkpoint(wait('w', 60))]);

  expect(nextDue(timeline.state)).toEqual({ change: 'timeout', at: 60_000 });
});
