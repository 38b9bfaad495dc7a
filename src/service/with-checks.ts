import type { Api } from '../model/api.ts';
import { type Endpoint, type Target, toEndpoint, type WireRequest, type WireResponse } from '../model/endpoint.ts';
import type { PayloadChecks } from '../rules/payload-checks.ts';
import type { Violation } from '../rules/violation.ts';
import { checkAnswer } from './check-answer.ts';
import { checkedReads } from './checked-reads.ts';

/** The request whose answer breaks a rule. */
export interface CheckedCall {
  /** Counts from 1 in the order in which answers came. */
  readonly number: number;
  /** `undefined` when the path is none of the nine operations. */
  readonly api: Api | undefined;
  readonly request: WireRequest;
  readonly response: WireResponse;
}

/** What becomes of violations. */
export interface ChecksOptions {
  /**
   * Called for each violation of each severity as its answer passes. What it throws reaches the client in place of the
   * answer.
   */
  readonly onViolation: (violation: Violation, call: CheckedCall) => void;
  /** Schemas of the payloads of your own functions, as `payloadChecks` compiles them. Default: none. */
  readonly payloads?: PayloadChecks;
}

/**
 * Checks every answer that passes by the rules: pages, events, change sets, summaries and refusals each alone, and State
 * pages together once a read has come to its end. Answers pass through untouched. Messages begin with the call and the
 * API operation.
 *
 * @throws TypeError when the target is neither an endpoint nor carries one.
 * @example
 * const found = [];
 * const headers = { 'content-type': 'application/json' };
 * const page = { status: 200, headers, body: new TextEncoder().encode('{"Operations":[]}') };
 * const endpoint = withChecks(() => page, { onViolation: ({ message }) => found.push(message) });
 * const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * await durableClient(endpoint).getDurableExecutionState({ DurableExecutionArn, CheckpointToken: 'dG9rZW4' });
 * found[0]; // 'call 1 (GetDurableExecutionState): the page is the last one and holds no operation'
 */
export function withChecks(target: Target, { onViolation, payloads }: ChecksOptions): Endpoint {
  const inner = toEndpoint(target);
  const reads = checkedReads();
  let answers = 0;
  const check = (request: WireRequest, response: WireResponse): WireResponse => {
    answers += 1;
    const { asked, output, violations } = checkAnswer(request, response, payloads);
    const call = { number: answers, api: asked.api, request, response };
    const where = `call ${answers} (${asked.api ?? `${request.method} ${request.url}`})`;
    for (const violation of [...violations, ...reads.add(asked, output)]) {
      onViolation({ ...violation, message: `${where}: ${violation.message}` }, call);
    }
    return response;
  };
  return (request, context) => {
    const answer = inner(request, context);
    // a thenable of another make counts as a promise, as it does to `await`
    return 'then' in answer
      ? Promise.resolve(answer).then((response) => check(request, response))
      : check(request, answer);
  };
}
