import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationActions, operationTypes } from '../../src/model/statuses.ts';
import { serviceTransitions } from '../../src/model/transitions.ts';
import type { OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { openTimeline, type Timeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';
const start: Change = { change: 'start', at: 1000, timeoutSeconds: 60 };
const invoke: Change = { change: 'invoke', at: 2000 };
const ids = fc.constantFrom('a', 'b', 'c', 'e-1');

const updates: fc.Arbitrary<OperationUpdate> = fc.record(
  {
    Id: ids,
    ParentId: ids,
    Type: fc.constantFrom(...operationTypes),
    Action: fc.constantFrom(...operationActions),
    Payload: fc.constantFrom('', '1'),
    Error: fc.constantFrom({}, { ErrorMessage: 'no' }),
    StepOptions: fc.constantFrom({}, { NextAttemptDelaySeconds: 1 }),
    WaitOptions: fc.constantFrom({}, { WaitSeconds: 1 }) as fc.Arbitrary<{ WaitSeconds: number }>,
    ContextOptions: fc.constantFrom({}, { ReplayChildren: true }),
    ChainedInvokeOptions: fc.constant({ FunctionName: 'f' }),
  },
  { requiredKeys: ['Id', 'Type', 'Action', 'StepOptions', 'WaitOptions'] },
);

const triggers = fc.constantFrom(...serviceTransitions.map((row) => row.trigger));
const changes: fc.Arbitrary<Change> = fc
  .oneof(
    {
      weight: 30,
      arbitrary: fc.record({ change: fc.constant('checkpoint'), updates: fc.array(updates, { maxLength: 3 }) }),
    },
    { weight: 10, arbitrary: fc.record({ change: fc.constant('service'), id: ids, trigger: triggers }) },
    { weight: 3, arbitrary: fc.record({ change: fc.constant('invoke') }) },
    fc.record({ change: fc.constant('return'), output: fc.record({ Status: fc.constantFrom('PENDING', 'FAILED') }) }),
    fc.record({ change: fc.constant('crash'), error: fc.constant({}) }),
    fc.record({ change: fc.constant('heartbeat'), id: ids }),
    fc.record({ change: fc.constantFrom('timeout', 'stop', 'start', 'moon') }),
  )
  .chain((change) => fc.nat(5000).map((at) => ({ ...change, at })) as unknown as fc.Arbitrary<Change>);

const shown = ({ state, log }: Timeline): string =>
  JSON.stringify([log, { ...state, due: 0 }, [...state.records], [...state.awaited]]);

test('applyChange() changes everything that a change says, or nothing at all', () => {
  let refused = 0;
  let taken = 0;
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 30 }), (told) => {
      const timeline = openTimeline(arn, [start, invoke]);
      let now = 2000;
      for (const change of told) {
        const before = shown(timeline);
        const refusal = timeline.append({ ...change, at: now + change.at });
        if (refusal) expect(shown(timeline)).toBe(before);
        else now += change.at;
        if (refusal) refused += 1;
        else taken += 1;
      }

      expect(shown(openTimeline(arn, timeline.log))).toBe(shown(timeline));
    }),
    { numRuns: 300 },
  );
  expect(Math.min(refused, taken)).toBeGreaterThan(100);
});

test('applyChange() wants start first, and only there', () => {
  expect(openTimeline(arn).append(invoke)?.message).toBe(
    "Cannot apply 'invoke' as change 0: 'start' comes first, and only there",
  );
  expect(openTimeline(arn, [start]).append(start)?.message).toBe(
    "Cannot apply 'start' as change 1: 'start' comes first, and only there",
  );
});

test('applyChange() wants time to go forward, in whole milliseconds', () => {
  const timeline = openTimeline(arn, [start]);

  expect(timeline.append({ change: 'invoke', at: 999 })?.message).toBe(
    "Cannot apply 'invoke' at 999: the last change was at 1000",
  );
  expect(timeline.append({ change: 'invoke', at: 1000.5 })?.message).toBe(
    "Cannot apply 'invoke' at 1000.5: expected whole milliseconds",
  );
});

test('applyChange() refuses a change that it does not know', () => {
  const change = { change: 'moon', at: 2000 } as unknown as Change;

  expect(openTimeline(arn, [start]).append(change)?.message).toBe("Cannot apply 'moon': no such change");
});

test.for<[string, Change]>([
  ['a checkpoint', { change: 'checkpoint', at: 5000, updates: [] }],
  ['an invocation', { change: 'invoke', at: 5000 }],
  ['a stop', { change: 'stop', at: 5000 }],
  ['a timeout', { change: 'timeout', at: 90_000 }],
  ['a heartbeat', { change: 'heartbeat', at: 5000, id: 'a' }],
  ['a return', { change: 'return', at: 5000, output: { Status: 'SUCCEEDED' } }],
])('applyChange() refuses %s when the execution is finished: Invalid checkpoint token', ([, change]) => {
  const timeline = openTimeline(arn, [start, invoke, { change: 'return', at: 3000, output: { Status: 'SUCCEEDED' } }]);

  expect(timeline.append(change)).toEqual({
    exception: 'InvalidParameterValueException',
    message: 'Invalid checkpoint token',
  });
});

test('applyChange() refuses a checkpoint while no invocation is open: Invalid checkpoint token', () => {
  const timeline = openTimeline(arn, [start]);

  expect(timeline.append({ change: 'checkpoint', at: 3000, updates: [] })?.message).toBe('Invalid checkpoint token');
});

test('applyChange() lets the invocation return that ended the execution by an update, once', () => {
  const end: Change = { change: 'checkpoint', at: 3000, updates: [{ Id: 'r', Type: 'EXECUTION', Action: 'FAIL' }] };
  const returns: Change = { change: 'return', at: 3000, output: { Status: 'SUCCEEDED' } };
  const timeline = openTimeline(arn, [start, invoke, end]);

  expect(timeline.append({ change: 'checkpoint', at: 3000, updates: [] })?.message).toBe('Invalid checkpoint token');
  expect(timeline.append(returns)).toBeUndefined();
  expect(timeline.append(returns)?.message).toBe('Invalid checkpoint token');
  expect(timeline.state.status).toBe('FAILED');
});
