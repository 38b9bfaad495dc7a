import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { toWireTimes } from '../../src/rules/payload-operations.ts';

test('toWireTimes() gives the operations of a payload as State has them', () => {
  const start = fc.integer({ min: 0, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(start, fc.constantFrom('iso' as const, 'milliseconds' as const), (at, payloadTimestamps) => {
      const one = execution(
        'a',
        (run) => run.step('due', { status: 'PENDING' }).wait('w', { seconds: 60, status: 'STARTED' }),
        {
          start: at,
          variants: { payloadTimestamps },
        },
      );

      expect(one.invocation().InitialExecutionState.Operations.map(toWireTimes)).toEqual(one.operations);
    }),
  );
});

test('toWireTimes() makes NaN of what is no moment, and changes nothing else', () => {
  expect(toWireTimes({ Id: 'a', StartTimestamp: 'soon', EndTimestamp: 1500, StepDetails: { Attempt: 1 } })).toEqual({
    Id: 'a',
    StartTimestamp: Number.NaN,
    EndTimestamp: 1.5,
    StepDetails: { Attempt: 1 },
  });
  expect(toWireTimes({ StartTimestamp: '2026-01-01 00:00:00.500+00:00' })).toEqual({ StartTimestamp: 1767225600.5 });
  expect(toWireTimes(undefined)).toBeUndefined();
});
