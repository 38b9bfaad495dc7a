import type { Refusal } from '../model/exceptions.ts';
import { eventFamilyOf } from '../model/statuses.ts';
import { findTransition, type UpdateTransition } from '../model/transitions.ts';
import type { Event, EventType, OperationUpdate } from '../model/wire.ts';
import { checkUpdate } from './check-update.ts';
import { type Draft, emit, put, recordOf } from './draft.ts';
import { eventError, eventOf, eventResult, retryDetails } from './event-of.ts';
import { invokedExecution } from './invoked-execution.ts';
import type { OperationRecord } from './record.ts';

/** Applies one update of a batch to the draft, or says why the service refuses the batch. */
export function applyUpdate(draft: Draft, update: OperationUpdate, at: number): Refusal | undefined {
  const id = update.Type === 'EXECUTION' ? draft.state.parts.executionId : update.Id;
  const before = recordOf(draft, id);
  const row = findTransition(update.Type, update.Action, draft.state.variants);
  const refusal = checkUpdate(draft, { update, before, row });
  if (!row || refusal) return refusal;
  const after = put(draft, nextRecord(draft, row, { update, before, id, at }));
  emit(draft, updateEvent(draft, row, { update, record: after, at }));
  return undefined;
}

interface Step {
  readonly update: OperationUpdate;
  readonly before: OperationRecord | undefined;
  readonly id: string;
  readonly at: number;
}

function nextRecord(draft: Draft, row: UpdateTransition, step: Step): OperationRecord {
  const base = { ...(step.before ?? firstRecord(step)), status: row.to, changed: draft.state.changes };
  const { update, at } = step;
  if (row.action === 'START') return startedRecord(draft, base, step);
  if (row.action === 'RETRY') {
    const delay = update.StepOptions?.NextAttemptDelaySeconds ?? 0;
    const nextAttemptAt = at + delay * 1000;
    return { ...base, attempt: base.attempt + 1, nextAttemptAt, result: update.Payload, error: update.Error };
  }
  const attempt = row.type === 'STEP' ? base.attempt + 1 : base.attempt;
  const replayChildren = update.ContextOptions?.ReplayChildren ?? base.replayChildren;
  const closed = { ...base, attempt, replayChildren, endedAt: at, nextAttemptAt: undefined };
  if (row.action === 'CANCEL') return closed;
  // a failure always has an error, for readers take it for granted; the emulators accept an update without one
  return { ...closed, result: update.Payload, error: row.action === 'FAIL' ? (update.Error ?? {}) : undefined };
}

function firstRecord({ update, id, at }: Step): OperationRecord {
  return {
    id,
    type: update.Type,
    subType: update.SubType,
    name: update.Name,
    parentId: update.ParentId,
    status: 'STARTED',
    startedAt: at,
    attempt: 0,
    changed: -1,
    fired: -1,
  };
}

function startedRecord(draft: Draft, base: OperationRecord, { update, before, at }: Step): OperationRecord {
  if (update.Type === 'STEP') return before ? restarted(draft, base) : base;
  if (update.Type === 'CONTEXT') return { ...base, replayChildren: update.ContextOptions?.ReplayChildren };
  if (update.Type === 'WAIT') {
    const waitSeconds = update.WaitOptions?.WaitSeconds ?? 0;
    return { ...base, waitSeconds, scheduledEndAt: at + waitSeconds * 1000 };
  }
  if (update.Type === 'CALLBACK') {
    const timeoutSeconds = update.CallbackOptions?.TimeoutSeconds || undefined; // 0 means that there is none
    const heartbeatSeconds = update.CallbackOptions?.HeartbeatTimeoutSeconds || undefined;
    const callbackId = draft.state.callbackId(base.id);
    return { ...base, callbackId, timeoutSeconds, heartbeatSeconds, heartbeatAt: at };
  }
  const { FunctionName: functionName, TenantId: tenantId } = update.ChainedInvokeOptions ?? {};
  return { ...base, functionName, tenantId, input: update.Payload };
}

function restarted(draft: Draft, base: OperationRecord): OperationRecord {
  const kept = { ...base, nextAttemptAt: undefined };
  return draft.state.variants.restartedStep === 'keeps' ? kept : { ...kept, result: undefined, error: undefined };
}

interface Updated {
  readonly update: OperationUpdate;
  readonly record: OperationRecord;
  readonly at: number;
}

function updateEvent(draft: Draft, row: UpdateTransition, { update, record, at }: Updated): Event | undefined {
  if (row.type === 'EXECUTION') return undefined; // its event follows the invocation
  const family = eventFamilyOf[row.type];
  if (row.action === 'START')
    return eventOf(`${family}Started` as EventType, record, at, startedDetails(draft, record));
  if (row.action === 'CANCEL') return row.type === 'WAIT' ? eventOf('WaitCancelled', record, at) : undefined;
  if (row.action === 'RETRY') {
    const delay = update.StepOptions?.NextAttemptDelaySeconds;
    const type = update.Error ? 'StepFailed' : 'StepSucceeded'; // a condition that goes on polling succeeds each time
    return eventOf(type, record, at, { ...outcome(record), RetryDetails: retryDetails(record.attempt, delay) });
  }
  const type = `${family}${row.action === 'SUCCEED' ? 'Succeeded' : 'Failed'}` as EventType; // every family has both
  const details = outcome(record, row.action === 'FAIL');
  const retry = row.type === 'STEP' ? { RetryDetails: retryDetails(record.attempt) } : {};
  return eventOf(type, record, at, { ...details, ...retry });
}

function outcome(record: OperationRecord, failed = record.error !== undefined): object {
  return failed ? { Error: eventError(record.error) } : { Result: eventResult(record.result) };
}

function startedDetails(draft: Draft, record: OperationRecord): object {
  if (record.type === 'WAIT') {
    return { Duration: record.waitSeconds, ScheduledEndTimestamp: (record.scheduledEndAt ?? 0) / 1000 };
  }
  if (record.type === 'CALLBACK') {
    return {
      CallbackId: record.callbackId,
      ...(record.heartbeatSeconds !== undefined && { HeartbeatTimeout: record.heartbeatSeconds }),
      ...(record.timeoutSeconds !== undefined && { Timeout: record.timeoutSeconds }),
    };
  }
  if (record.type !== 'CHAINED_INVOKE') return {};
  const invoked = invokedExecution(draft.state.parts, record.id, record.functionName ?? '');
  return {
    FunctionName: record.functionName,
    ...(record.tenantId !== undefined && { TenantId: record.tenantId }),
    Input: eventResult(record.input),
    ExecutedVersion: invoked.version,
    DurableExecutionArn: invoked.arn,
  };
}
