import type { GetDurableExecutionResponse } from '../model/wire.ts';
import { defineRules } from './define-rules.ts';
import type { PayloadChecks } from './payload-checks.ts';
import { type PlacedPayload, payloadsOfEvent, payloadsOfExecution, payloadsOfOperation } from './placed-payload.ts';
import { type Place, toViolation } from './report.ts';
import type { Finding, RuleFacts } from './rule.ts';
import type { EventView, OperationView, View } from './view.ts';
import type { Violation } from './violation.ts';

/** A rule that holds payloads to the schemas which their user gives for them. */
export interface PayloadFitRule extends RuleFacts {
  readonly check: (payload: PlacedPayload, payloads: PayloadChecks) => readonly Finding[];
}

const facts = {
  title: 'A payload MUST fit the schema that is given for it',
  severity: 'must',
  source: 'the schema that is given as payloads',
  check: findingsOf,
} as const;

/** Payloads of operations, of events, and in what Get says. */
export const operationPayloadRules: readonly PayloadFitRule[] = defineRules<PayloadFitRule>('operation', [
  { id: 'operation/payload-fits', ...facts },
]);
export const eventPayloadRules: readonly PayloadFitRule[] = defineRules<PayloadFitRule>('event', [
  { id: 'event/payload-fits', ...facts },
]);
export const executionPayloadRules: readonly PayloadFitRule[] = defineRules<PayloadFitRule>('execution', [
  { id: 'execution/payload-fits', ...facts },
]);

/** The payloads of something, each held to its schemas, if there are any. */
export function checkPayloadFit<Item>(
  items: readonly (Item | undefined)[],
  { rules, payloadsOf, payloads }: PayloadFit<Item>,
  place: Place,
): Violation[] {
  if (!payloads) return [];
  return items.flatMap((item, of) => {
    const placed = item === undefined ? [] : payloadsOf(item);
    return placed.flatMap((payload) =>
      rules.flatMap((rule) =>
        rule.check(payload, payloads).map((finding) => toViolation(rule, { of, ...finding }, place)),
      ),
    );
  });
}

/** Which rules hold the payloads of a kind of items to which schemas. */
export interface PayloadFit<Item> {
  readonly rules: readonly PayloadFitRule[];
  readonly payloadsOf: (item: Item) => readonly PlacedPayload[];
  readonly payloads: PayloadChecks | undefined;
}

/** How the payloads of operations are held to schemas. */
export function operationFit(payloads: PayloadChecks | undefined): PayloadFit<OperationView> {
  return { rules: operationPayloadRules, payloadsOf: payloadsOfOperation, payloads };
}

/** How the payloads of events are held to schemas. */
export function eventFit(payloads: PayloadChecks | undefined): PayloadFit<EventView> {
  return { rules: eventPayloadRules, payloadsOf: payloadsOfEvent, payloads };
}

/** How the payloads in an answer of Get are held to schemas. */
export function executionFit(payloads: PayloadChecks | undefined): PayloadFit<View<GetDurableExecutionResponse>> {
  return { rules: executionPayloadRules, payloadsOf: payloadsOfExecution, payloads };
}

function findingsOf(payload: PlacedPayload, payloads: PayloadChecks): readonly Finding[] {
  const { part, at } = payload;
  return payloads.check(payload).map(({ at: inside, expected, received }) => {
    const place = inside === '' ? `as its ${part}` : `at ${inside} of its ${part}`;
    return { at, expected, received, says: `has ${received} ${place}, which must ${expected}` };
  });
}
