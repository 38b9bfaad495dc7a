import type { Api } from '../model/api.ts';
import type { Endpoint, WireRequest, WireResponse } from '../model/endpoint.ts';
import { hashUuid } from '../model/hash.ts';
import { answerCallback } from './answer-callback.ts';
import { getExecution } from './get-execution.ts';
import { getHistory } from './get-history.ts';
import { getState } from './get-state.ts';
import { invokeFunction, readInvocation } from './invoke-function.ts';
import { listExecutions } from './list-executions.ts';
import type { ReadRequest } from './read-request.ts';
import { rememberedReads } from './remembered-reads.ts';
import { type Input, refused, type ServiceCore } from './service-core.ts';
import { stopExecution } from './stop-execution.ts';
import { takeCheckpoint } from './take-checkpoint.ts';

const operations: Readonly<Record<Api, (core: ServiceCore, input: Input) => WireResponse>> = {
  CheckpointDurableExecution: takeCheckpoint,
  GetDurableExecution: getExecution,
  GetDurableExecutionHistory: getHistory,
  GetDurableExecutionState: getState,
  ListDurableExecutionsByFunction: listExecutions,
  SendDurableExecutionCallbackFailure: (core, input) => answerCallback(core, input, 'failure'),
  SendDurableExecutionCallbackHeartbeat: (core, input) => answerCallback(core, input, 'heartbeat'),
  SendDurableExecutionCallbackSuccess: (core, input) => answerCallback(core, input, 'success'),
  StopDurableExecution: stopExecution,
};

/** The nine operations, and Lambda's Invoke, as one endpoint. */
export function serviceEndpoint(core: ServiceCore): Endpoint {
  const nextId = requestIds();
  const readRequest = rememberedReads();
  return (request) => {
    const { status, headers, body, notes } = answer(core, request, readRequest(request));
    const told = { ...headers, 'x-amzn-requestid': nextId() };
    return notes ? { status, headers: told, body, notes } : { status, headers: told, body };
  };
}

function answer(core: ServiceCore, request: WireRequest, read: ReadRequest): WireResponse {
  if ('input' in read) return withBroken(operations[read.api](core, read.input), core, read.input);
  const invocation = read.api === undefined ? readInvocation(request) : undefined;
  return invocation ? invokeFunction(core, invocation) : refused(read.refusal);
}

// whoever looks into the journal sees that what was served is wrong on purpose
function withBroken(response: WireResponse, core: ServiceCore, { DurableExecutionArn: arn }: Input): WireResponse {
  const broken = typeof arn === 'string' ? core.registry.get(arn)?.added.broken : undefined;
  if (broken === undefined) return response;
  return { ...response, notes: { reason: `the execution breaks ${broken} on purpose`, ...response.notes } };
}

// one hash for all: a request's id has to be its own and look like one, nothing more
function requestIds(): () => string {
  const begins = hashUuid('requests of a service').slice(0, 24);
  let requests = 0;
  return () => {
    requests += 1;
    return begins + requests.toString(16).padStart(12, '0');
  };
}
