import { printArn } from '../model/arn.ts';
import type { Variants } from '../model/variants.ts';
import { eventsOf } from './events-of.ts';
import type { Execution } from './execution.ts';
import { tellEvents } from './log-of-events.ts';
import { parseText, type Refuse, refusalIn } from './read-json.ts';
import { type Members, type RecordedEvent, recordedEvent } from './recorded-event.ts';
import { openTimeline } from './timeline.ts';
import { executionOf } from './timeline-execution.ts';

const refuse: Refuse = refusalIn('a history');

/** What a history does not tell. */
export interface ParseHistoryOptions {
  /** The execution's ARN. Default: one of the Id and the Name of ExecutionStarted, and else of the kit's own. */
  readonly arn?: string;
  /** Choices where the sources on the service disagree. */
  readonly variants?: Partial<Variants>;
}

/**
 * The execution that a recorded history tells of, with a log, and so with operations, payloads and every earlier moment:
 * of the answer of `aws lambda get-durable-execution-history`, of its `Events` alone, or of what an emulator saved. Times
 * may be epoch seconds, ISO 8601 texts or Dates, or be left out.
 *
 * CallbackIds and RequestIds are made anew, as is what a history does not tell: whether a context was closed with
 * ReplayChildren (it was not), and how updates were batched. Where a recording ends waits or retries before they are due,
 * as emulators do that skip time, everything later moves to when they are due.
 *
 * @throws SyntaxError when the text is no JSON or the value no history; the message says where.
 * @throws RangeError when the history tells what cannot happen, or lacks what a log needs; the message names the event.
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock').wait('cool down', { seconds: 60 }));
 * const recorded = parseHistory({ Events: order.events }, { arn: order.arn });
 * recorded.operations.length; // 3
 * recorded.at({ invocation: 1 }).operations.length; // 1
 */
export function parseHistory(json: unknown, options: ParseHistoryOptions = {}): Execution {
  const events = readEvents(typeof json === 'string' ? parseText(json, 'a history') : json);
  const timeline = openTimeline(options.arn ?? arnOf(events[0]), [], options.variants);
  tellEvents(timeline, events);
  const rebuilt = eventsOf(timeline.state).map((event, index) => recordedEvent({ ...event }, index));
  for (const [index, event] of events.entries()) {
    const [told, wanted] = [identityOf(rebuilt[index]), identityOf(event)];
    if (told === wanted) continue;
    const found = `the log that the events tell leads to ${told} in its place`;
    throw new RangeError(`Cannot rebuild '${timeline.arn}' at event ${event.eventId} (${wanted}): ${found}`);
  }
  return executionOf(timeline);
}

function readEvents(value: unknown): readonly RecordedEvent[] {
  const inside = typeof value === 'object' && value !== null && 'Events' in value;
  const list: unknown = inside ? value.Events : value;
  const path = inside ? '/Events' : '';
  if (!Array.isArray(list)) refuse(path, list, 'a list of events');
  const events = (list as unknown[]).map((event, index) => readEvent(event, index, path)); // a list by the line above
  const ascending = events.toSorted((one, other) => one.eventId - other.eventId);
  if (ascending[0]?.type !== 'ExecutionStarted') refuse(`${path}/0/EventType`, ascending[0]?.type, 'ExecutionStarted');
  return ascending;
}

function readEvent(event: unknown, index: number, path: string): RecordedEvent {
  if (typeof event !== 'object' || event === null) refuse(`${path}/${index}`, event, 'an event');
  const read = recordedEvent(event as Members, index); // an object by the line above
  if (read.type === '') refuse(`${path}/${index}/EventType`, (event as Members).EventType, 'a text');
  return read;
}

function arnOf(first: RecordedEvent | undefined): string {
  const { id, identity } = first ?? {};
  return printArn({
    partition: 'aws',
    region: 'us-east-1',
    account: '123456789012',
    functionName: 'recorded-function',
    qualifier: '$LATEST',
    executionName: /^[a-zA-Z0-9_-]{1,64}$/.test(identity?.Name ?? '') ? (identity?.Name ?? '') : 'recorded',
    executionId: /^[a-zA-Z0-9_-]+$/.test(id ?? '') ? (id ?? '') : 'recorded',
  });
}

// emulators leave the Id and the Name of the execution's own events out
function identityOf(event: RecordedEvent | undefined): string {
  if (!event) return 'nothing';
  const own = event.type.startsWith('Execution') || event.type === 'InvocationCompleted';
  const { SubType, Name, ParentId } = event.identity;
  return own ? event.type : [event.type, event.id, SubType, Name, ParentId].filter(Boolean).join(' ');
}
