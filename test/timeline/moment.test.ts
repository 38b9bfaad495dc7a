import { expect, test } from 'vitest';
import type { Change } from '../../src/timeline/change.ts';
import type { Moment } from '../../src/timeline/execution.ts';
import { changesUntil } from '../../src/timeline/moment.ts';

const log: readonly Change[] = [
  { change: 'start', at: 1000, timeoutSeconds: 60 },
  { change: 'invoke', at: 2000 },
  { change: 'checkpoint', at: 3000, updates: [] },
  { change: 'checkpoint', at: 3000, updates: [] },
  { change: 'crash', at: 4000, error: {} },
  { change: 'invoke', at: 5000 },
];

test.for<[Moment, number]>([
  [{ change: 1 }, 1],
  [{ change: 6 }, 6],
  [{ checkpoint: 0 }, 2],
  [{ checkpoint: 1 }, 3],
  [{ checkpoint: 2 }, 4],
  [{ invocation: 1 }, 2],
  [{ invocation: 2 }, 6],
  [{ time: 1000 }, 1],
  [{ time: 2999 }, 2],
  [{ time: 3000 }, 4],
  [{ time: new Date(4500) }, 5],
  [{ time: 9_000_000 }, 6],
])('changesUntil() counts the changes of a log until %j: %d', ([moment, changes]) => {
  expect(changesUntil(log, moment)).toBe(changes);
});

test.for<[Moment, string]>([
  [{ change: 0 }, 'change 0 of the execution: expected a whole number from 1 to 6'],
  [{ change: 7 }, 'change 7 of the execution: expected a whole number from 1 to 6'],
  [{ change: 1.5 }, 'change 1.5 of the execution: expected a whole number from 1 to 6'],
  [{ checkpoint: 3 }, 'checkpoint 3 of the execution: it has 2'],
  [{ checkpoint: -1 }, 'checkpoint -1 of the execution: it has 2'],
  [{ invocation: 0 }, 'invocation 0 of the execution: it has 2'],
  [{ invocation: 3 }, 'invocation 3 of the execution: it has 2'],
  [{ time: 999 }, '999 (epoch milliseconds) of the execution: it starts at 1000'],
  [{ time: new Date('never') }, 'NaN (epoch milliseconds) of the execution: it starts at 1000'],
])('changesUntil() refuses %j: %s', ([moment, message]) => {
  expect(() => changesUntil(log, moment)).toThrow(new RangeError(`Cannot go to ${message}`));
});

test('changesUntil() refuses what is no moment', () => {
  expect(() => changesUntil(log, { second: 1 } as unknown as Moment)).toThrow(
    new TypeError('Cannot go to {"second":1} of the execution: expected a change, checkpoint, invocation or time'),
  );
});

test('changesUntil() refuses the first checkpoint of what was never invoked', () => {
  expect(() => changesUntil(log.slice(0, 1), { checkpoint: 0 })).toThrow(
    new RangeError('Cannot go to invocation 1 of the execution: it has 0'),
  );
});
