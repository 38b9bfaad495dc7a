import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { executionOfViews } from '../../../src/contract/handlers/execution-of-views.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Run } from '../../../src/fixtures/run.ts';
import type { Operation } from '../../../src/model/wire.ts';

/** What a replay reads of an operation. */
function readOf({ Id, Type, SubType, Name, ParentId, Status, ...details }: Operation): unknown {
  const {
    StepDetails: step,
    ContextDetails: context,
    CallbackDetails: callback,
    ChainedInvokeDetails: invoke,
  } = details;
  const outcome = step ?? context ?? callback ?? invoke;
  return [
    Id,
    Type,
    SubType,
    Name,
    ParentId,
    Status,
    outcome?.Result,
    outcome?.Error,
    step?.Attempt,
    context?.ReplayChildren,
  ];
}

const told: Readonly<Record<string, (run: Run) => unknown>> = {
  step: (run) => run.step('a', { result: 1 }),
  retried: (run) => run.step('b', { attempts: 3, result: 'x' }),
  failed: (run) => run.step('c', { error: 'no', attempts: 2 }),
  wait: (run) => run.wait('d', { seconds: 3600 }),
  callback: (run) => run.callback('e', { result: 'yes' }),
  refused: (run) => run.callback('f', { error: 'no' }),
  late: (run) => run.callback('g', { timeout: 60 }),
  invoke: (run) => run.invoke('h', { result: { ok: true } }),
  stopped: (run) => run.invoke('i', { ends: 'STOPPED' }),
  slow: (run) => run.invoke('j', { ends: 'TIMED_OUT' }),
  child: (run) => run.child('k', (inner) => inner.step('l'), { replayChildren: true, result: 'k' }),
  pruned: (run) => run.child('m', (inner) => inner.step('n')),
  map: (run) => run.map('o', [1, 2], (inner) => inner.step('p'), { replayChildren: true }),
  waitForCallback: (run) => run.waitForCallback('q', { result: 'done' }),
  condition: (run) => run.waitForCondition('r', { polls: 3, result: 'r' }),
};
const ends: Readonly<Record<string, (run: Run) => unknown>> = {
  open: () => undefined,
  succeed: (run) => run.succeed({ all: 'well' }),
  fail: (run) => run.fail('broken'),
  started: (run) => run.step('s', { status: 'STARTED' }),
  pending: (run) => run.step('t', { attempts: 2, status: 'PENDING' }),
  ready: (run) => run.step('u', { attempts: 2, status: 'READY' }),
  waiting: (run) => run.callback('v', { status: 'STARTED' }),
};

test('executionOfViews() adds up to what was recorded, whatever it was', () => {
  const parts = fc.array(fc.constantFrom(...Object.keys(told)), { maxLength: 6 });
  const law = fc.property(parts, fc.constantFrom(...Object.keys(ends)), (names, end) => {
    const recorded = execution('a', (run) => {
      for (const name of names) told[name]?.(run);
      ends[end]?.(run);
    });

    const made = executionOfViews(recorded);

    expect(made.operations.map(readOf)).toEqual(recorded.operations.map(readOf));
    expect([made.status, made.summary.Result, made.summary.Error]).toEqual([
      recorded.status,
      recorded.summary.Result,
      recorded.summary.Error,
    ]);
    expect(made.summary.InputPayload).toBe(recorded.summary.InputPayload);
  });

  fc.assert(law);
});
