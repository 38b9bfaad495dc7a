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
  if (!isAwaited(record)) return [];
  if (record.type === 'WAIT') return [{ at: record.scheduledEndAt ?? record.startedAt, trigger: 'timer' }];
  if (record.type === 'STEP') return [{ at: record.nextAttemptAt ?? record.startedAt, trigger: 'retry-due' }];
  if (record.type !== 'CALLBACK') return [];
  const { startedAt, timeoutSeconds, heartbeatSeconds, heartbeatAt } = record;
  const acts: DueAct[] = [];
  if (timeoutSeconds) acts.push({ at: startedAt + timeoutSeconds * 1000, trigger: 'callback-timed-out' });
  if (heartbeatSeconds) {
    acts.push({ at: (heartbeatAt ?? startedAt) + heartbeatSeconds * 1000, trigger: 'callback-heartbeat-missed' });
  }
  return acts;
}

/** Whether a thing that was due still is: the operation may have ended, or a heartbeat have armed its timer again. */
export function isStillDue(record: OperationRecord | undefined, act: DueAct): boolean {
  return record !== undefined && dueActs(record).some(({ at, trigger }) => at === act.at && trigger === act.trigger);
}
