import { expect, test } from 'vitest';
import type { Variants } from '../../src/model/variants.ts';
import type { OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

// an open step 's' and a closed context 'c' that belongs to the open context 'p'
const log: readonly Change[] = [
  { change: 'start', at: 1, timeoutSeconds: 60 },
  { change: 'invoke', at: 2 },
  {
    change: 'checkpoint',
    at: 3,
    updates: [
      { Id: 'p', Type: 'CONTEXT', SubType: 'Map', Name: 'all', Action: 'START' },
      { Id: 'c', ParentId: 'p', Type: 'CONTEXT', SubType: 'MapIteration', Action: 'SUCCEED' },
      { Id: 's', ParentId: 'p', Type: 'STEP', SubType: 'Step', Name: 'charge', Action: 'START' },
    ],
  },
];

const refusalOf = (updates: readonly OperationUpdate[], variants: Partial<Variants> = {}): string | undefined =>
  openTimeline(arn, log, variants).append({ change: 'checkpoint', at: 4, updates })?.message;

const bytes = (count: number): string => 'é'.repeat(count / 2); // two bytes each
const noError = 'Cannot provide an Error for SUCCEED action.';
const noPayload = 'Cannot provide a Payload for FAIL action.';
const noStepOptions = 'Invalid StepOptions for the given action.';
const noWaitOptions = 'Invalid WaitOptions for the given action.';
const noInvokeOptions = 'Invalid ChainedInvokeOptions for the given action.';
const notBoth = 'Cannot provide both error and payload to RETRY a STEP.';
const delay = { NextAttemptDelaySeconds: 1 };

test.for<[string, OperationUpdate, string | undefined]>([
  ['STEP SUCCEED with an Error', { Id: 'a', Type: 'STEP', Action: 'SUCCEED', Error: {} }, noError],
  ['CONTEXT SUCCEED with an Error', { Id: 'a', Type: 'CONTEXT', Action: 'SUCCEED', Error: {} }, noError],
  ['EXECUTION SUCCEED with an Error', { Id: 'a', Type: 'EXECUTION', Action: 'SUCCEED', Error: {} }, noError],
  ['STEP FAIL with a Payload', { Id: 'a', Type: 'STEP', Action: 'FAIL', Payload: '' }, noPayload],
  ['CONTEXT FAIL with a Payload', { Id: 'a', Type: 'CONTEXT', Action: 'FAIL', Payload: '' }, noPayload],
  ['EXECUTION FAIL with a Payload', { Id: 'a', Type: 'EXECUTION', Action: 'FAIL', Payload: '' }, noPayload],
  ['STEP RETRY without StepOptions', { Id: 'a', Type: 'STEP', Action: 'RETRY' }, noStepOptions],
  ['STEP RETRY without a delay', { Id: 'a', Type: 'STEP', Action: 'RETRY', StepOptions: {} }, noStepOptions],
  [
    'STEP RETRY with a delay of 0 seconds',
    { Id: 'a', Type: 'STEP', Action: 'RETRY', StepOptions: { NextAttemptDelaySeconds: 0 } },
    noStepOptions,
  ],
  [
    'STEP RETRY with a delay of 31,622,401 seconds',
    { Id: 'a', Type: 'STEP', Action: 'RETRY', StepOptions: { NextAttemptDelaySeconds: 31_622_401 } },
    noStepOptions,
  ],
  [
    'STEP RETRY with Error and Payload',
    { Id: 'a', Type: 'STEP', Action: 'RETRY', StepOptions: delay, Error: {}, Payload: '1' },
    notBoth,
  ],
  ['WAIT START without WaitOptions', { Id: 'a', Type: 'WAIT', Action: 'START' }, noWaitOptions],
  [
    'WAIT START of 0 seconds',
    { Id: 'a', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 0 } },
    noWaitOptions,
  ],
  [
    'WAIT START of 31,622,401 seconds',
    { Id: 'a', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 31_622_401 } },
    noWaitOptions,
  ],
  [
    'WAIT START of half a second',
    { Id: 'a', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 0.5 } },
    noWaitOptions,
  ],
  ['CHAINED_INVOKE START without options', { Id: 'a', Type: 'CHAINED_INVOKE', Action: 'START' }, noInvokeOptions],
])('checkUpdate() refuses %s', ([, update, message]) => {
  expect(refusalOf([update])).toBe(message);
});

test.for<[string, OperationUpdate]>([
  ['STEP SUCCEED without a Payload', { Id: 'a', Type: 'STEP', Action: 'SUCCEED' }],
  ['STEP SUCCEED with an empty Payload', { Id: 'a', Type: 'STEP', Action: 'SUCCEED', Payload: '' }],
  ['STEP FAIL with an empty Error', { Id: 'a', Type: 'STEP', Action: 'FAIL', Error: {} }],
  ['STEP RETRY with a Payload', { Id: 'a', Type: 'STEP', Action: 'RETRY', StepOptions: delay, Payload: '1' }],
  ['CALLBACK START without CallbackOptions', { Id: 'a', Type: 'CALLBACK', Action: 'START' }],
  [
    'WAIT START of 31,622,400 seconds',
    { Id: 'a', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 31_622_400 } },
  ],
  ['an update that leaves Name and SubType out', { Id: 's', Type: 'STEP', Action: 'SUCCEED' }],
  ['a child of a closed context', { Id: 'a', ParentId: 'c', Type: 'STEP', Action: 'START' }],
])('checkUpdate() takes %s', ([, update]) => {
  expect(refusalOf([update])).toBeUndefined();
});

