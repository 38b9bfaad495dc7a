import type { Refusal } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import { findServiceTransition, type ServiceTransition } from '../model/transitions.ts';
import type { ErrorObject } from '../model/wire.ts';
import type { CallbackBeats, ServiceActs } from './change.ts';
import { type Draft, emit, put, recordOf } from './draft.ts';
import { dueActs } from './due.ts';
import { eventError, eventOf, eventResult } from './event-of.ts';
import { invalid } from './invalid.ts';
import { type Measured, refuseLarge } from './payload-size.ts';
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
  const refusal = refuseEarly(before, change) ?? refuseLarge(change.result, resultLimit(draft, before));
  if (refusal) return refusal;
  const touched = { ...before, status: row.to, changed: draft.state.changes, fired: draft.state.changes };
  const after = put(draft, row.event ? closed(touched, row, change) : ready(draft, touched));
  if (row.event) emit(draft, eventOf(row.event, after, change.at, closedDetails(after)));
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

// a step that is due keeps the outcome of its last attempt until it starts again
function ready(draft: Draft, record: OperationRecord): OperationRecord {
  const kept = draft.state.variants.readyNextAttempt === 'kept';
  return kept ? record : { ...record, nextAttemptAt: undefined };
}

function closed(record: OperationRecord, row: ServiceTransition, change: ServiceActs): OperationRecord {
  const error = row.to === 'SUCCEEDED' ? undefined : (change.error ?? defaultError(row));
  const result = row.to === 'SUCCEEDED' ? change.result : undefined;
  return { ...record, endedAt: change.at, result, error };
}

// the service sends an ErrorType and no message when a callback's time is up
function defaultError(row: ServiceTransition): ErrorObject {
  if (row.trigger === 'callback-timed-out') return { ErrorType: 'Callback.Timeout' };
  return row.trigger === 'callback-heartbeat-missed' ? { ErrorType: 'Callback.Heartbeat' } : {};
}

function closedDetails(record: OperationRecord): object {
  if (record.type === 'WAIT') return { Duration: record.waitSeconds };
  return record.error ? { Error: eventError(record.error) } : { Result: eventResult(record.result) };
}

function resultLimit({ state }: Draft, { type }: OperationRecord): Measured {
  const most = type === 'CALLBACK' ? state.variants.callbackResultBytes : limits.invokeBytes;
  return { type, what: 'output', most };
}

const timeBrings: ReadonlySet<string> = new Set([
  'timer',
  'retry-due',
  'callback-timed-out',
  'callback-heartbeat-missed',
]);

function refuseEarly(record: OperationRecord, { trigger, at }: ServiceActs): Refusal | undefined {
  if (!timeBrings.has(trigger)) return undefined;
  const due = dueActs(record).find((candidate) => candidate.trigger === trigger);
  if (!due) return invalid(`Cannot change operation ${record.id} by ${trigger}: it has no such timeout`);
  if (at >= due.at) return undefined;
  return invalid(`Cannot change operation ${record.id} by ${trigger} at ${at}: it is due at ${due.at}`);
}
