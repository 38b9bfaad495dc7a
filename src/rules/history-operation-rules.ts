import { defineRules } from './define-rules.ts';
import { describe, describeEvent, member } from './describe.ts';
import { endOf, eventKinds, retryDetailsOf } from './event-kind.ts';
import { eventsOf, type HistoryRule, type HistoryScope } from './history-scope.ts';
import type { Finding } from './rule.ts';
import type { EventView } from './view.ts';

/** Which events an operation has, and in what order. */
export const historyOperationRules: readonly HistoryRule[] = defineRules<HistoryRule>('history', [
  {
    id: 'history/one-type-per-id',
    title: 'The events of an Id SHOULD be of one type of operation',
    severity: 'should',
    source: 'validators of both official emulators: Inconsistent operation type.',
    check: (scope) =>
      perOperation(scope, ({ event, first, of }) => {
        const [type, expected] = [eventKinds.get(event.EventType)?.type, eventKinds.get(first.event.EventType)?.type];
        if (type === expected) return undefined;
        const says = `is of a ${type}, and ${describeEvent(first.event, first.of)} is of a ${expected}`;
        return {
          of,
          at: '/EventType',
          expected: `an event of a ${expected}`,
          received: describe(event.EventType),
          says,
        };
      }),
  },
  {
    id: 'history/members-kept',
    title: 'The events of an Id SHOULD have the same SubType, Name and ParentId',
    severity: 'should',
    source: 'published histories of the service; the Java emulator drops ParentId',
    check: (scope) =>
      perOperation(scope, ({ event, first, of }) => {
        const names = ['SubType', 'Name', 'ParentId'] as const;
        const name = names.find((candidate) => event[candidate] !== first.event[candidate]);
        if (name === undefined) return undefined;
        const [expected, received] = [describe(first.event[name]), describe(event[name])];
        const says = `has ${member(name, event[name])}, and ${describeEvent(first.event, first.of)} has ${expected}`;
        return { of, at: event[name] === undefined ? '' : `/${name}`, expected, received, says };
      }),
  },
  {
    id: 'history/grammar',
    title: 'A CONTEXT, WAIT, CALLBACK or CHAINED_INVOKE SHOULD start once, and end only after it started',
    severity: 'should',
    source: 'conformance tests 2 to 9; validators of both official emulators',
    check: (scope) =>
      perOperation(scope, ({ event, previous, of }) => {
        const kind = eventKinds.get(event.EventType);
        if (kind === undefined || kind.type === 'STEP') return undefined;
        const started = kind.status === 'STARTED';
        // a context may be closed by its first update
        if (started === (previous === undefined) || (!previous && kind.type === 'CONTEXT')) return undefined;
        const says = previous
          ? `starts what ${describeEvent(previous.event, previous.of)} tells of already`
          : 'ends what never started';
        return { of, at: '/EventType', expected: 'one start, then the end', received: describe(event.EventType), says };
      }),
  },
  {
    id: 'history/nothing-after-end',
    title: 'An operation SHOULD have no event after the one that ends it',
    severity: 'should',
    source: 'validators of both official emulators; conformance tests',
    check: (scope) =>
      perOperation(scope, ({ event, end, of }) => {
        if (end === undefined) return undefined;
        const says = `comes after ${describeEvent(end.event, end.of)}, which ended its operation`;
        return { of, at: '/EventType', expected: 'no further event', received: describe(event.EventType), says };
      }),
  },
  {
    id: 'history/start-recorded',
    title: 'A STEP or CONTEXT SHOULD start before it ends',
    severity: 'info',
    source: 'conformance tests; the emulators accept a first update that closes the operation',
    check: (scope) =>
      perOperation(scope, ({ event, previous, of }) => {
        const kind = eventKinds.get(event.EventType);
        if (previous || kind?.status === 'STARTED' || (kind?.type !== 'STEP' && kind?.type !== 'CONTEXT'))
          return undefined;
        const received = describe(event.EventType);
        return {
          of,
          at: '/EventType',
          expected: 'a start',
          received,
          says: 'is the first of its operation and no start',
        };
      }),
  },
  {
    id: 'history/one-start-per-attempt',
    title: 'A STEP SHOULD start once for each attempt',
    severity: 'info',
    source: 'conformance tests 1-11 and 3-12; an example of the SDK specification starts a started step again',
    check: (scope) =>
      perOperation(scope, ({ event, previous, of }) => {
        if (event.EventType !== 'StepStarted' || previous?.event.EventType !== 'StepStarted') return undefined;
        const says = `starts the attempt that ${describeEvent(previous.event, previous.of)} started`;
        return { of, at: '/EventType', expected: 'the end of the attempt', received: describe(event.EventType), says };
      }),
  },
  {
    id: 'history/attempts-count-up',
    title: 'The CurrentAttempts of a STEP SHOULD count 1, 2, 3',
    severity: 'should',
    source: 'conformance tests 1-12, 1-13 and 1-18',
    check: (scope) => attempts(scope, ({ SubType }) => SubType !== 'WaitForCondition'),
  },
  {
    id: 'history/poll-attempts-count-up',
    title: 'The CurrentAttempts of a WaitForCondition SHOULD count 1, 2, 3',
    severity: 'info',
    source: 'official emulators; no source tells of the service',
    check: (scope) => attempts(scope, ({ SubType }) => SubType === 'WaitForCondition'),
  },
  {
    id: 'history/parent-started',
    title: 'The ParentId of an event SHOULD be the Id of a CONTEXT with an earlier event',
    severity: 'should',
    source: 'validators of both official emulators: Invalid parent operation id.',
    check: (scope) =>
      perOperation(scope, ({ event, previous, of }) => {
        if (previous || event.ParentId === undefined) return undefined;
        const parent = scope.byId.get(event.ParentId)?.[0];
        const type = parent === undefined ? undefined : eventKinds.get(scope.events[parent]?.EventType)?.type;
        if (parent !== undefined && parent < of && type === 'CONTEXT') return undefined;
        const received = describe(event.ParentId);
        const says = `has the parent ${received}, which no earlier event of a CONTEXT names`;
        return { of, at: '/ParentId', expected: 'the Id of a CONTEXT that has started', received, says };
      }),
  },
]);

