import { defineRules, nothing } from './define-rules.ts';
import { describe, describeEvent, moment } from './describe.ts';
import { endOf } from './event-kind.ts';
import { each, eventsOf, type HistoryRule, type HistoryScope } from './history-scope.ts';
import type { Finding } from './rule.ts';
import type { EventView } from './view.ts';

/** EventTimestamps along EventIds: holds of a part of a history too. */
export const timestampsInOrder: HistoryRule = {
  since: '0.1.0',
  kind: 'history',
  id: 'history/timestamps-in-order',
  title: 'EventTimestamps SHOULD not decrease as EventIds increase',
  severity: 'should',
  source: 'API model, GetDurableExecutionHistory: chronological; published histories of the service',
  check: ({ events }) =>
    each(events, (event, of) => {
      const [time, limit] = [event.EventTimestamp, events[of - 1]?.EventTimestamp];
      if (time === undefined || limit === undefined || !(time < limit)) return undefined;
      const says = `is of ${moment(time)}, before ${describeEvent(events[of - 1], of - 1)}`;
      return { of, at: '/EventTimestamp', expected: `${moment(limit)} or later`, received: moment(time), says };
    }),
};

/** The frame of a history: its numbers and times, its first and its last event. */
export const historyOrderRules: readonly HistoryRule[] = [
  timestampsInOrder,
  ...defineRules<HistoryRule>('history', [
    {
      id: 'history/event-ids-sequential',
      title: 'EventIds MUST count 1, 2, 3 without a gap; from the last to the first with ReverseOrder',
      severity: 'must',
      source: 'API model, GetDurableExecutionHistory; published histories of the service',
      implies: ['history/starts-with-execution'],
      check: ({ events }) =>
        each(events, ({ EventId }, of) => {
          // one gap is one finding: every id is held against the one before it
          const expected = of === 0 ? 1 : (events[of - 1]?.EventId ?? of) + 1;
          if (EventId === undefined || EventId === expected) return undefined;
          const says =
            of === 0
              ? 'is the first event, and the first EventId is 1'
              : `has an EventId that does not follow ${expected - 1}`;
          return { of, at: '/EventId', expected: `${expected}`, received: `${EventId}`, says };
        }),
    },
    {
      id: 'history/starts-with-execution',
      title: 'The first event SHOULD be ExecutionStarted, and no other event',
      severity: 'should',
      source: 'published histories of the service; conformance tests',
      check: ({ events, ofExecution }) => {
        const expected = 'ExecutionStarted first and once';
        const starts = ofExecution.filter((index) => events[index]?.EventType === 'ExecutionStarted');
        const again = starts
          .filter((of) => of > 0)
          .map((of): Finding => {
            return { of, at: '/EventType', expected, received: `at ${of + 1}`, says: 'is not the first event' };
          });
        if (starts[0] === 0 || again.length > 0) return again;
        const received = describe(events[0]?.EventType);
        return [{ at: '', expected, received, says: 'holds no ExecutionStarted' }];
      },
    },
    {
      id: 'history/one-execution-end',
      title: 'An execution SHOULD end once',
      severity: 'should',
      source: 'published histories of the service; the JS SDK’s emulator keeps one ExecutionSucceeded',
      check: (scope) => {
        const [first, ...others] = executionEnds(scope);
        return others.map((of) => {
          const says = `ends the execution again after ${describeEvent(scope.events[first ?? 0], first ?? 0)}`;
          return {
            of,
            at: '/EventType',
            expected: 'one end of the execution',
            received: describe(scope.events[of]?.EventType),
            says,
          };
        });
      },
    },
    {
      id: 'history/execution-end-last',
      title: 'No operation SHOULD have an event after the execution has ended',
      severity: 'should',
      source: 'published histories of the service; conformance tests 4-1 and 8-19',
      check: (scope) =>
        after(scope, ({ EventType }) => EventType !== 'InvocationCompleted' && !EventType?.startsWith('Execution')),
    },
    {
      id: 'history/invocation-before-execution-end',
      title: 'The last InvocationCompleted SHOULD come before the end of the execution',
      severity: 'info',
      source: 'published histories of the service; no source tells of an execution that a checkpoint ends',
      check: (scope) => after(scope, ({ EventType }) => EventType === 'InvocationCompleted'),
    },
  ]),
];

function executionEnds(scope: HistoryScope): readonly number[] {
  return eventsOf(scope, scope.ofExecution).flatMap(({ event, of }) => (endOf(event) ? [of] : []));
}

function after(scope: HistoryScope, matches: (event: EventView) => boolean): readonly Finding[] {
  const [end] = executionEnds(scope);
  if (end === undefined) return nothing;
  const says = `comes after the end of the execution, ${describeEvent(scope.events[end], end)}`;
  return each(scope.events, (event, of) => {
    if (of <= end || !matches(event)) return undefined;
    return { of, at: '', expected: 'the end of the execution last', received: describe(event.EventType), says };
  });
}
