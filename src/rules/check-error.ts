import type { Api } from '../model/api.ts';
import { assertNone } from './assert-none.ts';
import { errorBodyRules } from './error-body-rules.ts';
import { errorNameRules } from './error-name-rules.ts';
import { errorScope } from './error-scope.ts';
import { checkWhole } from './report.ts';
import type { Violation } from './violation.ts';

/** What is known about a refused request. */
export interface ErrorOptions {
  /** The API operation that was asked. Default: an exception of any of them will do. */
  readonly api?: Api;
}

/**
 * What is wrong with an answer that refuses a request: a wire response with a status, headers and a body. Never throws,
 * whatever the value is.
 *
 * @example
 * const body = new TextEncoder().encode('{"Type":"User","message":"Invalid checkpoint token"}');
 * const headers = { 'x-amzn-errortype': 'InvalidParameterValueException' };
 * checkError({ status: 400, headers, body }, { api: 'GetDurableExecutionState' }); // []
 * checkError({ status: 404, headers, body }).map(({ rule }) => rule); // ['error/status-fits-name']
 */
export function checkError(response: unknown, { api }: ErrorOptions = {}): Violation[] {
  return checkWhole([...errorNameRules, ...errorBodyRules], errorScope(response, api), {
    subject: 'the refusal',
    path: '',
  });
}

/**
 * Throws when an answer that refuses a request breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkError` found, except what is only info.
 * @example
 * const body = new TextEncoder().encode('{"Type":"Service","Message":"try again"}');
 * assertError({ status: 500, headers: { 'x-amzn-errortype': 'ServiceException' }, body }); // undefined
 */
export function assertError(response: unknown, options: ErrorOptions = {}): void {
  assertNone('refusal', checkError(response, options));
}
