import { expect, test } from 'vitest';
import { operationsOfEvents } from '../../../src/cassette/execution/operations-of-events.ts';
import { pruneOperations } from '../../../src/cassette/execution/prune-operations.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Run } from '../../../src/fixtures/run.ts';
import type { Event } from '../../../src/model/wire.ts';

test.each<[string, (run: Run) => void]>([
  ['steps', (run) => run.step('a', { result: 1 }).step('b', { error: { type: 'E', message: 'no' } })],
  ['an open step', (run) => run.step('a', { status: 'STARTED' })],
  ['a step that waits to be tried again', (run) => run.step('a', { status: 'PENDING', attempts: 2 })],
  ['a step that was tried again', (run) => run.step('a', { attempts: 3, result: 'x' })],
  ['a step without a result', (run) => run.step('a', {})],
  ['waits', (run) => run.wait('a', { seconds: 5 }).wait('b', { seconds: 9, status: 'STARTED' })],
  [
    'callbacks',
    (run) => run.callback('a', { result: 'x' }).callback('b', { timeout: 9 }).callback('c', { status: 'STARTED' }),
  ],
  ['a failed callback', (run) => run.callback('a', { error: { type: 'E' } })],
  [
    'invokes',
    (run) => run.invoke('a', { result: 'x' }).invoke('b', { ends: 'TIMED_OUT' }).invoke('c', { status: 'STARTED' }),
  ],
  ['contexts', (run) => run.child('a', (child) => child.step('b', { result: 1 }).wait('c', { seconds: 1 }))],
  [
    'an open context',
    (run) => run.child('a', (child) => child.step('b', { status: 'STARTED' }), { status: 'STARTED' }),
  ],
  ['a map', (run) => run.map('a', [1, 2, 3], (item) => item.step('b', { result: 1 }))],
  ['a polled condition', (run) => run.waitForCondition('a', { polls: 3, result: { done: true } })],
  ['success', (run) => run.step('a').succeed({ ok: true })],
  ['failure', (run) => run.step('a').fail({ type: 'E', message: 'no' })],
])('operationsOfEvents() tells of %s what the state does', (_, script) => {
  const { operations, events } = execution('order-17', script);

  expect(pruneOperations(operationsOfEvents(events))).toEqual(operations);
});

const moment = { EventTimestamp: 10 };

test('operationsOfEvents() takes what test kits leave out for absent', () => {
  const events: readonly Event[] = [
    { EventType: 'ExecutionStarted', EventId: 1, Id: 'e-1' },
    { EventType: 'StepSucceeded', EventId: 2, Id: 'a', Name: 'pay', ...moment, StepSucceededDetails: { Result: {} } },
    { EventType: 'InvocationCompleted', EventId: 3 },
    { EventId: 4 },
    JSON.parse('{"EventType":"Stepconstructor","EventId":5}'),
    {
      EventType: 'ContextSucceeded',
      EventId: 6,
      Id: 'b',
      ...moment,
      ContextSucceededDetails: { Result: { Payload: '' } },
    },
  ];

  expect(operationsOfEvents(events)).toEqual([
    { Id: 'e-1', Type: 'EXECUTION', StartTimestamp: 0, Status: 'STARTED', ExecutionDetails: {} },
    {
      Id: 'a',
      Name: 'pay',
      Type: 'STEP',
      StartTimestamp: 10,
      EndTimestamp: 10,
      Status: 'SUCCEEDED',
      StepDetails: { Attempt: 1 },
    },
    {
      Id: 'b',
      Type: 'CONTEXT',
      StartTimestamp: 10,
      EndTimestamp: 10,
      Status: 'SUCCEEDED',
      ContextDetails: { Result: '', ReplayChildren: true },
    },
  ]);
});

test('operationsOfEvents() refuses an operation without an id', () => {
  expect(() => operationsOfEvents([{ EventType: 'StepStarted', EventId: 2 }])).toThrow(
    new RangeError('Cannot read the history: found event 2 (StepStarted) without an Id, expected one'),
  );
});