test.for<[string, OperationUpdate]>([
  ['Inconsistent operation type.', { Id: 's', Type: 'CONTEXT', Action: 'SUCCEED' }],
  ['Inconsistent operation type.', { Id: 'e-1', Type: 'STEP', Action: 'START' }],
  ['Inconsistent operation subtype.', { Id: 's', Type: 'STEP', SubType: 'WaitForCondition', Action: 'SUCCEED' }],
  ['Inconsistent operation name.', { Id: 's', Type: 'STEP', Name: 'refund', Action: 'SUCCEED' }],
  ['Inconsistent parent operation id.', { Id: 's', ParentId: 'c', Type: 'STEP', Action: 'SUCCEED' }],
])('checkUpdate() holds an operation to what it was: %s', ([message, update]) => {
  expect(refusalOf([update])).toBe(message);
});

test.for<[string, OperationUpdate, number]>([
  ['STEP output', { Id: 'a', Type: 'STEP', Action: 'SUCCEED' }, 262_144],
  ['CONTEXT output', { Id: 'a', Type: 'CONTEXT', Action: 'SUCCEED' }, 262_144],
  [
    'CHAINED_INVOKE input',
    { Id: 'a', Type: 'CHAINED_INVOKE', Action: 'START', ChainedInvokeOptions: { FunctionName: 'f' } },
    1_048_576,
  ],
  ['EXECUTION output', { Id: 'a', Type: 'EXECUTION', Action: 'SUCCEED' }, 6_291_456],
])('checkUpdate() measures the bytes of a payload: %s', ([what, update, most]) => {
  expect(refusalOf([{ ...update, Payload: bytes(most) }])).toBeUndefined();
  expect(refusalOf([{ ...update, Payload: `${bytes(most)}x` }])).toBe(
    `${what} payload size must be less than or equal to ${most} bytes.`,
  );
});

test('checkUpdate() wants an error below 32,768 bytes, or below what the variant says', () => {
  const failing = (message: string): OperationUpdate => ({
    Id: 'a',
    Type: 'STEP',
    Action: 'FAIL',
    Error: { ErrorMessage: message },
  });
  const around = '{"ErrorMessage":""}'.length;

  expect(refusalOf([failing('m'.repeat(32_767 - around))])).toBeUndefined();
  expect(refusalOf([failing('m'.repeat(32_768 - around))])).toBe('Error object size must be less than 32768 bytes.');
  expect(refusalOf([failing('m')], { errorBytes: 20 })).toBe('Error object size must be less than 20 bytes.');
});

test('checkUpdate() refuses updates below a closed context where the variant says so', () => {
  const below: OperationUpdate = { Id: 'a', ParentId: 'c', Type: 'STEP', Action: 'START' };
  const deeper: OperationUpdate = { Id: 'b', ParentId: 'a2', Type: 'STEP', Action: 'START' };
  const between: OperationUpdate = { Id: 'a2', ParentId: 'p', Type: 'CONTEXT', Action: 'START' };

  expect(refusalOf([below], { orphanUpdates: 'refuse' })).toBe('Invalid parent operation id.');
  expect(refusalOf([between, deeper], { orphanUpdates: 'refuse' })).toBeUndefined();
  expect(refusalOf([{ Id: 'p', Type: 'CONTEXT', Action: 'SUCCEED' }, between], { orphanUpdates: 'refuse' })).toBe(
    'Invalid parent operation id.',
  );
});

test('checkUpdate() refuses an operation too many where the variant sets a limit', () => {
  const one = (id: string): OperationUpdate => ({ Id: id, Type: 'STEP', Action: 'START' });

  expect(refusalOf([one('a')], { operationsPerExecution: 5 })).toBeUndefined();
  expect(refusalOf([one('a'), one('b')], { operationsPerExecution: 5 })).toBe(
    'An execution must hold at most 5 operations.',
  );
  expect(refusalOf([{ Id: 's', Type: 'STEP', Action: 'SUCCEED' }], { operationsPerExecution: 4 })).toBeUndefined();
});

test('checkUpdate() names the first of several faults in the order of the validators', () => {
  const large = { ErrorMessage: 'm'.repeat(32_768) };
  const unknown = 'TIMER' as 'STEP'; // a client may send any text
  const faults: readonly [OperationUpdate, string][] = [
    [{ Id: 's', Type: unknown, Action: 'SUCCEED', Error: large }, 'Error object size must be less than 32768 bytes.'],
    [{ Id: 's', Type: unknown, Action: 'SUCCEED', Name: 'refund' }, 'Unknown operation type.'],
    [{ Id: 's', Type: 'CONTEXT', Action: 'RETRY' }, 'Invalid action for the given operation type.'],
    [{ Id: 'c', Type: 'STEP', Action: 'START' }, 'Inconsistent operation type.'],
    [{ Id: 's', Type: 'STEP', Action: 'START', Payload: bytes(262_146) }, 'Invalid current STEP state to start.'],
    [{ Id: 's', Type: 'STEP', Action: 'RETRY', Error: {}, Payload: '' }, noStepOptions],
  ];

  expect(faults.map(([update]) => refusalOf([update]))).toEqual(faults.map(([, message]) => message));
});
