import { expect, test } from 'vitest';
import { checkedFault } from '../../src/faults/checked-fault.ts';

test.each([
  { fault: 'throttle' },
  { fault: 'throttle', on: {}, times: 3, retryAfter: 0.5, reason: 'CallerRateLimitExceeded' },
  { fault: 'unavailable', on: { api: 'StopDurableExecution', call: 1, attempt: { first: 2 }, probability: 0 } },
  { fault: 'unavailable', on: { api: ['GetDurableExecution', 'GetDurableExecutionState'], call: { every: 3 } } },
  { fault: 'emptyPage', on: { page: { from: 2 }, execution: 'arn', marker: '' } },
])('checkedFault() accepts %j as it is', (fault) => {
  expect(checkedFault(fault)).toEqual(fault);
});

test('checkedFault() leaves out what is undefined', () => {
  expect(Object.keys(checkedFault({ fault: 'hang', on: undefined, times: undefined }))).toEqual(['fault']);
});

test.each([
  [5, 'Cannot use the fault: found 5, expected { fault, on?, times? }'],
  ['hang', "Cannot use the fault: found 'hang', expected { fault, on?, times? }"],
  [[], 'Cannot use the fault: found a list, expected { fault, on?, times? }'],
  [{ fault: 'hang', ms: 5 }, "Cannot use 'ms' of fault 'hang': found an unknown member, expected one of on, times"],
  [
    { fault: 'latency', sigma: 5 },
    "Cannot use 'sigma' of fault 'latency': found an unknown member, expected one of on, times, ms",
  ],
  [{ fault: 'hang', on: 3 }, "Cannot use 'on' of fault 'hang': found 3, expected an object"],
  [
    { fault: 'hang', on: { pages: 3 } },
    "Cannot use 'on.pages' of fault 'hang': found an unknown member, expected one of api, call, page, attempt, execution, marker, probability",
  ],
  [{ fault: 'hang', on: { marker: 3 } }, "Cannot use 'on.marker' of fault 'hang': found 3, expected a text"],
])('checkedFault() refuses %j as of the wrong kind', (fault, message) => {
  expect(() => checkedFault(fault)).toThrow(new TypeError(message));
});

test.each([
  [{ fault: 'hang', times: 0 }, "Cannot use 'times' of fault 'hang': found 0, expected a whole number from 1 on"],
  [{ fault: 'latency', ms: -1 }, "Cannot use 'ms' of fault 'latency': found -1, expected a number from 0 to 600000"],
  [{ fault: 'latency', ms: '5' }, "Cannot use 'ms' of fault 'latency': found '5', expected a number from 0 to 600000"],
  [
    { fault: 'loseOperation', at: 'middle' },
    "Cannot use 'at' of fault 'loseOperation': found 'middle', expected one of first, last",
  ],
  [
    { fault: 'hang', on: { call: 0 } },
    "Cannot use 'on.call' of fault 'hang': found 0, expected a whole number from 1 on, { every }, { first } or { from }",
  ],
  [
    { fault: 'hang', on: { page: { every: 1, from: 2 } } },
    'Cannot use \'on.page\' of fault \'hang\': found {"every":1,"from":2}, expected a whole number from 1 on, { every }, { first } or { from }',
  ],
  [
    { fault: 'hang', on: { call: { nth: 2 } } },
    "Cannot use 'on.call' of fault 'hang': found {\"nth\":2}, expected a whole number from 1 on, { every }, { first } or { from }",
  ],
  [
    { fault: 'hang', on: { probability: 2 } },
    "Cannot use 'on.probability' of fault 'hang': found 2, expected a number from 0 to 1",
  ],
  [
    { fault: 'staleToken', on: { api: [] } },
    "Cannot use 'on.api' of fault 'staleToken': found an empty list, expected one of GetDurableExecutionState, CheckpointDurableExecution",
  ],
  [
    { fault: 'staleToken', on: { api: 'StopDurableExecution' } },
    "Cannot use 'on.api' of fault 'staleToken': found 'StopDurableExecution', expected one of GetDurableExecutionState, CheckpointDurableExecution",
  ],
])('checkedFault() refuses %j as out of range', (fault, message) => {
  expect(() => checkedFault(fault)).toThrow(new RangeError(message));
});

test('checkedFault() refuses an unknown name, an inherited one too', () => {
  expect(() => checkedFault({ fault: 'toString' })).toThrow(/^Cannot use the fault 'toString': found no such name/);
  expect(() => checkedFault({ fault: 'hang', toString: 1 })).toThrow(TypeError);
  expect(() => checkedFault({ fault: 'hang', on: { constructor: 1 } })).toThrow(TypeError);
});
