import type { Event } from '../model/wire.ts';
import { eventDetails } from './event-details.ts';
import type { EndedInvocation, EventNote } from './event-note.ts';
import { type EventHead, eventError, eventOf, eventResult, executionEvent } from './event-of.ts';
import type { OperationRecord } from './record.ts';
import type { TimelineState } from './state.ts';

/** The events so far, 1..n without a gap. The list is the same each time and only ever grows. */
export function eventsOf(state: TimelineState): readonly Event[] {
  const { notes, written } = state;
  for (const note of notes) written.push(write(state, note, written.length + 1));
  notes.length = 0;
  return written;
}

function write(state: TimelineState, { type, at, told }: EventNote, eventId: number): Event {
  const head = { type, eventId, at };
  if ('number' in told) return invocationEvent(state, told, head);
  if (told.type === 'EXECUTION') return executionEvent(state.parts, head, executionDetails(state, told));
  return eventOf(told, head, eventDetails(told, at, state.parts));
}

function executionDetails(
  { timeoutSeconds }: TimelineState,
  { status, input, result, error }: OperationRecord,
): object {
  if (status === 'STARTED') return { Input: eventResult(input), ExecutionTimeout: timeoutSeconds };
  return error ? { Error: eventError(error) } : { Result: eventResult(result) };
}

function invocationEvent(
  state: TimelineState,
  { number, startedAt, error }: EndedInvocation,
  { type, eventId, at }: EventHead,
): Event {
  const times = { StartTimestamp: startedAt / 1000, EndTimestamp: at / 1000, RequestId: state.requestId(number) };
  return {
    EventType: type,
    EventId: eventId,
    EventTimestamp: at / 1000,
    InvocationCompletedDetails: error ? { ...times, Error: eventError(error) } : times,
  };
}
