import type { ErrorObject, EventType } from '../model/wire.ts';
import type { OperationRecord } from './record.ts';

/** What an event is written from when somebody reads the history: most executions are built without that. */
export interface EventNote {
  readonly type: EventType;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The operation as its change left it, or the invocation that ended. */
  readonly told: OperationRecord | EndedInvocation;
}

/** An invocation that is over. */
export interface EndedInvocation {
  /** Counted from 1. */
  readonly number: number;
  readonly startedAt: number;
  /** Absent where it returned. */
  readonly error: ErrorObject | undefined;
}
