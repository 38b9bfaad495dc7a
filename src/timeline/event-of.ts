import type { ErrorObject, Event, EventError, EventResult, EventType } from '../model/wire.ts';
import type { OperationRecord } from './record.ts';

/** An event of an operation, without its id: the operation's identity and the one details member of its type. */
export function eventOf(type: EventType, record: OperationRecord, at: number, details: object = {}): Event {
  return {
    EventType: type,
    ...(record.subType !== undefined && { SubType: record.subType }),
    EventId: 0,
    Id: record.id,
    ...(record.name !== undefined && { Name: record.name }),
    EventTimestamp: at / 1000,
    ...(record.parentId !== undefined && { ParentId: record.parentId }),
    [`${type}Details`]: details,
  };
}

/** The holder of a payload in an event. */
export function eventResult(payload: string | undefined): EventResult {
  return { ...(payload !== undefined && { Payload: payload }), Truncated: false };
}

/** The holder of an error in an event. */
export function eventError(error: ErrorObject | undefined): EventError {
  return { Payload: error ?? {}, Truncated: false };
}

/** The RetryDetails of an attempt that has ended. */
export function retryDetails(attempt: number, delaySeconds?: number): object {
  return { CurrentAttempt: attempt, ...(delaySeconds !== undefined && { NextAttemptDelaySeconds: delaySeconds }) };
}
