import { defineRules } from './define-rules.ts';
import { describe, describeEvent, member } from './describe.ts';
import { eventKinds } from './event-kind.ts';
import type { HistoryRule } from './history-scope.ts';
import { perOperation } from './history-steps.ts';

/** What the events of an operation say that it is, and where it stands. */
export const historyIdentityRules: readonly HistoryRule[] = defineRules<HistoryRule>('history', [
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
