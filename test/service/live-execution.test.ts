import { expect, test } from 'vitest';
import { execution } from '../../src/index.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import { liveExecution } from '../../src/service/live-execution.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';

const waiting = execution('order-17', (run) => run.wait('rest', { seconds: 60, status: 'STARTED' }));
const begun = waiting.log?.at(-1)?.at ?? 0;

test('liveExecution() is the execution that was added until something changes it', () => {
  const live = liveExecution(waiting, defaultVariants, begun);

  live.settle(begun);

  expect(live.snapshot()).toBe(waiting);
  expect(live.version()).toBe(0);
});

test('liveExecution() lets time go on to now and not further', () => {
  const live = liveExecution(waiting, defaultVariants, begun);

  live.settle(begun + 59_999);
  const early = live.snapshot().operations[1]?.Status;
  live.settle(begun + 60_000);

  expect(early).toBe('STARTED');
  expect(live.snapshot().operations[1]).toMatchObject({ Status: 'SUCCEEDED', EndTimestamp: begun / 1000 + 60 });
});

test('liveExecution() keeps what it was at every version', () => {
  const live = liveExecution(waiting, defaultVariants, begun);
  const operations: unknown[] = [live.snapshot().operations];

  for (const Id of ['a', 'b', 'c']) {
    live.apply({ change: 'checkpoint', at: begun, updates: [{ Id, Type: 'STEP', Action: 'START' }] });
    operations.push(live.snapshot().operations);
  }

  expect(live.version()).toBe(3);
  expect([0, 1, 2, 3].map((version) => live.snapshot(version).operations)).toEqual(operations);
});

test('liveExecution() changes nothing when a change is refused', () => {
  const live = liveExecution(waiting, defaultVariants, begun);

  const refusal = live.apply({
    change: 'checkpoint',
    at: begun,
    updates: [{ Id: 'a', Type: 'STEP', Action: 'CANCEL' }],
  });

  expect(refusal?.message).toBe('Invalid action for the given operation type.');
  expect(live.version()).toBe(0);
  expect(live.snapshot()).toBe(waiting);
});

test('liveExecution() applies a change of the past at the time of the last one', () => {
  const live = liveExecution(waiting, defaultVariants, begun);

  live.apply({ change: 'stop', at: begun - 5000 });

  expect(live.snapshot().summary.EndTimestamp).toBe(begun / 1000);
});

test('liveExecution() refuses to change what is known by its views alone', () => {
  const recorded = recordedExecution({
    arn: waiting.arn,
    checkpointToken: waiting.checkpointToken,
    operations: waiting.operations,
  });
  const live = liveExecution(recorded, defaultVariants, begun);

  live.settle(begun + 60_000);

  expect(live.apply({ change: 'stop', at: begun })).toMatchObject({ message: 'Invalid checkpoint token' });
  expect(live.snapshot()).toBe(recorded);
});
