import type { Event } from '../model/wire.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { describeEvent } from './describe.ts';
import { eventRules } from './event-rules.ts';
import { eventSchemaRules } from './event-schema-rules.ts';
import { historyAttemptRules } from './history-attempt-rules.ts';
import { historyIdentityRules } from './history-identity-rules.ts';
import { historyMemberRules } from './history-member-rules.ts';
import { historyOperationRules } from './history-operation-rules.ts';
import { historyOrderRules } from './history-order-rules.ts';
import { type HistoryRule, type HistoryScope, historyScope } from './history-scope.ts';
import type { PayloadChecks } from './payload-checks.ts';
import { checkPayloadFit, eventFit } from './payload-fit-rules.ts';
import { readAs } from './read-as.ts';
import { checkWhole, type Place, toViolation } from './report.ts';
import type { EventView } from './view.ts';
import type { Violation } from './violation.ts';

/** What is known about a history. */
export interface HistoryOptions {
  /** The execution's ARN, whose last two segments are its name and its id. Default: neither is checked. */
  readonly arn?: string;
  /** Whether the events were asked for with ReverseOrder. Default false. */
  readonly reverse?: boolean;
  /** The IncludeExecutionData of the request; `false` allows no payloads. Default: not checked. */
  readonly data?: boolean;
  /** Schemas of the payloads of your own functions, as `payloadChecks` compiles them. Default: none. */
  readonly payloads?: PayloadChecks;
}

/** All rules about a history as a whole. */
export const historyRules: readonly HistoryRule[] = [
  ...historyOrderRules,
  ...historyMemberRules,
  ...historyIdentityRules,
  ...historyOperationRules,
  ...historyAttemptRules,
];

/**
 * What is wrong with all events of GetDurableExecutionHistory, in the order of the answer: every event, their numbers
 * and times, and which events an operation has. Never throws, whatever the value is.
 *
 * @example
 * const started = { EventType: 'ExecutionStarted', EventId: 2, EventTimestamp: 1767225600, Id: 'e-1' };
 * const details = { ExecutionStartedDetails: { Input: { Payload: '{}', Truncated: false }, ExecutionTimeout: 60 } };
 * checkHistory([{ ...started, ...details }])[0]?.rule; // 'history/event-ids-sequential'
 */
export function checkHistory(events: unknown, options: HistoryOptions = {}): Violation[] {
  const { arn, reverse = false, data, payloads } = options;
  const { view, problems } = readAs<readonly Event[]>('Events', events);
  const scope = historyScope(view, { arn, data, reverse });
  const last = reverse ? view.length - 1 : undefined;
  const place = eventPlace(scope, { subject: 'the history', path: '', last });
  const schema = { whole: eventSchemaRules, item: eventSchemaRules, list: [] };
  return [
    ...checkSchema(problems, schema, { ...place, item: (of) => itemPlace(view[of], of, `/${of}`) }),
    ...checkEvents(scope, place),
    ...checkWhole(historyRules, scope, place),
    ...checkPayloadFit(scope.events, eventFit(payloads), place),
  ];
}

/**
 * Throws when a history breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkHistory` found, except what is only info.
 * @example
 * const started = { EventType: 'ExecutionStarted', EventId: 1, EventTimestamp: 1767225600, Id: 'e-1' };
 * const details = { ExecutionStartedDetails: { Input: { Payload: '{}', Truncated: false }, ExecutionTimeout: 60 } };
 * assertHistory([{ ...started, ...details }]); // undefined
 */
export function assertHistory(events: unknown, options: HistoryOptions = {}): void {
  assertNone('history', checkHistory(events, options));
}

/** The place of events below a path; `last` is the index of the last one where the answer was in reverse. */
export function eventPlace(
  scope: HistoryScope,
  whole: { readonly subject: string; readonly path: string; readonly last?: number | undefined },
): Place {
  const item = (of: number): ReturnType<typeof itemPlace> => {
    return itemPlace(scope.events[of], of, `${whole.path}/${whole.last === undefined ? of : whole.last - of}`);
  };
  return { subject: whole.subject, path: whole.path, item };
}

/** What the rules about single events find. */
export function checkEvents(scope: HistoryScope, place: Place): Violation[] {
  return scope.events.flatMap((event, of) => {
    if (event === undefined) return [];
    return eventRules.flatMap((rule) => {
      const finding = rule.check(event, scope, of);
      return finding ? [toViolation(rule, { of, ...finding }, place)] : [];
    });
  });
}

function itemPlace(
  event: EventView | undefined,
  of: number,
  path: string,
): { readonly subject: string; readonly path: string } {
  return { subject: describeEvent(event, of), path };
}
