import { bodyLength } from '../model/body.ts';
import type { WireRequest, WireResponse } from '../model/endpoint.ts';
import { checkBody } from '../rules/check-body.ts';
import { checkCheckpoint } from '../rules/check-checkpoint.ts';
import { checkError } from '../rules/check-error.ts';
import { checkExecution, checkStop } from '../rules/check-execution.ts';
import { checkHistoryPage } from '../rules/check-history-page.ts';
import { checkList } from '../rules/check-list.ts';
import { checkPage } from '../rules/check-page.ts';
import type { PayloadChecks } from '../rules/payload-checks.ts';
import type { Violation } from '../rules/violation.ts';
import { type Asked, readAsked } from './asked-input.ts';

/** An answer that was checked against its request. */
export interface CheckedAnswer {
  readonly asked: Asked;
  /** The body as JSON; `undefined` where it is none, for a refusal, and for what nobody reads. */
  readonly output: unknown;
  readonly violations: readonly Violation[];
}

/** What the rules find in an answer, taken alone, as an answer to its request. Never throws. */
export function checkAnswer(
  request: WireRequest,
  response: WireResponse,
  payloads?: PayloadChecks | undefined,
): CheckedAnswer {
  const asked = readAsked(request);
  // bytes that are no HTTP response, and an answer that never begins: there is nothing to check
  if (response.delivery?.raw || (response.delivery?.then && response.delivery.stopAfterBytes === undefined)) {
    return { asked, output: undefined, violations: [] };
  }
  if (response.status >= 300) {
    const violations = checkError(response, asked.api === undefined ? {} : { api: asked.api });
    return { asked, output: undefined, violations };
  }
  // the callbacks answer an empty object, or nothing, and no client reads it
  if (asked.api === undefined || asked.api.startsWith('SendDurable'))
    return { asked, output: undefined, violations: [] };
  const { output, violations } = checkBody(response);
  if (output === undefined) return { asked, output, violations };
  return {
    asked,
    output,
    violations: [...violations, ...checkOutput(asked, output, { bytes: bodyLength(response.body), payloads })],
  };
}

function checkOutput(
  { api, label, input }: Asked,
  output: unknown,
  { bytes, payloads }: { readonly bytes: number; readonly payloads: PayloadChecks | undefined },
): readonly Violation[] {
  const schemas = payloads ? { payloads } : {};
  const page = {
    ...schemas,
    maxItems: typeof input.MaxItems === 'number' ? input.MaxItems : 0,
    ...(typeof input.Marker === 'string' && { marker: input.Marker }),
    bytes,
  };
  switch (api) {
    case 'GetDurableExecutionState':
      return checkPage(output, page);
    case 'CheckpointDurableExecution':
      return checkCheckpoint(output, schemas);
    case 'GetDurableExecution':
      return checkExecution(output, schemas);
    case 'GetDurableExecutionHistory': {
      const { IncludeExecutionData: data, ReverseOrder: reverse } = input;
      const told = { ...(label !== undefined && { arn: label }), ...(typeof data === 'boolean' && { data }) };
      return checkHistoryPage(output, { ...page, ...told, reverse: reverse === true });
    }
    case 'ListDurableExecutionsByFunction':
      return checkList(output, page);
    case 'StopDurableExecution':
      return checkStop(output);
    default:
      return [];
  }
}
