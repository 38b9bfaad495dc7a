import type { Refusal } from '../model/exceptions.ts';
import { eventFamilyOf } from '../model/statuses.ts';
import { findTransition, type UpdateTransition, updateTransitions } from '../model/transitions.ts';
import type { EventType, OperationUpdate } from '../model/wire.ts';
import type { Writable } from '../model/writable.ts';
import { checkUpdate } from './check-update.ts';
import { type Draft, emit, put, recordOf } from './draft.ts';
import { newRecord, type OperationRecord } from './record.ts';

/** Applies one update of a batch to the draft, or says why the service refuses the batch. */
export function applyUpdate(draft: Draft, update: OperationUpdate, at: number): Refusal | undefined {
  const id = update.Type === 'EXECUTION' ? draft.state.parts.executionId : update.Id;
  const before = recordOf(draft, id);
  const row = findTransition(update.Type, update.Action, draft.state.variants);
  const refusal = checkUpdate(draft, { update, before, row });
  if (!row || refusal) return refusal;
  const after = put(draft, nextRecord(draft, row, { update, before, id, at }));
  const type = eventType(row, update);
  if (type) emit(draft, { type, at, told: after });
  return undefined;
}

interface Step {
  readonly update: OperationUpdate;
  readonly before: OperationRecord | undefined;
  readonly id: string;
  readonly at: number;
}

// one copy a change, for copies are most of what an update costs
function nextRecord(draft: Draft, row: UpdateTransition, step: Step): OperationRecord {
  const { update, at, before } = step;
  const record: Writable<OperationRecord> = before ? { ...before } : firstRecord(step);
  record.status = row.to;
  record.changed = draft.state.changes;
  if (row.action === 'START') start(draft, record, step);
  else if (row.action === 'RETRY') {
    record.attempt += 1;
    record.nextAttemptAt = at + (update.StepOptions?.NextAttemptDelaySeconds ?? 0) * 1000;
    record.result = update.Payload;
    record.error = update.Error;
  } else close(record, row, step);
  return record;
}

function firstRecord({ update, id, at }: Step): Writable<OperationRecord> {
  const record: Writable<OperationRecord> = newRecord(id, update.Type, at);
  record.subType = update.SubType;
  record.name = update.Name;
  record.parentId = update.ParentId;
  return record;
}

function close(record: Writable<OperationRecord>, row: UpdateTransition, { update, at }: Step): void {
  if (row.type === 'STEP') record.attempt += 1;
  record.replayChildren = update.ContextOptions?.ReplayChildren ?? record.replayChildren;
  record.endedAt = at;
  record.nextAttemptAt = undefined;
  if (row.action === 'CANCEL') return;
  record.result = update.Payload;
  // a failure always has an error, for readers take it for granted; the emulators accept an update without one
  record.error = row.action === 'FAIL' ? (update.Error ?? {}) : undefined;
}

function start(draft: Draft, record: Writable<OperationRecord>, { update, before, at }: Step): void {
  if (update.Type === 'STEP') {
    if (before) restart(draft, record);
  } else if (update.Type === 'CONTEXT') record.replayChildren = update.ContextOptions?.ReplayChildren;
  else if (update.Type === 'WAIT') {
    record.waitSeconds = update.WaitOptions?.WaitSeconds ?? 0;
    record.scheduledEndAt = at + record.waitSeconds * 1000;
  } else if (update.Type === 'CALLBACK') {
    record.timeoutSeconds = update.CallbackOptions?.TimeoutSeconds || undefined; // 0 means that there is none
    record.heartbeatSeconds = update.CallbackOptions?.HeartbeatTimeoutSeconds || undefined;
    record.callbackId = draft.state.callbackId(record.id);
    record.heartbeatAt = at;
  } else {
    record.functionName = update.ChainedInvokeOptions?.FunctionName;
    record.tenantId = update.ChainedInvokeOptions?.TenantId;
    record.input = update.Payload;
  }
}

function restart(draft: Draft, record: Writable<OperationRecord>): void {
  record.nextAttemptAt = undefined;
  if (draft.state.variants.restartedStep === 'keeps') return;
  record.result = undefined;
  record.error = undefined;
}

function eventType(row: UpdateTransition, update: OperationUpdate): EventType | undefined {
  if (row.type === 'EXECUTION') return undefined; // its event follows the invocation
  if (row.action === 'CANCEL') return row.type === 'WAIT' ? 'WaitCancelled' : undefined;
  // a condition that goes on polling succeeds each time
  if (row.action === 'RETRY') return update.Error ? 'StepFailed' : 'StepSucceeded';
  return usualEvents.get(row) ?? usualEvent(row);
}

// put together once: a text made for each event would be a new one each time
const usualEvents: ReadonlyMap<UpdateTransition, EventType> = new Map(
  updateTransitions.map((row) => [row, usualEvent(row)]),
);

// every family has these three
function usualEvent({ type, action }: UpdateTransition): EventType {
  const ending = { START: 'Started', SUCCEED: 'Succeeded', FAIL: 'Failed', RETRY: 'Failed', CANCEL: 'Cancelled' }[
    action
  ];
  return `${eventFamilyOf[type]}${ending}` as EventType;
}
