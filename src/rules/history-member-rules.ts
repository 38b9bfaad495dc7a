import { defineRules, nothing } from './define-rules.ts';
import { describe, describeEvent } from './describe.ts';
import { detailsIn, holdersIn } from './event-rules.ts';
import { each, eventsOf, type HistoryRule, type HistoryScope } from './history-scope.ts';
import type { Finding } from './rule.ts';
import type { EventView } from './view.ts';

/** What the events of a history carry: whose they are, values that occur once, payloads. */
export const historyMemberRules: readonly HistoryRule[] = defineRules<HistoryRule>('history', [
  {
    id: 'history/execution-id',
    title: "An execution's event SHOULD have the last segment of the ARN as its Id",
    severity: 'should',
    source: 'published histories of the service',
    check: (scope) => {
      const expected = segment(scope.arn, -1);
      return executionEvents(scope, ({ Id }, of) => {
        if (expected === undefined || Id === undefined || Id === expected) return undefined;
        return {
          of,
          at: '/Id',
          expected,
          received: describe(Id),
          says: `has the Id ${describe(Id)}, not the execution's`,
        };
      });
    },
  },
  {
    id: 'history/execution-name',
    title: "An execution's event SHOULD not have another name than the execution",
    severity: 'should',
    source: 'published histories of the service',
    check: (scope) => {
      const expected = segment(scope.arn, -2);
      return executionEvents(scope, ({ Name }, of) => {
        if (expected === undefined || Name === undefined || Name === expected) return undefined;
        return {
          of,
          at: '/Name',
          expected,
          received: describe(Name),
          says: `has the name ${describe(Name)}, not the execution's`,
        };
      });
    },
  },
  {
    id: 'history/execution-named',
    title: "An execution's event SHOULD have the execution's name",
    severity: 'info',
    source: 'published histories of the service; the JS emulator leaves it out',
    check: (scope) =>
      executionEvents(scope, ({ Name }, of) =>
        Name === undefined
          ? { of, at: '', expected: "the execution's name", received: 'none', says: 'has no Name' }
          : undefined,
      ),
  },
  {
    id: 'history/request-ids-distinct',
    title: 'Two invocations SHOULD not have the same RequestId',
    severity: 'should',
    source: 'API model, InvocationCompletedDetails: the RequestId of an invocation',
    check: ({ events }) => {
      const path = '/InvocationCompletedDetails/RequestId';
      return repeats(events, path, (event) => event.InvocationCompletedDetails?.RequestId);
    },
  },
  {
    id: 'history/callback-ids-unique',
    title: 'Two callbacks MUST NOT have the same CallbackId',
    severity: 'must',
    source: 'API model, SendDurableExecutionCallbackSuccess: a CallbackId means one operation',
    check: ({ events }) => {
      const path = '/CallbackStartedDetails/CallbackId';
      return repeats(events, path, (event) => event.CallbackStartedDetails?.CallbackId);
    },
  },
  {
    id: 'history/data-only-when-asked',
    title: 'A history without IncludeExecutionData SHOULD hold no payloads',
    severity: 'should',
    source: 'API model, GetDurableExecutionHistory: IncludeExecutionData',
    check: ({ events, data }) => (data === false ? each(events, payloadOf) : nothing),
  },
]);

function executionEvents(
  scope: HistoryScope,
  find: (event: EventView, of: number) => Finding | undefined,
): readonly Finding[] {
  return eventsOf(scope, scope.ofExecution).flatMap(({ event, of }) => find(event, of) ?? nothing);
}

function repeats(
  events: HistoryScope['events'],
  at: string,
  read: (event: EventView) => string | undefined,
): readonly Finding[] {
  const seen = new Map<string, number>();
  return each(events, (event, of) => {
    const value = read(event);
    const earlier = value === undefined ? undefined : seen.get(value);
    if (value !== undefined && earlier === undefined) seen.set(value, of);
    if (earlier === undefined) return undefined;
    const name = at.slice(at.lastIndexOf('/') + 1);
    const says = `has the ${name} ${describe(value)} of ${describeEvent(events[earlier], earlier)}`;
    return { of, at, expected: 'a value that occurs once', received: describe(value), says };
  });
}

function payloadOf(event: EventView, of: number): Finding | undefined {
  for (const name of detailsIn(event)) {
    const holder = holdersIn(event, name).find(({ payload }) => payload !== undefined);
    if (!holder) continue;
    const at = `/${name}/${holder.name}/Payload`;
    return {
      of,
      at,
      expected: 'no Payload',
      received: describe(holder.payload),
      says: `has its ${holder.name}, which was not asked for`,
    };
  }
  return undefined;
}

function segment(arn: string | undefined, at: number): string | undefined {
  return arn?.split('/').at(at);
}
