import type { Trigger } from '../model/transitions.ts';
import { isAwaited, type OperationRecord } from './record.ts';

/** What time will do to an operation, and when. */
export interface DueAct {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly trigger: Trigger;
}

/** What time will do to an open operation: nothing when only the world outside can go on with it. */
export function dueActs(record: OperationRecord): readonly DueAct[] {
  if (record.type === 'WAIT') return dueAct(record, 'timer');
  if (record.type === 'STEP') return dueAct(record, 'retry-due');
  if (record.type !== 'CALLBACK') return [];
  return [...dueAct(record, 'callback-timed-out'), ...dueAct(record, 'callback-heartbeat-missed')];
}

function dueAct(record: OperationRecord, trigger: Trigger): readonly DueAct[] {
  const at = dueAt(record, trigger);
  return at === undefined ? [] : [{ at, trigger }];
}

/** When time will do this to an operation: `undefined` where it never will. */
export function dueAt(record: OperationRecord, trigger: Trigger): number | undefined {
  if (!isAwaited(record)) return undefined;
  const { type, startedAt } = record;
  if (trigger === 'timer') return type === 'WAIT' ? (record.scheduledEndAt ?? startedAt) : undefined;
  if (trigger === 'retry-due') return type === 'STEP' ? (record.nextAttemptAt ?? startedAt) : undefined;
  if (type !== 'CALLBACK') return undefined;
  const { timeoutSeconds, heartbeatSeconds } = record;
  if (trigger === 'callback-timed-out') return timeoutSeconds ? startedAt + timeoutSeconds * 1000 : undefined;
  if (trigger !== 'callback-heartbeat-missed' || !heartbeatSeconds) return undefined;
  return (record.heartbeatAt ?? startedAt) + heartbeatSeconds * 1000;
}

/** Whether a thing that was due still is: the operation may have ended, or a heartbeat have armed its timer again. */
export function isStillDue(record: OperationRecord | undefined, trigger: Trigger, at: number): boolean {
  return record !== undefined && dueAt(record, trigger) === at;
}
