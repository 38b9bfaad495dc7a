import { isTerminal } from '../model/statuses.ts';
import type { ErrorObject, OperationStatus, OperationType } from '../model/wire.ts';

/** What a timeline knows of one operation. Times are in epoch milliseconds, `changed` and `fired` are indices of the log. */
export interface OperationRecord {
  readonly id: string;
  readonly type: OperationType;
  readonly subType?: string | undefined;
  readonly name?: string | undefined;
  readonly parentId?: string | undefined;
  readonly status: OperationStatus;
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  /** Attempts of a step that have ended. */
  readonly attempt: number;
  readonly nextAttemptAt?: number | undefined;
  readonly result?: string | undefined;
  readonly error?: ErrorObject | undefined;
  readonly replayChildren?: boolean | undefined;
  /** Seconds that a wait was asked to last. */
  readonly waitSeconds?: number | undefined;
  readonly scheduledEndAt?: number | undefined;
  readonly callbackId?: string | undefined;
  readonly timeoutSeconds?: number | undefined;
  readonly heartbeatSeconds?: number | undefined;
  readonly heartbeatAt?: number | undefined;
  readonly functionName?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly input?: string | undefined;
  /** The change that touched the operation last. */
  readonly changed: number;
  /** The change by which the service touched it last on its own, or -1. */
  readonly fired: number;
}

/**
 * An operation that has just started. Every member has its place from here on: records of one form cost a third of what
 * records of many forms cost to copy.
 */
export function newRecord(id: string, type: OperationType, at: number): OperationRecord {
  return {
    id,
    type,
    subType: undefined,
    name: undefined,
    parentId: undefined,
    status: 'STARTED',
    startedAt: at,
    endedAt: undefined,
    attempt: 0,
    nextAttemptAt: undefined,
    result: undefined,
    error: undefined,
    replayChildren: undefined,
    waitSeconds: undefined,
    scheduledEndAt: undefined,
    callbackId: undefined,
    timeoutSeconds: undefined,
    heartbeatSeconds: undefined,
    heartbeatAt: undefined,
    functionName: undefined,
    tenantId: undefined,
    input: undefined,
    changed: -1,
    fired: -1,
  };
}

/** Whether an invocation may end PENDING on this operation: something outside of the handler will go on with it. */
export function isAwaited(record: OperationRecord): boolean {
  if (record.type === 'STEP') return record.status === 'PENDING';
  const outside = record.type === 'WAIT' || record.type === 'CALLBACK' || record.type === 'CHAINED_INVOKE';
  return outside && record.status === 'STARTED';
}

/** Whether a context is closed and hides its children, because replay does not need them. */
export function hidesChildren(record: OperationRecord): boolean {
  return record.type === 'CONTEXT' && isTerminal(record.status) && record.replayChildren !== true;
}
