import { limits } from '../model/limits.ts';
import { serviceTransitions, type Trigger } from '../model/transitions.ts';
import type { Change } from './change.ts';
import { dueAt } from './due.ts';
import { errorOf, numberOf, payloadOf, type RecordedEvent, timeOf } from './recorded-event.ts';
import type { Timeline } from './timeline.ts';
import { isOfOperation, updateOfEvent } from './updates-of-events.ts';

/**
 * Appends to a timeline what leads to these events, one after the other. Where the recording's clock ran too fast for its
 * own waits and retries, what follows is later than recorded.
 *
 * @throws RangeError when an event tells what cannot happen; the message names it.
 */
export function tellEvents(timeline: Timeline, events: readonly RecordedEvent[]): void {
  const byId = Map.groupBy(events, ({ id }) => id);
  const starts = startsFrom(events);
  for (const [index, event] of events.entries()) {
    const ofId = event.id === undefined ? [] : (byId.get(event.id) ?? []);
    const later = ofId.slice(ofId.indexOf(event) + 1);
    const next = events[index + 1];
    const told = { event, later, next, start: starts[index], nextStart: starts[index + 1], timeline };
    for (const change of changesOf(told)) happen(timeline, event, change);
  }
}

interface Told {
  readonly event: RecordedEvent;
  /** The later events of the same Id. */
  readonly later: readonly RecordedEvent[];
  readonly next: RecordedEvent | undefined;
  /** When the invocation began that ends at this event or is the first to end after it. */
  readonly start: number | undefined;
  /** The same of the event that follows. */
  readonly nextStart: number | undefined;
  readonly timeline: Timeline;
}

// an invocation is told of when it has ended, so its beginning stands behind the events that happened in it
function startsFrom(events: readonly RecordedEvent[]): readonly (number | undefined)[] {
  let start: number | undefined;
  const backwards = events.toReversed().map(({ type, details }) => {
    if (type === 'InvocationCompleted') start = timeOf(details.StartTimestamp);
    return start;
  });
  return backwards.reverse();
}

function happen(timeline: Timeline, { type, eventId }: RecordedEvent, change: Change): void {
  const refusal = timeline.append({ ...change, at: Math.max(change.at, timeline.state.lastAt) });
  if (!refusal) return;
  throw new RangeError(`Cannot rebuild '${timeline.arn}' at event ${eventId} (${type}): ${refusal.message}`);
}

function changesOf(told: Told): readonly Change[] {
  const { event, later, timeline } = told;
  const { type, details } = event;
  const at = event.at ?? timeline.state.lastAt + 1;
  const update = updateOfEvent(event, later);
  if (update) return [...wokenFor(told, at), { change: 'checkpoint', at, updates: [update] }];
  if (type === 'ExecutionStarted') return started(event, at);
  if (type === 'InvocationCompleted') return [...invoked(told, at), returned(told, at)];
  if (type === 'ExecutionStopped') return [{ change: 'stop', at, error: errorOf(details.Error) ?? {} }];
  if (type === 'ExecutionTimedOut') {
    const { startedAt, timeoutSeconds } = timeline.state;
    return [{ change: 'timeout', at: Math.max(at, startedAt + timeoutSeconds * 1000) }];
  }
  if (type === 'ExecutionSucceeded' || type === 'ExecutionFailed') return ended(told, at);
  return [...invokedBefore(told, at), served(told, at)];
}

// a retry that is due wakes the handler, or is due while it runs already
function wokenFor(told: Told, at: number): readonly Change[] {
  return [...retryDue(told, at), ...invoked(told, at)].sort((one, other) => one.at - other.at);
}

function started({ details }: RecordedEvent, at: number): readonly Change[] {
  const input = payloadOf(details.Input);
  const timeoutSeconds = numberOf(details.ExecutionTimeout) ?? limits.delaySeconds;
  return [{ change: 'start', at, timeoutSeconds, ...(input !== undefined && { input }) }];
}

function invoked({ start, timeline }: Told, at: number): readonly Change[] {
  if (timeline.state.open) return [];
  return [{ change: 'invoke', at: Math.min(start ?? at, at) }];
}

function invokedBefore(told: Told, at: number): readonly Change[] {
  const { nextStart: start, timeline } = told;
  return start !== undefined && start < at && start >= timeline.state.lastAt ? invoked(told, at) : [];
}

function returned({ event, next }: Told, at: number): Change {
  if (next?.type === 'ExecutionSucceeded') {
    const result = payloadOf(next.details.Result);
    return { change: 'return', at, output: { Status: 'SUCCEEDED', ...(result !== undefined && { Result: result }) } };
  }
  if (next?.type === 'ExecutionFailed') {
    return { change: 'return', at, output: { Status: 'FAILED', Error: errorOf(next.details.Error) ?? {} } };
  }
  const error = errorOf(event.details.Error);
  return error ? { change: 'crash', at, error } : { change: 'return', at, output: { Status: 'PENDING' } };
}

// the end that follows the last invocation has been told with it; one before it was a checkpoint
function ended(told: Told, at: number): readonly Change[] {
  const { event, timeline } = told;
  if (timeline.state.status !== 'RUNNING') return [];
  const result = payloadOf(event.details.Result);
  const identity = { Id: timeline.state.parts.executionId, Type: 'EXECUTION' } as const;
  const update =
    event.type === 'ExecutionFailed'
      ? ({ ...identity, Action: 'FAIL', Error: errorOf(event.details.Error) ?? {} } as const)
      : ({ ...identity, Action: 'SUCCEED', ...(result !== undefined && { Payload: result }) } as const);
  return [...invoked(told, at), { change: 'checkpoint', at, updates: [update] }];
}

function retryDue({ event, timeline }: Told, at: number): readonly Change[] {
  const record = event.type === 'StepStarted' ? timeline.state.records.get(event.id ?? '') : undefined;
  if (record?.status !== 'PENDING') return [];
  const due = dueAt(record, 'retry-due') ?? at;
  return [{ change: 'service', id: record.id, trigger: 'retry-due', at: due }];
}

function served({ event, timeline }: Told, at: number): Change {
  const { type, eventId, id = '', details } = event;
  const trigger = triggerOf(event);
  const record = timeline.state.records.get(id);
  if (!trigger || !record) {
    const nothing = event.id === undefined ? 'no Id' : `no earlier event of '${id}'`;
    const what = trigger || isOfOperation(event) ? nothing : 'no such event type';
    throw new RangeError(`Cannot rebuild '${timeline.arn}' at event ${eventId} (${type}): found ${what}`);
  }
  const due = dueAt(record, trigger) ?? at;
  const [result, error] = [payloadOf(details.Result), errorOf(details.Error)];
  const outcome = { ...(result !== undefined && { result }), ...(error && { error }) };
  return { change: 'service', at: Math.max(at, due), id, trigger, ...outcome };
}

function triggerOf({ type, details }: RecordedEvent): Trigger | undefined {
  const missed = errorOf(details.Error)?.ErrorType === 'Callback.Heartbeat';
  if (type === 'CallbackTimedOut' && missed) return 'callback-heartbeat-missed';
  return serviceTransitions.find(({ event }) => event === type)?.trigger;
}
