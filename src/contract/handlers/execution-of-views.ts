import { limits } from '../../model/limits.ts';
import { isTerminal } from '../../model/statuses.ts';
import type { Trigger } from '../../model/transitions.ts';
import type { Operation, OperationUpdate } from '../../model/wire.ts';
import type { Change } from '../../timeline/change.ts';
import type { Execution } from '../../timeline/execution.ts';
import { openTimeline } from '../../timeline/timeline.ts';
import { executionOf } from '../../timeline/timeline-execution.ts';

/**
 * An execution with a log that adds up to the operations of a recording. The log is not what happened: attempts and
 * times between are made up, and callbacks get ids of their own. As it stands at its end it is what was recorded.
 *
 * @throws RangeError when the recording holds what cannot happen.
 */
export function executionOfViews(recorded: Execution): Execution {
  const { arn, operations, summary, status, variants } = recorded;
  const timeline = openTimeline(arn, [], { ...variants, orphanUpdates: 'accept' });
  let at = 0;
  const happen = (change: Change): void => {
    at = Math.max(at, change.at);
    const refusal = timeline.append({ ...change, at });
    if (refusal)
      throw new RangeError(`Cannot replay the recording of '${arn}': ${change.change} is refused: ${refusal.message}`);
  };
  const startAt = Math.round(summary.StartTimestamp * 1000);
  const root = operations.find(({ Type }) => Type === 'EXECUTION');
  const input = root?.ExecutionDetails?.InputPayload ?? summary.InputPayload;
  happen({ change: 'start', at: startAt, timeoutSeconds: limits.delaySeconds, ...(input !== undefined && { input }) });
  happen({ change: 'invoke', at: startAt });
  const others = operations.filter(({ Type }) => Type !== 'EXECUTION');
  for (const operation of others) for (const change of opening(operation)) happen(change);
  // what is inside ends before what holds it
  for (const operation of others.toReversed()) for (const change of closing(operation, () => at)) happen(change);
  if (status === 'SUCCEEDED' || status === 'FAILED') {
    const { Result, Error: error } = summary;
    const outcome = status === 'FAILED' ? { Error: error ?? {} } : Result === undefined ? {} : { Result };
    happen({ change: 'return', at, output: { Status: status, ...outcome } });
  }
  return executionOf(timeline);
}

function told(operation: Operation, more: Pick<OperationUpdate, 'Action'> & Partial<OperationUpdate>): OperationUpdate {
  const { Id, Type, SubType, Name, ParentId } = operation;
  const named = { ...(SubType !== undefined && { SubType }), ...(Name !== undefined && { Name }) };
  return { Id, Type, ...named, ...(ParentId !== undefined && { ParentId }), ...more };
}

function startOf({ StartTimestamp }: Operation): number {
  return Math.round(StartTimestamp * 1000);
}

function opening(operation: Operation): readonly Change[] {
  const at = startOf(operation);
  return [{ change: 'checkpoint', at, updates: [told(operation, { Action: 'START', ...optionsOf(operation) })] }];
}

function optionsOf(operation: Operation): Partial<OperationUpdate> {
  const { Type, Status, WaitDetails } = operation;
  if (Type === 'WAIT') {
    const until = Math.round((WaitDetails?.ScheduledEndTimestamp ?? operation.StartTimestamp + 1) * 1000);
    return { WaitOptions: { WaitSeconds: Math.max(1, Math.round((until - startOf(operation)) / 1000)) } };
  }
  if (Type === 'CALLBACK') return Status === 'TIMED_OUT' ? { CallbackOptions: { TimeoutSeconds: 1 } } : {};
  return Type === 'CHAINED_INVOKE' ? { ChainedInvokeOptions: { FunctionName: 'recorded-function' } } : {};
}

function closing(operation: Operation, now: () => number): readonly Change[] {
  const { Type, Status } = operation;
  if (Type === 'STEP') return [...attempts(operation, now()), ...ending(operation, now())];
  if (!isTerminal(Status)) return [];
  if (Type === 'CONTEXT') return ending(operation, now());
  if (Status === 'CANCELLED')
    return [{ change: 'checkpoint', at: now(), updates: [told(operation, { Action: 'CANCEL' })] }];
  const details = Type === 'CALLBACK' ? operation.CallbackDetails : operation.ChainedInvokeDetails;
  const { Result, Error: error } = (Type === 'WAIT' ? undefined : details) ?? {};
  const due = Type === 'WAIT' ? (operation.WaitDetails?.ScheduledEndTimestamp ?? 0) * 1000 : startOf(operation) + 1000;
  const at = Math.max(now(), Math.ceil(due) + 1000);
  const outcome = { ...(Result !== undefined && { result: Result }), ...(error && { error }) };
  return [{ change: 'service', at, id: operation.Id, trigger: triggerOf(operation), ...outcome }];
}

function triggerOf({ Type, Status }: Operation): Trigger {
  if (Type === 'WAIT') return 'timer';
  const end = Status === 'SUCCEEDED' ? 'succeeded' : Status === 'TIMED_OUT' ? 'timed-out' : 'failed';
  if (Type === 'CALLBACK') return `callback-${end}`;
  return Status === 'STOPPED' ? 'invoke-stopped' : `invoke-${end}`;
}

// attempts that ended without the last word: each is retried a second later
function attempts(operation: Operation, now: number): readonly Change[] {
  const { Id, Status, StepDetails: { Attempt = 0, Error: error, Result } = {} } = operation;
  const ended = isTerminal(Status) ? Math.max(0, Attempt - 1) : Attempt;
  const waits = Status === 'PENDING' ? ended - 1 : ended;
  const changes: Change[] = [];
  for (let attempt = 0; attempt < ended; attempt += 1) {
    const at = now + attempt * 1000;
    const last = attempt === ended - 1 && !isTerminal(Status);
    const outcome = last && Result !== undefined ? { Payload: Result } : { Error: (last && error) || {} };
    const retry = told(operation, { Action: 'RETRY', ...outcome, StepOptions: { NextAttemptDelaySeconds: 1 } });
    changes.push({ change: 'checkpoint', at, updates: [retry] });
    if (attempt >= waits) continue;
    changes.push({ change: 'service', at: at + 1000, id: Id, trigger: 'retry-due' });
    const again = Status !== 'READY' || attempt < ended - 1;
    if (again) changes.push({ change: 'checkpoint', at: at + 1000, updates: [told(operation, { Action: 'START' })] });
  }
  return changes;
}

function ending(operation: Operation, now: number): readonly Change[] {
  const { Status, StepDetails, ContextDetails } = operation;
  if (!isTerminal(Status)) return [];
  const { Result, Error: error } = StepDetails ?? ContextDetails ?? {};
  const kept =
    ContextDetails?.ReplayChildren === undefined
      ? {}
      : { ContextOptions: { ReplayChildren: ContextDetails.ReplayChildren } };
  const outcome = Status === 'FAILED' ? { Error: error ?? {} } : Result === undefined ? {} : { Payload: Result };
  const update = told(operation, { Action: Status === 'FAILED' ? 'FAIL' : 'SUCCEED', ...outcome, ...kept });
  return [{ change: 'checkpoint', at: now, updates: [update] }];
}
