import type { ExecutionArn } from '../model/arn.ts';
import { eventDetailsOf } from '../model/statuses.ts';
import type { ErrorObject, Event, EventError, EventResult, EventType } from '../model/wire.ts';
import type { Writable } from '../model/writable.ts';
import type { OperationRecord } from './record.ts';

/** What every event has. */
export interface EventHead {
  readonly type: EventType;
  readonly eventId: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An event of an operation: the operation's identity and the one details member of its type. */
export function eventOf(record: OperationRecord, { type, eventId, at }: EventHead, details: object = {}): Event {
  const event: Writable<Event> = {};
  event.EventType = type;
  if (record.subType !== undefined) event.SubType = record.subType;
  event.EventId = eventId;
  event.Id = record.id;
  if (record.name !== undefined) event.Name = record.name;
  event.EventTimestamp = at / 1000;
  if (record.parentId !== undefined) event.ParentId = record.parentId;
  return withDetails(event, type, details);
}

/** An event of the execution as a whole, which has its name and its id. */
export function executionEvent(
  { executionId, executionName }: ExecutionArn,
  { type, eventId, at }: EventHead,
  details: object,
): Event {
  const event = { EventType: type, EventId: eventId, Id: executionId, Name: executionName, EventTimestamp: at / 1000 };
  return withDetails(event, type, details);
}

/** The event with the details of its type. */
export function withDetails(event: Writable<Event>, type: EventType, details: object): Event {
  (event as Record<string, unknown>)[eventDetailsOf(type)] = details; // every type has such a member
  return event;
}

/** The holder of a payload in an event. */
export function eventResult(payload: string | undefined): EventResult {
  return payload === undefined ? { Truncated: false } : { Payload: payload, Truncated: false };
}

/** The holder of an error in an event. */
export function eventError(error: ErrorObject | undefined): EventError {
  return { Payload: error ?? {}, Truncated: false };
}

/** The RetryDetails of an attempt that has ended. */
export function retryDetails(attempt: number, delaySeconds?: number): object {
  if (delaySeconds === undefined) return { CurrentAttempt: attempt };
  return { CurrentAttempt: attempt, NextAttemptDelaySeconds: delaySeconds };
}
