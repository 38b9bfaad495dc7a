import type { CheckpointDurableExecutionResponse } from '../model/wire.ts';
import { checkpointSchemaRules } from './answer-schema-rules.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { listOperations, type OperationList } from './operation-list.ts';
import { type Plan, planRules } from './operation-rule.ts';
import { operationRules } from './operation-rules.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { pageListRules } from './page-rules.ts';
import type { PayloadFitOptions } from './payload-checks.ts';
import { checkPayloadFit, operationFit } from './payload-fit-rules.ts';
import { readAs } from './read-as.ts';
import { checkOperations, checkWhole, placeOf } from './report.ts';
import type { Violation } from './violation.ts';

const plan: Plan<OperationList> = planRules(operationRules);
const schemaRules = {
  whole: checkpointSchemaRules,
  item: operationSchemaRules,
  list: ['NewExecutionState', 'Operations'],
};

/**
 * What is wrong with an answer of CheckpointDurableExecution, taken alone: its form, and every operation in it. Never
 * throws, whatever the value is. Whether it holds the right operations is left to `checkChangeSet`.
 *
 * @example
 * checkCheckpoint({ NewExecutionState: {} }); // []
 * checkCheckpoint({ CheckpointToken: 'a-b', NewExecutionState: {} })[0]?.path; // '/CheckpointToken'
 */
export function checkCheckpoint(response: unknown, { payloads }: PayloadFitOptions = {}): Violation[] {
  const { view, problems } = readAs<CheckpointDurableExecutionResponse>('CheckpointDurableExecutionResponse', response);
  const list = listOperations([view.NewExecutionState?.Operations ?? []], () => '/NewExecutionState/Operations');
  const place = placeOf(list, { subject: 'the answer', path: '' });
  return [
    ...checkSchema(problems, schemaRules, place),
    ...checkWhole(pageListRules, list, place),
    ...checkOperations(plan, list, place),
    ...checkPayloadFit(list.operations, operationFit(payloads), place),
  ];
}

/**
 * Throws when an answer of CheckpointDurableExecution breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkCheckpoint` found, except what is only info.
 * @example
 * assertCheckpoint({ NewExecutionState: {} }); // undefined
 */
export function assertCheckpoint(response: unknown, options: PayloadFitOptions = {}): void {
  assertNone('answer of CheckpointDurableExecution', checkCheckpoint(response, options));
}
