import { eventTypes, operationTypes, subTypesOf } from '../model/statuses.ts';
import { defineRules } from './define-rules.ts';
import { describe, isMilliseconds, member, moment } from './describe.ts';
import { eventKinds, retryDetailsOf } from './event-kind.ts';
import type { Finding, ItemRule } from './rule.ts';
import type { EventView } from './view.ts';

/** A rule about single events. */
export type EventRule = ItemRule<EventView, unknown>;

const own: ReadonlySet<string> = new Set(eventTypes.map((type) => `${type}Details`));
const skew = 1;

/** What must hold of an event, whatever came before it. */
export const eventRules: readonly EventRule[] = defineRules<EventRule>('event', [
  {
    id: 'event/identified',
    title: 'An event SHOULD have an EventType, an EventId and an EventTimestamp',
    severity: 'should',
    source: 'published histories of the service; conformance tests',
    check: ({ EventType, EventId, EventTimestamp }) => {
      const members = { EventType, EventId, EventTimestamp };
      const missing = Object.entries(members).flatMap(([name, value]) => (value === undefined ? [name] : []));
      if (missing.length === 0) return undefined;
      const names = missing.join(', ');
      return { at: '', expected: names, received: 'nothing', says: `has no ${names}` };
    },
  },
  {
    id: 'event/timestamps-in-seconds',
    title: 'The timestamps of an API answer MUST be epoch seconds, not milliseconds',
    severity: 'must',
    source: 'AWS REST-JSON protocol; API model, ExecutionTimestamp',
    check: ({ EventTimestamp: time }) =>
      isMilliseconds(time)
        ? {
            at: '/EventTimestamp',
            expected: 'epoch seconds',
            received: `${time}`,
            says: 'has its EventTimestamp in milliseconds',
          }
        : undefined,
  },
  {
    id: 'event/one-details',
    title: 'An event MUST have exactly one details member',
    severity: 'must',
    source: 'API model, Event; published histories of the service',
    check: (event) => {
      const names = detailsIn(event);
      if (names.length === 1) return undefined;
      const received = names.join(', ') || 'none';
      return {
        at: '',
        expected: `${event.EventType ?? 'one'}Details`,
        received,
        says: `has ${names.length} details members`,
      };
    },
  },
  {
    id: 'event/details-fit-type',
    title: "An event's details MUST be those of its EventType",
    severity: 'must',
    source: 'API model, Event',
    check: (event) => {
      const [name, ...others] = detailsIn(event);
      const expected = `${event.EventType}Details`;
      if (name === undefined || others.length > 0 || name === expected || !own.has(expected)) return undefined;
      return { at: `/${name}`, expected, received: name, says: `has ${name}, which is another event's` };
    },
  },
  {
    id: 'event/operation-id',
    title: "An operation's event SHOULD have the operation's Id",
    severity: 'should',
    source: 'published histories of the service; conformance tests',
    check: ({ EventType, Id }) =>
      Id === undefined && eventKinds.has(EventType)
        ? { at: '', expected: "the operation's Id", received: 'none', says: 'has no Id' }
        : undefined,
  },
  {
    id: 'event/invocation-has-no-operation',
    title: 'InvocationCompleted SHOULD have no Id, Name, SubType or ParentId',
    severity: 'should',
    source: 'published histories of the service; the JS SDK’s recorded histories',
    check: (event) =>
      event.EventType === 'InvocationCompleted' ? stray(event, ['Id', 'Name', 'SubType', 'ParentId']) : undefined,
  },
  {
    id: 'event/execution-at-root',
    title: "An execution's event SHOULD have no SubType and no ParentId",
    severity: 'should',
    source: 'published histories of the service; the JS SDK’s recorded histories',
    check: (event) =>
      eventKinds.get(event.EventType)?.type === 'EXECUTION' ? stray(event, ['SubType', 'ParentId']) : undefined,
  },
  {
    id: 'event/subtype-fits-type',
    title: "An event SHOULD not have another type's SubType",
    severity: 'should',
    source: 'SDK specification; conformance tests 1 to 9',
    check: ({ EventType, SubType }) => {
      const type = eventKinds.get(EventType)?.type;
      if (SubType === undefined || type === undefined || subTypesOf[type].includes(SubType)) return undefined;
      const owner = operationTypes.find((candidate) => subTypesOf[candidate].includes(SubType));
      if (owner === undefined || type === 'EXECUTION') return undefined;
      const expected = `one of ${subTypesOf[type].join(', ')}`;
      return {
        at: '/SubType',
        expected,
        received: describe(SubType),
        says: `has the SubType ${SubType} of a ${owner}`,
      };
    },
  },
  {
    id: 'event/attempt-counted',
    title: 'StepSucceeded and StepFailed SHOULD have a CurrentAttempt of 1 or more',
    severity: 'should',
    source: 'conformance tests 1-12 and 1-13; published histories of the service',
    check: (event) => {
      if (event.EventType !== 'StepSucceeded' && event.EventType !== 'StepFailed') return undefined;
      const attempt = retryDetailsOf(event)?.CurrentAttempt;
      if (attempt !== undefined && attempt >= 1) return undefined;
      const at = `/${event.EventType}Details`;
      return {
        at,
        expected: 'a CurrentAttempt of 1 or more',
        received: describe(attempt),
        says: `has ${member('CurrentAttempt', attempt)}`,
      };
    },
  },
  {
    id: 'event/invocation-times',
    title: 'InvocationCompleted SHOULD start before it ends, and end before it is recorded',
    severity: 'should',
    source: 'API model, InvocationCompletedDetails; one second of clock skew is allowed',
    check: ({ InvocationCompletedDetails: details, EventTimestamp }) => {
      if (details?.EndTimestamp === undefined) return undefined;
      const { StartTimestamp: start, EndTimestamp: end } = details;
      if (start !== undefined && start > end) return invocationTime(end, `before its start at ${moment(start)}`);
      if (EventTimestamp === undefined || !(end > EventTimestamp + skew)) return undefined;
      return invocationTime(end, `after its EventTimestamp ${moment(EventTimestamp)}`);
    },
  },
  {
    id: 'event/truncated-said',
    title: 'A result, an error or an input of an event SHOULD say whether it is Truncated',
    severity: 'info',
    source: 'published histories of the service; emulators leave it out',
    check: (event) => {
      for (const name of detailsIn(event)) {
        const silent = holdersIn(event, name).find((holder) => holder.truncated === undefined);
        if (!silent) continue;
        const at = `/${name}/${silent.name}`;
        return {
          at,
          expected: 'Truncated',
          received: 'nothing',
          says: `does not say whether its ${silent.name} is truncated`,
        };
      }
      return undefined;
    },
  },
]);

