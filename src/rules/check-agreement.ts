import type { Event } from '../model/wire.ts';
import { agreementRules, earlierRules } from './agreement-rules.ts';
import type { Agreement } from './agreement-scope.ts';
import { agreementValueRules } from './agreement-value-rules.ts';
import { assertNone } from './assert-none.ts';
import { eventPlace } from './check-history.ts';
import { checkSchema } from './check-schema.ts';
import { eventSchemaRules } from './event-schema-rules.ts';
import { historyScope } from './history-scope.ts';
import { listingRules } from './listing-rules.ts';
import { operationsInput } from './operations-input.ts';
import { readAs } from './read-as.ts';
import { checkWhole } from './report.ts';
import type { Violation } from './violation.ts';

/** What else is known of the execution. */
export interface AgreementOptions {
  /** Operations of earlier reads: they may have been pruned since, and their events stay. Default none. */
  readonly earlier?: unknown;
}

/**
 * What is wrong between state and history: `operations` of a whole read, and all `events` in ascending order, both of
 * the same moment. Paths begin with `/operations`, `/events` or `/earlier`. Never throws, whatever the values are; what
 * is wrong with either alone is left to `checkRead` and `checkHistory`.
 *
 * @example
 * const wait = { Id: 'a1', SubType: 'Wait' };
 * const state = [{ ...wait, Type: 'WAIT', Status: 'STARTED', StartTimestamp: 1767225600 }];
 * checkAgreement(state, []).map(({ message }) => message); // ['operation 1 (Id a1) has no event']
 */
export function checkAgreement(operations: unknown, events: unknown, options: AgreementOptions = {}): Violation[] {
  const state = operationsInput(operations, { subject: 'state', path: '/operations' });
  const earlier = operationsInput(options.earlier ?? [], { subject: 'the earlier state', path: '/earlier' });
  const { view, problems } = readAs<readonly Event[]>('Events', events);
  const history = historyScope(view, { arn: undefined, data: undefined, reverse: false });
  const agreement: Agreement = { list: state.list, history, earlier: earlier.list };
  const place = eventPlace(history, { subject: 'history', path: '/events' });
  return [
    ...state.violations,
    ...earlier.violations,
    ...checkSchema(problems, { whole: eventSchemaRules, item: eventSchemaRules, list: [] }, place),
    ...checkWhole([...agreementRules, ...agreementValueRules], agreement, state.place),
    ...checkWhole(earlierRules, agreement, earlier.place),
    ...checkWhole(listingRules, agreement, place),
  ];
}

/**
 * Throws when state and history break a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkAgreement` found, except what is only info.
 * @example
 * assertAgreement([], []); // undefined
 */
export function assertAgreement(operations: unknown, events: unknown, options: AgreementOptions = {}): void {
  assertNone('agreement of state and history', checkAgreement(operations, events, options));
}
