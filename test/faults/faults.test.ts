import { expect, test } from 'vitest';
import { faults } from '../../src/faults/faults.ts';

test('faults.throttle() is the fault as JSON', () => {
  const fault = faults.throttle({ on: { api: 'GetDurableExecutionState', call: 2 }, times: 1, retryAfter: 1 });

  expect(JSON.parse(JSON.stringify(fault))).toEqual({
    fault: 'throttle',
    on: { api: 'GetDurableExecutionState', call: 2 },
    times: 1,
    retryAfter: 1,
  });
  expect(Object.isFrozen(fault)).toBe(true);
});

test.each(Object.entries(faults))('faults.%s() needs no settings', (name, make) => {
  expect(make()).toEqual({ fault: name });
});

test('faults.throttle() refuses a Retry-After of more than a second', () => {
  expect(() => faults.throttle({ retryAfter: 2 })).toThrow(
    new RangeError("Cannot use 'retryAfter' of fault 'throttle': found 2, expected a number from 0 to 1"),
  );
});
