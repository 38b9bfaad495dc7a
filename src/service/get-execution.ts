import { jsonResponse } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

/** Answers GetDurableExecution. */
export function getExecution(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live || live.isTooEarly()) return refused(refusals.unknownExecution);
  const summary = live.summary();
  if (input.IncludeExecutionData !== false) return jsonResponse(200, summary);
  const { InputPayload: _input, Result: _result, Error: _error, ...rest } = summary;
  return jsonResponse(200, { ...rest, ExecutionDataIncluded: false });
}
