import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';
import { executionOf, executionOfLog, sealedExecution } from '../../src/timeline/timeline-execution.ts';

const order = execution('order-17', (run) => run.step('a', { attempts: 2 }).wait('w', { seconds: 5 }).succeed(1));
const log = order.log ?? [];

test('executionOf() gives the execution as the timeline stands now', () => {
  const timeline = openTimeline(order.arn, log.slice(0, 4));
  const before = executionOf(timeline);
  const shown = JSON.stringify(before);
  for (const change of log.slice(4)) timeline.append(change);

  expect(JSON.stringify(before)).toBe(shown);
  expect(JSON.stringify(executionOf(timeline))).toBe(JSON.stringify(order));
});

test('sealedExecution() gives the same without replaying the log', () => {
  expect(JSON.stringify(sealedExecution(openTimeline(order.arn, log)))).toBe(JSON.stringify(order));
});

test('executionOfLog() throws where the log holds what cannot happen', () => {
  expect(() => executionOfLog(order.arn, [...log, ...log])).toThrow(RangeError);
});

test('at() gives the execution as it was, by each kind of moment', () => {
  const shown = (moment: Parameters<typeof order.at>[0]): unknown => {
    const then = order.at(moment);
    return [then.status, then.operations.map(({ Status }) => Status), then.events.length, then.log?.length];
  };

  expect(shown({ change: 1 })).toEqual(['RUNNING', ['STARTED'], 1, 1]);
  expect(shown({ checkpoint: 2 })).toEqual(['RUNNING', ['STARTED', 'PENDING'], 3, 4]);
  expect(shown({ invocation: 2 })).toEqual(['RUNNING', ['STARTED', 'READY'], 4, 7]);
  expect(shown({ time: order.log?.at(-2)?.at ?? 0 })).toEqual([
    'RUNNING',
    ['STARTED', 'SUCCEEDED', 'SUCCEEDED'],
    9,
    log.length - 1,
  ]);
  expect(JSON.stringify(order.at({ change: log.length }))).toBe(JSON.stringify(order));
});

test('at() gives each moment the token of then', () => {
  const tokens = log.map((_, index) => order.at({ change: index + 1 }).checkpointToken);

  expect(new Set(tokens).size).toBe(8); // three invocations and five checkpoints, the first token shared with the start
});

test('changedSince() lists what changed since a moment', () => {
  const names = (moment: Parameters<typeof order.at>[0]): unknown =>
    order.changedSince(moment).map(({ Name, Status }) => `${Name} ${Status}`);

  expect(names({ change: log.length })).toEqual([]);
  expect(names({ checkpoint: 4 })).toEqual(['undefined SUCCEEDED', 'w SUCCEEDED']);
  expect(names({ checkpoint: 0 })).toEqual(['undefined SUCCEEDED', 'a SUCCEEDED', 'w SUCCEEDED']);
});
