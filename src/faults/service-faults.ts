import { jsonResponse, toBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { type ExceptionName, exceptions, refusals, refuse } from '../model/exceptions.ts';
import { answerInstead, letPass } from './acts.ts';
import type { Act, FaultCall, FaultFamily } from './fault-kind.ts';
import { choice, number, text } from './option-form.ts';
import { pagedApis } from './page.ts';

type Name =
  | 'throttle'
  | 'serviceError'
  | 'unavailable'
  | 'misplacedErrorName'
  | 'nonJsonError'
  | 'staleToken'
  | 'expiredMarker'
  | 'refusedMarker'
  | 'clockSkew';

/** Refusals of the service. What lies below is not asked: a refused call changes nothing. */
export const serviceFaults: FaultFamily<Name> = {
  throttle: {
    group: 'service',
    wire: '429 TooManyRequestsException with Retry-After and Reason',
    options: {
      retryAfter: number(0, 0, 1),
      reason: choice('CallerRateLimitExceeded', [
        'ConcurrentInvocationLimitExceeded',
        'FunctionInvocationRateLimitExceeded',
        'ReservedFunctionConcurrentInvocationLimitExceeded',
        'ReservedFunctionInvocationRateLimitExceeded',
        'CallerRateLimitExceeded',
        'ConcurrentSnapshotCreateLimitExceeded',
      ]),
    },
    client: 'retries',
    reproduces: 'a reader that gives up, or begins again, where it should wait and ask for the same page',
    source: 'API model: TooManyRequestsException',
    begin: ({ retryAfter, reason }) =>
      answerInstead(() =>
        refuse({
          exception: 'TooManyRequestsException',
          message: 'Rate exceeded',
          members: { Reason: reason },
          headers: { 'retry-after': String(retryAfter) },
        }),
      ),
  },
  serviceError: {
    group: 'service',
    wire: '500 ServiceException',
    options: { message: text('An internal error occurred') },
    client: 'retries',
    reproduces: 'a reader that takes a failed page for the last one',
    source: 'API model: ServiceException',
    begin: ({ message }) => answerInstead(() => refuse({ exception: 'ServiceException', message })),
  },
  unavailable: {
    group: 'service',
    wire: '503 without a body, as a load balancer answers',
    options: {},
    client: 'retries',
    reproduces: 'an error parser that needs a body, and a retry that needs a name',
    source: 'run with the AWS SDKs: error codes 500 to 504 are retried whatever the body',
    begin: () => answerInstead(() => ({ status: 503, headers: {}, body: new Uint8Array() })),
  },
  misplacedErrorName: {
    group: 'service',
    wire: 'an exception with its status, its name only in the body as Type',
    options: { exception: choice('InvalidParameterValueException', Object.keys(exceptions)) },
    client: 'fails',
    reproduces: "the official Python emulator's errors: the JS client calls them Unknown, boto3 '400'",
    source: 'aws-durable-execution-sdk-python-testing, run with the AWS SDKs',
    begin: ({ exception }) => answerInstead(() => misplaced(exception)),
  },
  nonJsonError: {
    group: 'service',
    wire: '500 with a name in its header and HTML in its body',
    options: {},
    client: 'retries',
    reproduces: 'the JS client reports a SyntaxError in place of the exception',
    source: 'run with the AWS SDKs',
    begin: () =>
      answerInstead(() => ({
        status: 500,
        headers: { 'content-type': 'text/html', 'x-amzn-errortype': 'ServiceException' },
        body: toBytes('<html><body><h1>Internal Server Error</h1></body></html>'),
      })),
  },
  staleToken: {
    group: 'service',
    wire: "400 InvalidParameterValueException 'Invalid checkpoint token'",
    options: {},
    client: 'fails',
    reproduces:
      "SDKs that look for 'Invalid Checkpoint Token', miss it, and fail the execution instead of the invocation",
    source: 'aws-durable-execution-sdk-js#917, -java#705, -python#721, -rust#66, aws-lambda-dotnet#2571',
    apis: ['GetDurableExecutionState', 'CheckpointDurableExecution'],
    begin: () => answerInstead(() => refuse(refusals.staleToken)),
  },
  expiredMarker: {
    group: 'service',
    wire: "400 'Invalid Marker' for a marker and those after it, until a request without a marker",
    options: {},
    client: 'fails',
    reproduces: 'a reader that keeps a marker for longer than 24 hours, or asks for it again and again',
    source: 'API model: each pagination token expires after 24 hours; the text is that of a bad marker',
    apis: pagedApis,
    begin: expireMarkers,
  },
  refusedMarker: {
    group: 'service',
    wire: "400 InvalidParameterValueException 'Invalid Marker'",
    options: {},
    client: 'fails',
    reproduces: 'a reader that hands on the pages that it has as if they were all',
    source: 'aws-durable-execution-sdk-python-testing: a checkpoint outdates the markers before it',
    apis: pagedApis,
    begin: () => answerInstead((call) => (call.marker === undefined ? undefined : refuse(refusals.badMarker))),
  },
  clockSkew: {
    group: 'service',
    wire: "403 InvalidSignatureException 'Signature expired' with the Date of another clock",
    options: { date: text('2100-01-01T00:00:00Z') },
    client: 'retries',
    reproduces: 'the JS client sets its clock by the Date and asks again, boto3 fails',
    source: 'run with the AWS SDKs',
    begin: ({ date }) => {
      skewed(date); // a date that is none is refused when the fault is made ready, not when it strikes
      return answerInstead(() => skewed(date));
    },
  },
};

function misplaced(exception: ExceptionName): WireResponse {
  const form = exceptions[exception];
  return jsonResponse(form.status, { Type: exception, [form.message]: 'The name of this error is in its Type' });
}

function expireMarkers(): Act {
  const expired = new Set<string>();
  const refused = answerInstead(() => refuse(refusals.badMarker));
  return (call: FaultCall) => {
    const read = `${call.api} ${call.label}`;
    if (call.marker === undefined) expired.delete(read);
    else if (call.hit) expired.add(read);
    else if (expired.has(read)) return refused({ ...call, hit: true });
    return call.marker === undefined ? letPass(call) : refused(call);
  };
}

function skewed(date: string): WireResponse {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) {
    throw new RangeError(`Cannot use 'date' of fault 'clockSkew': found '${date}', expected a time as ISO 8601`);
  }
  return jsonResponse(
    403,
    { message: `Signature expired: the signature's time is before ${at.toISOString()} - 5 min.` },
    { 'x-amzn-errortype': 'InvalidSignatureException', date: at.toUTCString() },
  );
}
