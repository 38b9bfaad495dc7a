import { expect, test } from 'vitest';
import { momentAt, momentsOf } from '../../../src/contract/handlers/handler-moments.ts';
import { execution } from '../../../src/fixtures/execution.ts';

const past = execution('a', (run) => run.step('one').wait('rest', { seconds: 60 }).step('two').succeed());
const log = past.log ?? [];

test('momentsOf() takes every change that a handler can see, until the execution ends', () => {
  const moments = momentsOf(log, 'all', 100);

  expect(moments.map((change) => log[change - 1]?.change)).toEqual([
    'invoke',
    'checkpoint',
    'checkpoint',
    'checkpoint',
    'service',
    'checkpoint',
    'checkpoint',
  ]);
});

test('momentsOf() takes the ends of invocations where nothing is left to run', () => {
  expect(momentsOf(log, 'suspended', 100).map((change) => log[change]?.change)).toEqual(['return', 'return']);
});

test('momentsOf() spreads what is too much and keeps both ends', () => {
  const moments = momentsOf(log, 'all', 3);

  expect(moments).toHaveLength(3);
  expect([moments[0], moments.at(-1)]).toEqual([momentsOf(log, 'all', 100)[0], momentsOf(log, 'all', 100).at(-1)]);
});

test('momentsOf() takes what is told while it is in the life of the execution', () => {
  expect(momentsOf(log, [0, 2, 3, 99], 100)).toEqual([2, 3]);
});

test('momentAt() invokes anew, after a crash where an invocation was open', () => {
  const open = momentAt(past, log, 3);
  const suspended = momentAt(past, log, log.findIndex(({ change }) => change === 'return') + 1);

  expect(open.past.log?.slice(-2).map(({ change }) => change)).toEqual(['crash', 'invoke']);
  expect(suspended.past.log?.slice(-2).map(({ change }) => change)).toEqual(['return', 'invoke']);
  expect(open.label).toBe(`invoked after Step 'one' STARTED (change 3 of ${log.length})`);
});

test('momentAt() says what happened last', () => {
  const labels = momentsOf(log, 'all', 100).map((change) => momentAt(past, log, change).label.replace(/ \(.*/, ''));

  expect(labels).toEqual([
    'invoked for the first time',
    "invoked after Step 'one' STARTED",
    "invoked after Step 'one' SUCCEEDED",
    "invoked after Wait 'rest' STARTED",
    "invoked after Wait 'rest' SUCCEEDED",
    "invoked after Step 'two' STARTED",
    "invoked after Step 'two' SUCCEEDED",
  ]);
});
