import type { Refusal } from '../model/exceptions.ts';
import { findServiceTransition, type ServiceTransition } from '../model/transitions.ts';
import type { ErrorObject } from '../model/wire.ts';
import { invalid } from './apply-update.ts';
import type { CallbackBeats, ServiceActs } from './change.ts';
import { type Draft, emit, put, recordOf } from './draft.ts';
import { eventError, eventOf, eventResult } from './event-of.ts';
import type { OperationRecord } from './record.ts';

/** Applies what the service does to an operation on its own. */
export function applyService(draft: Draft, change: ServiceActs): Refusal | undefined {
  const row = findServiceTransition(change.trigger);
  const before = recordOf(draft, change.id);
  if (before?.type !== row.type || before.status !== row.from) {
    const found = before ? `${before.type} ${before.status}` : 'no such operation';
    return invalid(
      `Cannot change operation ${change.id} by ${row.trigger}: found ${found}, expected ${row.type} ${row.from}`,
    );
  }
  const early = dueAfter(before, change);
  if (early !== undefined) {
    return invalid(`Cannot change operation ${change.id} by ${row.trigger} at ${change.at}: it is due at ${early}`);
  }
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

function dueAfter(record: OperationRecord, change: ServiceActs): number | undefined {
  const due = dueAt(record).find((candidate) => candidate.trigger === change.trigger)?.at;
  return due !== undefined && change.at < due ? due : undefined;
}

/** What time will do to an open operation, and when (epoch milliseconds). */
export function dueAt(
  record: OperationRecord,
): readonly { readonly at: number; readonly trigger: ServiceActs['trigger'] }[] {
  if (record.type === 'WAIT') return [{ at: record.scheduledEndAt ?? 0, trigger: 'timer' }];
  if (record.type === 'STEP') return [{ at: record.nextAttemptAt ?? 0, trigger: 'retry-due' }];
  if (record.type !== 'CALLBACK') return [];
  const { startedAt, timeoutSeconds, heartbeatSeconds, heartbeatAt } = record;
  return [
    ...(timeoutSeconds ? [{ at: startedAt + timeoutSeconds * 1000, trigger: 'callback-timed-out' as const }] : []),
    ...(heartbeatSeconds
      ? [{ at: (heartbeatAt ?? startedAt) + heartbeatSeconds * 1000, trigger: 'callback-heartbeat-missed' as const }]
      : []),
  ];
}
