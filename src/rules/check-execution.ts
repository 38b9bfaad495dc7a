import type { GetDurableExecutionResponse, StopDurableExecutionResponse } from '../model/wire.ts';
import { executionSchemaRules, stopSchemaRules } from './answer-schema-rules.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { executionRules } from './execution-rules.ts';
import type { PayloadFitOptions } from './payload-checks.ts';
import { checkPayloadFit, executionFit } from './payload-fit-rules.ts';
import { readAs } from './read-as.ts';
import { checkWhole } from './report.ts';
import type { Violation } from './violation.ts';

/**
 * What is wrong with an answer of GetDurableExecution. Never throws, whatever the value is.
 *
 * @example
 * const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * const execution = {
 *   DurableExecutionArn: arn,
 *   DurableExecutionName: 'order-17',
 *   FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
 *   StartTimestamp: 1767225600,
 *   Status: 'RUNNING',
 * };
 * checkExecution(execution); // []
 * checkExecution({ ...execution, Status: 'FAILED' })[0]?.message; // 'the execution is FAILED and has no EndTimestamp'
 */
export function checkExecution(response: unknown, { payloads }: PayloadFitOptions = {}): Violation[] {
  const { view, problems } = readAs<GetDurableExecutionResponse>('GetDurableExecutionResponse', response);
  const place = { subject: 'the execution', path: '' };
  return [
    ...checkSchema(problems, { whole: executionSchemaRules }, place),
    ...checkWhole(executionRules, view, place),
    ...checkPayloadFit([view], executionFit(payloads), place),
  ];
}

/**
 * Throws when an answer of GetDurableExecution breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkExecution` found.
 * @example
 * const execution = {
 *   DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
 *   DurableExecutionName: 'order-17',
 *   FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
 *   StartTimestamp: 1767225600,
 *   Status: 'RUNNING',
 * };
 * assertExecution(execution); // undefined
 */
export function assertExecution(response: unknown, options: PayloadFitOptions = {}): void {
  assertNone('execution', checkExecution(response, options));
}

/** What is wrong with an answer of StopDurableExecution. */
export function checkStop(response: unknown): Violation[] {
  const { problems } = readAs<StopDurableExecutionResponse>('StopDurableExecutionResponse', response);
  return checkSchema(problems, { whole: stopSchemaRules }, { subject: 'the answer', path: '' });
}
