import { expect, test } from 'vitest';
import { type ExecutionOptions, execution } from '../../src/fixtures/execution.ts';
import type { Run } from '../../src/fixtures/run.ts';
import { detailsOf, isTerminal } from '../../src/model/statuses.ts';
import { resolveVariants } from '../../src/model/variants.ts';
import { operationOf } from '../../src/timeline/operation-of.ts';

interface Row {
  readonly status: string;
  readonly tell: (run: Run) => unknown;
  readonly options?: ExecutionOptions;
  /** What the member named after the type holds; absent where there is none. */
  readonly details?: unknown;
}

const zero: ExecutionOptions = { start: 0 };
const callbackId = expect.stringMatching(/^[A-Za-z0-9+/]+$/);
const long = 31_000_000;

const rows: readonly Row[] = [
  { status: 'EXECUTION STARTED', tell: (run) => run, details: { InputPayload: '{}' } },
  { status: 'EXECUTION SUCCEEDED', tell: (run) => run.succeed(1), details: { InputPayload: '{}' } },
  { status: 'EXECUTION FAILED', tell: (run) => run.fail('no'), details: { InputPayload: '{}' } },
  { status: 'EXECUTION TIMED_OUT', tell: (run) => run.timeOut(), details: { InputPayload: '{}' } },
  { status: 'EXECUTION STOPPED', tell: (run) => run.stop(), details: { InputPayload: '{}' } },
  { status: 'CONTEXT STARTED', tell: (run) => run.child('x', () => {}, { status: 'STARTED' }) },
  { status: 'CONTEXT SUCCEEDED', tell: (run) => run.child('x', (inner) => inner.succeed(1)), details: { Result: '1' } },
  {
    status: 'CONTEXT SUCCEEDED without a result',
    tell: (run) => run.child('x', () => {}),
    details: {},
  },
  {
    status: 'CONTEXT SUCCEEDED with ReplayChildren',
    tell: (run) => run.child('x', () => {}, { raw: '', replayChildren: true }),
    details: { ReplayChildren: true, Result: '' },
  },
  {
    status: 'CONTEXT FAILED',
    tell: (run) => run.child('x', (inner) => inner.fail('no')),
    details: { Error: { ErrorMessage: 'no', ErrorType: 'Error' } },
  },
  {
    status: 'CONTEXT FAILED with ReplayChildren',
    tell: (run) => run.child('x', () => {}, { error: { message: 'no' }, replayChildren: true }),
    details: { ReplayChildren: true, Error: { ErrorMessage: 'no' } },
  },
  { status: 'STEP STARTED', tell: (run) => run.step('x', { status: 'STARTED' }) },
  {
    status: 'STEP STARTED, where the variant writes Attempt 0',
    tell: (run) => run.step('x', { status: 'STARTED' }),
    options: { variants: { startedStepDetails: 'zero' } },
    details: { Attempt: 0 },
  },
  {
    status: 'STEP PENDING',
    tell: (run) => run.step('x', { status: 'PENDING', failure: { message: 'no' }, tookMs: 88, delaySeconds: 5 }),
    options: zero,
    details: { Attempt: 1, NextAttemptTimestamp: 5.1, Error: { ErrorMessage: 'no' } },
  },
  {
    status: 'STEP READY',
    tell: (run) => run.step('x', { status: 'READY', failure: { message: 'no' } }),
    details: { Attempt: 1, Error: { ErrorMessage: 'no' } },
  },
  {
    status: 'STEP READY, where the variant keeps NextAttemptTimestamp',
    tell: (run) => run.step('x', { status: 'READY', failure: {}, tookMs: 88, delaySeconds: 5 }),
    options: { ...zero, variants: { readyNextAttempt: 'kept' } },
    details: { Attempt: 1, NextAttemptTimestamp: 5.1, Error: {} },
  },
  {
    status: 'STEP STARTED again',
    tell: (run) => run.step('x', { status: 'STARTED', attempts: 3 }),
    details: { Attempt: 2 },
  },
  {
    status: 'STEP STARTED again, where the variant keeps the outcome',
    tell: (run) => run.step('x', { status: 'STARTED', attempts: 2, failure: { message: 'no' } }),
    options: { variants: { restartedStep: 'keeps' } },
    details: { Attempt: 1, Error: { ErrorMessage: 'no' } },
  },
  { status: 'STEP SUCCEEDED', tell: (run) => run.step('x', { result: 1 }), details: { Attempt: 1, Result: '1' } },
  { status: 'STEP SUCCEEDED without a result', tell: (run) => run.step('x'), details: { Attempt: 1 } },
  {
    status: 'STEP SUCCEEDED at the third attempt',
    tell: (run) => run.step('x', { attempts: 3, raw: '' }),
    details: { Attempt: 3, Result: '' },
  },
  {
    status: 'STEP FAILED',
    tell: (run) => run.step('x', { attempts: 2, error: { type: 'Declined' } }),
    details: { Attempt: 2, Error: { ErrorType: 'Declined' } },
  },
  {
    status: 'STEP PENDING of wait-for-condition',
    tell: (run) =>
      run.waitForCondition('x', { polls: 2, states: [1, { n: 2 }], status: 'PENDING', delaySeconds: long }),
    details: { Attempt: 2, NextAttemptTimestamp: expect.any(Number), Result: '{"n":2}' },
  },
  {
    status: 'STEP READY of wait-for-condition',
    tell: (run) => run.waitForCondition('x', { polls: 1, states: [1], status: 'READY' }),
    details: { Attempt: 1, Result: '1' },
  },
  {
    status: 'STEP STARTED of wait-for-condition, for the second time',
    tell: (run) => run.waitForCondition('x', { status: 'STARTED' }),
    details: { Attempt: 1 },
  },
  {
    status: 'WAIT STARTED',
    tell: (run) => run.wait('x', { seconds: 5, status: 'STARTED' }),
    options: zero,
    details: { ScheduledEndTimestamp: 5.012 },
  },
  {
    status: 'WAIT SUCCEEDED',
    tell: (run) => run.wait('x', { seconds: 5 }),
    options: zero,
    details: { ScheduledEndTimestamp: 5.012 },
  },
  {
    status: 'WAIT CANCELLED',
    tell: (run) => run.wait('x', { seconds: 5, cancelAfterMs: 1 }),
    options: zero,
    details: { ScheduledEndTimestamp: 5.012 },
  },
  {
    status: 'CALLBACK STARTED',
    tell: (run) => run.callback('x', { status: 'STARTED' }),
    details: { CallbackId: callbackId },
  },
  {
    status: 'CALLBACK SUCCEEDED',
    tell: (run) => run.callback('x', { raw: 'yes' }),
    details: { CallbackId: callbackId, Result: 'yes' },
  },
  {
    status: 'CALLBACK SUCCEEDED without a result',
    tell: (run) => run.callback('x'),
    details: { CallbackId: callbackId },
  },
  {
    status: 'CALLBACK FAILED with an empty error',
    tell: (run) => run.callback('x', { error: {} }),
    details: { CallbackId: callbackId, Error: {} },
  },
  {
    status: 'CALLBACK TIMED_OUT by its timeout',
    tell: (run) => run.callback('x', { timeout: 5 }),
    details: { CallbackId: callbackId, Error: { ErrorType: 'Callback.Timeout' } },
  },
  {
    status: 'CALLBACK TIMED_OUT by a missed heartbeat',
    tell: (run) => run.callback('x', { missedHeartbeat: 5 }),
    details: { CallbackId: callbackId, Error: { ErrorType: 'Callback.Heartbeat' } },
  },
  { status: 'CHAINED_INVOKE STARTED', tell: (run) => run.invoke('x', { input: 1, status: 'STARTED' }) },
  { status: 'CHAINED_INVOKE SUCCEEDED', tell: (run) => run.invoke('x', { result: 1 }), details: { Result: '1' } },
  { status: 'CHAINED_INVOKE SUCCEEDED without a result', tell: (run) => run.invoke('x'), details: {} },
  { status: 'CHAINED_INVOKE FAILED', tell: (run) => run.invoke('x', { error: {} }), details: { Error: {} } },
  { status: 'CHAINED_INVOKE TIMED_OUT', tell: (run) => run.invoke('x', { ends: 'TIMED_OUT' }), details: { Error: {} } },
  {
    status: 'CHAINED_INVOKE STOPPED',
    tell: (run) => run.invoke('x', { ends: 'STOPPED', error: { message: 'by hand' } }),
    details: { Error: { ErrorMessage: 'by hand' } },
  },
];