interface Placed {
  readonly of: number;
  readonly event: EventView;
}

/** One event of an operation: the first of all, the one before it, and the one that ended the operation before it. */
interface Step extends Placed {
  readonly first: Placed;
  readonly previous: Placed | undefined;
  readonly end: Placed | undefined;
}

function perOperation(scope: HistoryScope, find: (step: Step) => Finding | undefined): readonly Finding[] {
  const findings: Finding[] = [];
  for (const indexes of scope.byId.values()) {
    const events = eventsOf(scope, indexes);
    let end: Placed | undefined;
    events.forEach((placed, at) => {
      const finding = find({ ...placed, first: events[0] ?? placed, previous: events[at - 1], end });
      if (finding) findings.push(finding);
      if (endOf(placed.event) !== undefined) end ??= placed;
    });
  }
  return findings;
}

function attempts(scope: HistoryScope, matches: (event: EventView) => boolean): readonly Finding[] {
  let before = 0;
  return perOperation(scope, ({ event, previous, of }) => {
    if (!previous) before = 0;
    const attempt = retryDetailsOf(event)?.CurrentAttempt;
    if (attempt === undefined || attempt < 1 || !matches(event)) return undefined;
    const expected = before + 1;
    before = attempt;
    if (attempt === expected) return undefined;
    const at = `/${event.EventType}Details/RetryDetails/CurrentAttempt`;
    const says = `has the CurrentAttempt ${attempt}, and ${expected} is next`;
    return { of, at, expected: `${expected}`, received: `${attempt}`, says };
  });
}
