import type { Refusal } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import { findServiceTransition, type ServiceTransition } from '../model/transitions.ts';
import type { ErrorObject } from '../model/wire.ts';
import type { Writable } from '../model/writable.ts';
import type { CallbackBeats, ServiceActs } from './change.ts';
import { type Draft, emit, put, recordOf } from './draft.ts';
import { dueAt } from './due.ts';
import { invalid } from './invalid.ts';
import { refuseLarge } from './payload-size.ts';
import type { OperationRecord } from './record.ts';

/** Applies what the service does to an operation on its own. */
export function applyService(draft: Draft, change: ServiceActs): Refusal | undefined {
  const row = findServiceTransition(change.trigger);
  if (!row) return invalid(`Cannot change operation ${change.id} by '${change.trigger}': found no such trigger`);
  const before = recordOf(draft, change.id);
  if (before?.type !== row.type || before.status !== row.from) {
    const found = before ? `${before.type} ${before.status}` : 'no such operation';
    return invalid(
      `Cannot change operation ${change.id} by ${row.trigger}: found ${found}, expected ${row.type} ${row.from}`,
    );
  }
  const refusal = refuseEarly(before, change) ?? refuseResult(draft, before, change.result);
  if (refusal) return refusal;
  const after: Writable<OperationRecord> = { ...before };
  after.status = row.to;
  after.changed = draft.state.changes;
  after.fired = draft.state.changes;
  if (row.event) close(after, row, change);
  // a step that is due keeps the outcome of its last attempt until it starts again
  else if (draft.state.variants.readyNextAttempt !== 'kept') after.nextAttemptAt = undefined;
  put(draft, after);
  if (row.event) emit(draft, { type: row.event, at: change.at, told: after });
  return undefined;
}

/** Arms a callback's heartbeat timer again. */
export function applyHeartbeat(draft: Draft, change: CallbackBeats): Refusal | undefined {
  const before = recordOf(draft, change.id);
  if (before?.type !== 'CALLBACK' || before.status !== 'STARTED') {
    return invalid(`Cannot take a heartbeat of operation ${change.id}: it is no open callback`);
  }
  put(draft, { ...before, heartbeatAt: change.at });
  return undefined;
}

function close(record: Writable<OperationRecord>, row: ServiceTransition, change: ServiceActs): void {
  const succeeded = row.to === 'SUCCEEDED';
  record.endedAt = change.at;
  record.result = succeeded ? change.result : undefined;
  record.error = succeeded ? undefined : (change.error ?? defaultError(row));
}

// the service sends an ErrorType and no message when a callback's time is up
function defaultError(row: ServiceTransition): ErrorObject {
  if (row.trigger === 'callback-timed-out') return { ErrorType: 'Callback.Timeout' };
  return row.trigger === 'callback-heartbeat-missed' ? { ErrorType: 'Callback.Heartbeat' } : {};
}

function refuseResult({ state }: Draft, { type }: OperationRecord, result: string | undefined): Refusal | undefined {
  if (result === undefined) return undefined;
  const most = type === 'CALLBACK' ? state.variants.callbackResultBytes : limits.invokeBytes;
  return refuseLarge(result, { type, what: 'output', most });
}

const timeBrings: ReadonlySet<string> = new Set([
  'timer',
  'retry-due',
  'callback-timed-out',
  'callback-heartbeat-missed',
]);

function refuseEarly(record: OperationRecord, { trigger, at }: ServiceActs): Refusal | undefined {
  if (!timeBrings.has(trigger)) return undefined;
  const due = dueAt(record, trigger);
  if (due === undefined) return invalid(`Cannot change operation ${record.id} by ${trigger}: it has no such timeout`);
  if (at >= due) return undefined;
  return invalid(`Cannot change operation ${record.id} by ${trigger} at ${at}: it is due at ${due}`);
}