test.for(rows.map((row) => [row.status, row] as const))('operationOf() writes the details of %s', ([name, row]) => {
  const { operations } = execution('a', (run) => void row.tell(run), row.options);
  const [type = '', status] = name.split(/[ ,]/);
  const operation = operations.find((each) => each.Name === 'x') ?? operations[0];
  const { Type, Status, EndTimestamp } = operation ?? {};
  const members = Object.entries(operation ?? {}).filter(([member]) => member.endsWith('Details'));

  expect([Type, Status]).toEqual([type, status]);
  expect(members).toEqual(row.details === undefined ? [] : [[detailsOf[type as 'STEP'], row.details]]);
  expect(EndTimestamp !== undefined).toBe(isTerminal(Status ?? 'STARTED'));
});

test('operationOf() writes timestamps in seconds and nothing that is null', () => {
  const { operations } = execution('a', (run) => run.wait(undefined, { seconds: 5 }), { start: 1500, idStyle: 'hex' });

  expect(operations[0]?.StartTimestamp).toBe(1.5);
  expect(Object.keys(operations[1] ?? {})).toEqual([
    'Id',
    'Type',
    'SubType',
    'StartTimestamp',
    'EndTimestamp',
    'Status',
    'WaitDetails',
  ]);
});

test('operationOf() names the EXECUTION operation only where the variant says so', () => {
  const named = execution('order-17', [], { variants: { executionName: 'present' } });

  expect(execution('order-17').operations[0]).not.toHaveProperty('Name');
  expect(named.operations[0]?.Name).toBe('order-17');
});

test('operationOf() writes an EXECUTION without input with empty details', () => {
  const record = {
    id: 'e',
    type: 'EXECUTION',
    status: 'STARTED',
    startedAt: 0,
    attempt: 0,
    changed: 0,
    fired: -1,
  } as const;

  expect(operationOf(record, resolveVariants())).toMatchObject({ ExecutionDetails: {} });
});
