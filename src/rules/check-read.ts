import type { GetDurableExecutionStateResponse } from '../model/wire.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { describe } from './describe.ts';
import { listOperations } from './operation-list.ts';
import { type Plan, planRules } from './operation-rule.ts';
import { operationRules } from './operation-rules.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { pageListRules, pageRules } from './page-rules.ts';
import { pageSchemaRules, readSchemaRules } from './page-schema-rules.ts';
import { charactersOf, pageScope } from './page-scope.ts';
import type { PayloadChecks } from './payload-checks.ts';
import { checkPayloadFit, operationFit } from './payload-fit-rules.ts';
import { type Problem, type Reading, readAs } from './read-as.ts';
import { readOperationRules } from './read-operation-rules.ts';
import { readListRules, readRules } from './read-rules.ts';
import { type ReadScope, scopeOf } from './read-scope.ts';
import { checkOperations, checkWhole, type Place, placeOf } from './report.ts';
import type { Violation } from './violation.ts';

/** What is known about a read. */
export interface ReadOptions {
  /** The execution's ARN: its last segment has to be the Id of the EXECUTION operation. Default: not checked. */
  readonly arn?: string;
  /** The MaxItems of every request; 0 where they had none. Default: 1,000, which no page may exceed. */
  readonly maxItems?: number;
  /** Whether the read was answered to a valid checkpoint token, so that the execution must run. Default false. */
  readonly live?: boolean;
  /** Schemas of the payloads of your own functions, as `payloadChecks` compiles them. Default: none. */
  readonly payloads?: PayloadChecks;
}

const plan: Plan<ReadScope> = planRules<ReadScope>([...operationRules, ...readOperationRules]);

/**
 * What is wrong with all pages of one read of GetDurableExecutionState, in the order in which they came: every page,
 * every operation, and how the pages and the operations fit together. Never throws, whatever the value is.
 *
 * @example
 * const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1767225600 };
 * const wait = { Id: 'a1', Type: 'WAIT', SubType: 'Wait', Status: 'STARTED', StartTimestamp: 1767225600 };
 * const scheduled = { ...wait, WaitDetails: { ScheduledEndTimestamp: 1767225660 } };
 * checkRead([{ Operations: [input, scheduled], NextMarker: '' }], { arn }); // []
 * const twice = [{ Operations: [input, scheduled], NextMarker: 'm' }, { Operations: [scheduled] }];
 * checkRead(twice, { arn })[0]?.message; // 'operation 3 (Id a1) is on page 1 and again on page 2'
 */
export function checkRead(pages: unknown, options: ReadOptions = {}): Violation[] {
  const { arn, maxItems, live = false, payloads } = options;
  const given: readonly unknown[] = Array.isArray(pages) ? pages : [];
  const readings = Array.from(given, (page) =>
    readAs<GetDurableExecutionStateResponse>('GetDurableExecutionStateResponse', page),
  );
  const views = readings.map(({ view }) => view);
  const list = listOperations(
    views.map(({ Operations = [] }) => Operations),
    (page) => `/${page}/Operations`,
  );
  const scope = scopeOf(list, { pages: views, complete: true, live, arn });
  const place = placeOf(scope, { subject: 'the read', path: '' });
  return [
    ...checkSchema(Array.isArray(pages) ? [] : [noList(pages)], { whole: readSchemaRules }, place),
    ...readings.flatMap((reading, index) => checkPageOf(reading, index, { scope, place, maxItems })),
    ...checkWhole(pageListRules, scope, place),
    ...checkWhole([...readListRules, ...readRules], scope, place),
    ...checkOperations(plan, scope, place),
    ...checkPayloadFit(scope.operations, operationFit(payloads), place),
  ];
}

/**
 * Throws when a read of GetDurableExecutionState breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkRead` found, except what is only info.
 * @example
 * const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1767225600 };
 * assertRead([{ Operations: [], NextMarker: 'm' }, { Operations: [input] }]); // undefined
 */
export function assertRead(pages: unknown, options: ReadOptions = {}): void {
  assertNone('read', checkRead(pages, options));
}

interface Around {
  readonly scope: ReadScope;
  readonly place: Place;
  readonly maxItems: number | undefined;
}

function checkPageOf(
  { view, problems }: Reading<GetDurableExecutionStateResponse>,
  index: number,
  { scope, place, maxItems }: Around,
): Violation[] {
  const inside = { ...place, subject: `page ${index + 1}`, path: `/${index}` };
  const rules = {
    whole: pageSchemaRules,
    item: operationSchemaRules,
    list: ['Operations'],
    offset: scope.starts[index],
  };
  const operations = view.Operations;
  if (!operations) return checkSchema(problems, rules, inside);
  const facts = { items: operations.length, marker: view.NextMarker, characters: charactersOf(operations) };
  const asked = { ...(maxItems !== undefined && { maxItems }), ...(index > 0 && { marker: 'a page before' }) };
  return [...checkSchema(problems, rules, inside), ...checkWhole(pageRules, pageScope(facts, asked), inside)];
}

function noList(pages: unknown): Problem {
  return {
    path: [],
    kind: 'type',
    shape: 'GetDurableExecutionStateResponse',
    expected: 'a list of pages',
    received: describe(pages),
  };
}
