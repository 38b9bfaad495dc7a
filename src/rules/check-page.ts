import type { GetDurableExecutionStateResponse } from '../model/wire.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { listOperations, type OperationList } from './operation-list.ts';
import { type Plan, planRules } from './operation-rule.ts';
import { operationRules } from './operation-rules.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { pageListRules, pageRules } from './page-rules.ts';
import { pageSchemaRules } from './page-schema-rules.ts';
import { charactersOf, type PageOptions, pageScope } from './page-scope.ts';
import { checkPayloadFit, operationFit } from './payload-fit-rules.ts';
import { readAs } from './read-as.ts';
import { checkOperations, checkWhole, placeOf } from './report.ts';
import type { Violation } from './violation.ts';

const plan: Plan<OperationList> = planRules(operationRules);
const schemaRules = { whole: pageSchemaRules, item: operationSchemaRules, list: ['Operations'] };

/**
 * What is wrong with one page of GetDurableExecutionState, taken alone: its form, its size, and every operation on it.
 * Never throws, whatever the value is. What only a whole read can show is left to `checkRead`.
 *
 * @example
 * checkPage({ Operations: [] }).map(({ rule }) => rule); // ['page/empty-first-goes-on']
 * checkPage({ Operations: [], NextMarker: 'more' }); // []
 */
export function checkPage(page: unknown, options: PageOptions = {}): Violation[] {
  const { view, problems } = readAs<GetDurableExecutionStateResponse>('GetDurableExecutionStateResponse', page);
  const operations = view.Operations ?? [];
  const list = listOperations([operations], () => '/Operations');
  const place = placeOf(list, { subject: 'the page', path: '' });
  const facts = { items: operations.length, marker: view.NextMarker, characters: charactersOf(operations) };
  return [
    ...checkSchema(problems, schemaRules, place),
    ...(view.Operations ? checkWhole(pageRules, pageScope(facts, options), place) : []),
    ...checkWhole(pageListRules, list, place),
    ...checkOperations(plan, list, place),
    ...checkPayloadFit(operations, operationFit(options.payloads), place),
  ];
}

/**
 * Throws when a page of GetDurableExecutionState breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkPage` found, except what is only info.
 * @example
 * assertPage({ Operations: [], NextMarker: 'more' }, { maxItems: 100 }); // undefined
 */
export function assertPage(page: unknown, options: PageOptions = {}): void {
  assertNone('page', checkPage(page, options));
}
