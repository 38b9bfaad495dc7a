import { toBytes } from '../model/body.ts';
import type { WireRequest, WireResponse } from '../model/endpoint.ts';
import { hashUuid } from '../model/hash.ts';
import { limits } from '../model/limits.ts';
import { splitUrl } from '../model/route.ts';
import { findMismatches, type Mismatch, type ShapeName } from '../model/shape.ts';
import type { GetDurableExecutionResponse } from '../model/wire.ts';
import { refusal, refused, type ServiceCore } from './service-core.ts';
import { startExecution } from './start-execution.ts';
import { validationError } from './validation-error.ts';

/** How a function is invoked: for its answer, as an event, or not at all. */
type InvocationType = 'RequestResponse' | 'Event' | 'DryRun';

/** A call of Lambda's Invoke, before any of it is checked. */
export interface Invocation {
  readonly functionName: string;
  readonly qualifier: string | undefined;
  /** The name of the execution; the service makes one where there is none. */
  readonly name: string | undefined;
  readonly type: string;
  readonly payload: Uint8Array;
}

const path = /\/2015-03-31\/functions\/([^/]*)\/invocations\/?$/;

/** The call of Invoke that a request is, or `undefined`. */
export function readInvocation({ method, url, headers, body }: WireRequest): Invocation | undefined {
  const { path: asked, query } = splitUrl(url);
  const functionName = path.exec(asked)?.[1];
  if (method !== 'POST' || functionName === undefined) return undefined;
  return {
    functionName: decoded(functionName),
    qualifier: new URLSearchParams(query).get('Qualifier') ?? undefined,
    name: headers['x-amz-durable-execution-name'],
    type: headers['x-amz-invocation-type'] ?? 'RequestResponse',
    payload: body ?? new Uint8Array(),
  };
}

// broken percent-encoding is no function's name, and is refused as one
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Answers Lambda's Invoke: starts a durable execution, or finds the one of the same name and payload. No function runs
 * here. An invocation for its answer gets the outcome of an execution that has ended, and `null` of one that runs.
 */
export function invokeFunction(core: ServiceCore, invocation: Invocation): WireResponse {
  const { functionName, qualifier, type, payload } = invocation;
  const wrong = mismatchesOf(invocation);
  if (wrong.length > 0) return refused(validationError(wrong, asInput(invocation)));
  const tooLong = refuseLong(type, payload.length);
  if (tooLong) return tooLong;
  const input = payload.length === 0 ? undefined : new TextDecoder().decode(payload);
  if (input !== undefined && !isJson(input)) {
    return refused(refusal('InvalidRequestContentException', 'Could not parse request body into json'));
  }
  if (type === 'DryRun') return { status: 204, headers: {}, body: new Uint8Array() };
  const name = invocation.name ?? hashUuid(`unnamed execution ${core.registry.size}`);
  const started = startExecution(core, { name, functionName, qualifier, input });
  if ('refusal' in started) return refused(started.refusal);
  return answer(started.live.summary(), type as InvocationType); // checked with the other members
}

function asInput({ functionName, qualifier, name, type }: Invocation): Readonly<Record<string, string | undefined>> {
  return { FunctionName: functionName, Qualifier: qualifier, DurableExecutionName: name, InvocationType: type };
}

function mismatchesOf(invocation: Invocation): readonly Mismatch[] {
  const { functionName, qualifier, name, type } = invocation;
  const types = ['Event', 'RequestResponse', 'DryRun'];
  return [
    ...mismatches('FunctionName', 'NamespacedFunctionName', functionName),
    ...mismatches('Qualifier', 'NumericLatestPublishedOrAliasQualifier', qualifier),
    ...mismatches('DurableExecutionName', 'DurableExecutionName', name),
    ...(types.includes(type)
      ? []
      : [
          {
            path: '/InvocationType',
            shape: 'String' as const,
            keyword: 'enum',
            expected: `one of ${types.join(', ')}`,
            received: type,
          },
        ]),
  ];
}

function mismatches(member: string, shape: ShapeName, value: string | undefined): readonly Mismatch[] {
  if (value === undefined) return [];
  return findMismatches(shape, value).map((mismatch) => ({ ...mismatch, path: `/${member}` }));
}

function refuseLong(type: string, bytes: number): WireResponse | undefined {
  const most = type === 'Event' ? limits.invokeBytes : limits.payloadBytes;
  if (bytes <= most) return undefined;
  const message = `Request must be smaller than ${most} bytes for the InvokeFunction operation`;
  return refused(refusal('RequestTooLargeException', message));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function answer(summary: GetDurableExecutionResponse, type: InvocationType): WireResponse {
  const headers = {
    'x-amz-durable-execution-arn': summary.DurableExecutionArn,
    'x-amz-executed-version': (summary.Version ?? '$LATEST').replace('.PUBLISHED', ''),
  };
  if (type === 'Event') return { status: 202, headers, body: new Uint8Array() };
  const failed = summary.Error ? { 'x-amz-function-error': 'Unhandled' } : {};
  const body = toBytes(outcomeOf(summary));
  const answered = { status: 200, headers: { 'content-type': 'application/json', ...headers, ...failed }, body };
  if (summary.Status !== 'RUNNING') return answered;
  return {
    ...answered,
    notes: { reason: 'the execution runs, and no function is here that its caller could wait for' },
  };
}

function outcomeOf({ Error: error, Result }: GetDurableExecutionResponse): string {
  if (!error) return Result ?? 'null';
  const { ErrorMessage: errorMessage, ErrorType: errorType, StackTrace: trace } = error;
  return JSON.stringify({ errorMessage, errorType, trace });
}
