import { parseArn } from '../model/arn.ts';
import type { InvocationOutput } from '../model/payload.ts';
import type { ErrorObject } from '../model/wire.ts';

/**
 * The handler of a durable function, as `withDurableExecution` of `@aws/durable-execution-sdk-js` makes it: it takes the
 * invocation payload and Lambda's context, and gives `{ Status, Result?, Error? }`.
 */
export type DurableHandler = (event: never, context: never, callback: never) => unknown;

/** What Lambda tells a handler beside its payload. */
export interface HandlerContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis(): number;
}

/** Milliseconds that an invocation has left, however long it has run: Lambda's longest timeout. */
const remainingMs = 900_000;

/** The context of an invocation. */
export function handlerContext(arn: string, requestId: string): HandlerContext {
  const { functionName, qualifier, partition, region, account } = parseArn(arn);
  return {
    awsRequestId: requestId,
    functionName,
    functionVersion: qualifier,
    invokedFunctionArn: `arn:${partition}:lambda:${region}:${account}:function:${functionName}:${qualifier}`,
    memoryLimitInMB: '128',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: requestId,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => remainingMs,
  };
}

/**
 * What a handler gave, as an invocation's output.
 *
 * @throws TypeError when it is none: a handler that no durable SDK made.
 */
export function readOutput(value: unknown, name: string): InvocationOutput {
  const status =
    typeof value === 'object' && value !== null ? (value as { readonly Status?: unknown }).Status : undefined;
  if (status === 'SUCCEEDED' || status === 'FAILED' || status === 'PENDING') return cleaned(value as InvocationOutput);
  const found = JSON.stringify(value)?.slice(0, 80) ?? typeof value;
  throw new TypeError(
    `Cannot take what the handler of '${name}' returned: found ${found}, expected { Status: 'SUCCEEDED' | 'FAILED' | 'PENDING' } as withDurableExecution makes it`,
  );
}

// as JSON would carry it: members that are undefined do not travel
function cleaned({ Status, Result, Error: error }: InvocationOutput): InvocationOutput {
  return {
    Status,
    ...(Result !== undefined && Result !== null && { Result }),
    ...(error !== undefined && error !== null && { Error: error }),
  };
}

/** Something thrown, as Lambda reports it. */
export function thrownError(thrown: unknown): ErrorObject {
  if (!(thrown instanceof Error)) return { ErrorMessage: String(thrown) };
  const lines = (thrown.stack ?? '').split('\n').slice(1, 11);
  return {
    ErrorType: thrown.name,
    ErrorMessage: thrown.message,
    ...(lines.length > 0 && { StackTrace: lines.map((line) => line.trim()) }),
  };
}