/** The names of the details members that an event has. */
export function detailsIn(event: EventView): readonly string[] {
  return Object.keys(event).filter((name) => own.has(name) && event[name as keyof EventView] !== undefined);
}

/** A part of an event's details that may hold what a user wrote. */
export interface Holder {
  readonly name: string;
  readonly payload: unknown;
  readonly truncated: unknown;
}

/** The holders of payloads in one details member of an event. */
export function holdersIn(event: EventView, details: string): readonly Holder[] {
  const member: unknown = event[details as keyof EventView];
  if (typeof member !== 'object' || member === null) return [];
  return Object.entries(member).flatMap(([name, value]: [string, unknown]) => {
    if (!['Input', 'Result', 'Error'].includes(name) || typeof value !== 'object' || value === null) return [];
    const { Payload: payload, Truncated: truncated } = value as {
      readonly Payload?: unknown;
      readonly Truncated?: unknown;
    };
    return [{ name, payload, truncated }];
  });
}

function stray(event: EventView, names: readonly ('Id' | 'Name' | 'SubType' | 'ParentId')[]): Finding | undefined {
  const found = names.filter((name) => event[name] !== undefined);
  if (found.length === 0) return undefined;
  const list = found.join(', ');
  return { at: `/${found[0]}`, expected: `no ${list}`, received: list, says: `has ${list}` };
}

function invocationTime(end: number, limit: string): Finding {
  const at = '/InvocationCompletedDetails/EndTimestamp';
  return { at, expected: 'start <= end <= recorded', received: moment(end), says: `ends at ${moment(end)}, ${limit}` };
}
