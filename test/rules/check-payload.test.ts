import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { Variants } from '../../src/model/variants.ts';
import { assertPayload, checkPayload } from '../../src/rules/check-payload.ts';
import { garbageLike } from './garbage.ts';

const order = (variants: Partial<Variants> = {}): ReturnType<typeof execution> =>
  execution('order-17', (run) => run.step('s').step('due', { status: 'READY' }).wait('w', { seconds: 60 }), {
    variants,
  });
const payload = order().invocation();

test('checkPayload() never throws, whatever the payload is', () => {
  fc.assert(
    fc.property(garbageLike(payload), garbageLike(order().operations), (value, previous) => {
      expect(Array.isArray(checkPayload(value, { previous }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkPayload() finds the same in milliseconds and in ISO 8601, but for the form of the timestamps', () => {
  const early = (variants: Partial<Variants>): readonly string[] => {
    const { InitialExecutionState: state, ...rest } = order(variants).invocation();
    const operations = state.Operations.map((operation) => ({ ...operation, EndTimestamp: operation.StartTimestamp }));
    const found = checkPayload({ ...rest, InitialExecutionState: { ...state, Operations: operations } });
    return found.map(({ message }) => message).filter((message) => !message.endsWith('as text'));
  };

  expect(early({ payloadTimestamps: 'iso' })).toEqual(early({ payloadTimestamps: 'milliseconds' }));
  expect(early({}).length).toBeGreaterThan(0);
});

test('checkPayload() accepts any page and every marker that says there is no more', () => {
  for (const page of [0, 1, 2, 3]) expect(checkPayload(order().invocation({ page }))).toEqual([]);
  for (const payloadLastMarker of ['empty', 'absent', 'null'] as const) {
    expect(checkPayload(order({ payloadLastMarker }).invocation())).toEqual([]);
  }
});

test('checkPayload() finds an execution that has ended, and one that is not there', () => {
  const ended = execution('order-17', (run) => run.succeed()).invocation();
  const [, ...others] = payload.InitialExecutionState.Operations;

  expect(checkPayload(ended).map(({ rule }) => rule)).toEqual(['read/execution-running']);
  expect(checkPayload({ ...payload, InitialExecutionState: { Operations: others } })).toMatchObject([
    { rule: 'read/one-execution', message: 'the payload holds 3 operations, and none of them is EXECUTION' },
  ]);
});

test('assertPayload() throws unless the payload holds', () => {
  expect(() => assertPayload(payload)).not.toThrow();
  expect(() => assertPayload(order({ payloadTimestamps: 'iso' }).invocation())).not.toThrow(); // only info
  expect(() => assertPayload({})).toThrow('Cannot accept the payload');
});
