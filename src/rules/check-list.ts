import type { ListDurableExecutionsByFunctionResponse } from '../model/wire.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { describe } from './describe.ts';
import { listRules } from './execution-rules.ts';
import { listPageRules } from './page-rules.ts';
import { listSchemaRules } from './page-schema-rules.ts';
import { type PageOptions, pageScope } from './page-scope.ts';
import { readAs } from './read-as.ts';
import { checkWhole, type Place } from './report.ts';
import type { Violation } from './violation.ts';

const schemaRules = { whole: listSchemaRules, item: listSchemaRules, list: ['DurableExecutions'] };

/**
 * What is wrong with one page of ListDurableExecutionsByFunction. Never throws, whatever the value is.
 *
 * @example
 * checkList({ DurableExecutions: [] }); // []
 * checkList({ DurableExecutions: [null] })[0]?.message; // 'execution 1 is null'
 */
export function checkList(page: unknown, options: PageOptions = {}): Violation[] {
  const shape = 'ListDurableExecutionsByFunctionResponse';
  const { view, problems } = readAs<ListDurableExecutionsByFunctionResponse>(shape, page);
  const rows = view.DurableExecutions ?? [];
  const item = (of: number): ReturnType<NonNullable<Place['item']>> => {
    const name = rows[of]?.DurableExecutionName;
    return {
      subject: `execution ${of + 1}${name === undefined ? '' : ` ${describe(name)}`}`,
      path: `/DurableExecutions/${of}`,
    };
  };
  const place = { subject: 'the page', path: '', item };
  const facts = { items: rows.length, marker: view.NextMarker, characters: 0 };
  return [
    ...checkSchema(problems, schemaRules, place),
    ...checkWhole(listPageRules, pageScope(facts, options), place),
    ...checkWhole(listRules, rows, place),
  ];
}

/**
 * Throws when a page of ListDurableExecutionsByFunction breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkList` found, except what is only info.
 * @example
 * assertList({ DurableExecutions: [] }); // undefined
 */
export function assertList(page: unknown, options: PageOptions = {}): void {
  assertNone('page of executions', checkList(page, options));
}
