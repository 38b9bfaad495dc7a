import { defineRules } from './define-rules.ts';
import { describe, describeEvent } from './describe.ts';
import { eventKinds } from './event-kind.ts';
import type { HistoryRule } from './history-scope.ts';
import { perOperation } from './history-steps.ts';

/** How the events of an operation follow each other. */
export const historyOperationRules: readonly HistoryRule[] = defineRules<HistoryRule>('history', [
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
]);
