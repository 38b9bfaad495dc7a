import type { GetDurableExecutionHistoryResponse } from '../model/wire.ts';
import { assertNone } from './assert-none.ts';
import { checkEvents, eventPlace } from './check-history.ts';
import { checkSchema } from './check-schema.ts';
import { defineRules } from './define-rules.ts';
import { describe } from './describe.ts';
import { eventSchemaRules } from './event-schema-rules.ts';
import { historyMemberRules } from './history-member-rules.ts';
import { timestampsInOrder } from './history-order-rules.ts';
import { each, type HistoryRule, historyScope } from './history-scope.ts';
import { historyPageRules } from './page-rules.ts';
import { historyPageSchemaRules } from './page-schema-rules.ts';
import { type PageOptions, pageScope } from './page-scope.ts';
import { checkPayloadFit, eventFit } from './payload-fit-rules.ts';
import { readAs } from './read-as.ts';
import { checkWhole } from './report.ts';
import type { Violation } from './violation.ts';

/** What was asked for, and what was measured, as far as the caller knows. */
export interface HistoryPageOptions extends PageOptions {
  /** The execution's ARN, whose last two segments are its name and its id. Default: neither is checked. */
  readonly arn?: string;
  /** Whether ReverseOrder was asked for. Default false. */
  readonly reverse?: boolean;
  /** The IncludeExecutionData of the request; `false` allows no payloads. Default: not checked. */
  readonly data?: boolean;
}

/** Rules about the events of one page. */
export const historyPageListRules: readonly HistoryRule[] = defineRules<HistoryRule>('history-page', [
  {
    id: 'history-page/event-ids-adjacent',
    title: 'EventIds on a page MUST follow each other without a gap',
    severity: 'must',
    source: 'API model, GetDurableExecutionHistory; published histories of the service',
    implies: ['history/event-ids-sequential'],
    check: ({ events }) =>
      each(events, ({ EventId }, of) => {
        const before = events[of - 1]?.EventId;
        if (EventId === undefined || before === undefined || EventId === before + 1) return undefined;
        const says = `has an EventId that does not follow ${before}`;
        return { of, at: '/EventId', expected: `${before + 1}`, received: describe(EventId), says };
      }),
  },
]);

const schemaRules = { whole: historyPageSchemaRules, item: eventSchemaRules, list: ['Events'] };
const pageableRules = [...historyPageListRules, timestampsInOrder, ...historyMemberRules];

/**
 * What is wrong with one page of GetDurableExecutionHistory, taken alone: its form, its size, and every event on it.
 * Never throws, whatever the value is. What only a whole history can show is left to `checkHistory`.
 *
 * @example
 * checkHistoryPage({ Events: [] }); // []
 * const event = { EventType: 'StepStarted', EventId: 2, Id: 'a1', EventTimestamp: 1767225600 };
 * checkHistoryPage({ Events: [event] })[0]?.message; // 'event 2 StepStarted (Id a1) has 0 details members'
 */
export function checkHistoryPage(page: unknown, options: HistoryPageOptions = {}): Violation[] {
  const { arn, data, reverse = false, payloads } = options;
  const { view, problems } = readAs<GetDurableExecutionHistoryResponse>('GetDurableExecutionHistoryResponse', page);
  const events = view.Events ?? [];
  const scope = historyScope(events, { arn, data, reverse });
  const last = reverse ? events.length - 1 : undefined;
  const place = eventPlace(scope, { subject: 'the page', path: '/Events', last });
  const top = { ...place, path: '' };
  const asSent = eventPlace(historyScope(events, { arn, data, reverse: false }), {
    subject: 'the page',
    path: '/Events',
  });
  const facts = { items: events.length, marker: view.NextMarker, characters: 0 };
  return [
    ...checkSchema(problems, schemaRules, { ...asSent, path: '' }),
    ...checkWhole(historyPageRules, pageScope(facts, options), top),
    ...checkEvents(scope, place),
    ...checkWhole(pageableRules, scope, place),
    ...checkPayloadFit(scope.events, eventFit(payloads), place),
  ];
}

/**
 * Throws when a page of GetDurableExecutionHistory breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkHistoryPage` found, except what is only info.
 * @example
 * assertHistoryPage({ Events: [], NextMarker: 'more' }); // undefined
 */
export function assertHistoryPage(page: unknown, options: HistoryPageOptions = {}): void {
  assertNone('page of events', checkHistoryPage(page, options));
}
