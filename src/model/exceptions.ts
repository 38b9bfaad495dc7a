import { jsonResponse } from './body.ts';
import type { WireResponse } from './endpoint.ts';

/** How an exception of the service looks on the wire. */
export interface ExceptionForm {
  readonly status: number;
  /** The body's member for the message: the model spells it both ways, boto3 shows it as spelt. */
  readonly message: 'message' | 'Message';
  /** The body's `Type`, where the exception has that member. */
  readonly type?: 'User' | 'Service';
  /** `model`: a shape of the API's model. `protocol`: what the layers in front of every AWS service answer. */
  readonly from: 'model' | 'protocol';
}

/** The exceptions that the durable-execution API answers, by name. */
export const exceptions: Readonly<Record<ExceptionName, ExceptionForm>> = {
  InvalidParameterValueException: { status: 400, message: 'message', type: 'User', from: 'model' },
  ResourceNotFoundException: { status: 404, message: 'Message', type: 'User', from: 'model' },
  TooManyRequestsException: { status: 429, message: 'message', type: 'User', from: 'model' },
  ServiceException: { status: 500, message: 'Message', type: 'Service', from: 'model' },
  CallbackTimeoutException: { status: 400, message: 'Message', type: 'User', from: 'model' },
  KMSAccessDeniedException: { status: 502, message: 'Message', type: 'User', from: 'model' },
  KMSDisabledException: { status: 502, message: 'Message', type: 'User', from: 'model' },
  KMSInvalidStateException: { status: 502, message: 'Message', type: 'User', from: 'model' },
  KMSNotFoundException: { status: 502, message: 'Message', type: 'User', from: 'model' },
  DurableExecutionAlreadyStartedException: { status: 409, message: 'Message', type: 'User', from: 'model' },
  InvalidRequestContentException: { status: 400, message: 'message', type: 'User', from: 'model' },
  ValidationException: { status: 400, message: 'message', from: 'protocol' },
  SerializationException: { status: 400, message: 'message', from: 'protocol' },
  AccessDeniedException: { status: 403, message: 'Message', from: 'protocol' },
  UnrecognizedClientException: { status: 403, message: 'message', from: 'protocol' },
  UnknownOperationException: { status: 404, message: 'message', from: 'protocol' },
  RequestTooLargeException: { status: 413, message: 'message', type: 'User', from: 'protocol' },
};

/** The name of an exception. */
export type ExceptionName =
  | 'InvalidParameterValueException'
  | 'ResourceNotFoundException'
  | 'TooManyRequestsException'
  | 'ServiceException'
  | 'CallbackTimeoutException'
  | 'KMSAccessDeniedException'
  | 'KMSDisabledException'
  | 'KMSInvalidStateException'
  | 'KMSNotFoundException'
  | 'DurableExecutionAlreadyStartedException'
  | 'InvalidRequestContentException'
  | 'ValidationException'
  | 'SerializationException'
  | 'AccessDeniedException'
  | 'UnrecognizedClientException'
  | 'UnknownOperationException'
  | 'RequestTooLargeException';

/** A refusal of the service, as data. */
export interface Refusal {
  readonly exception: ExceptionName;
  readonly message: string;
  /** Further members of the body, such as a throttle's `Reason`. */
  readonly members?: Readonly<Record<string, string>>;
  /** Further headers, such as a throttle's `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer that carries a refusal: the name in `x-amzn-errortype`, the message spelt as the model spells it. */
export function refuse(refusal: Refusal): WireResponse {
  const form = exceptions[refusal.exception];
  const body = { ...(form.type && { Type: form.type }), [form.message]: refusal.message, ...refusal.members };
  return jsonResponse(form.status, body, { 'x-amzn-errortype': refusal.exception, ...refusal.headers });
}

/** The refusals that have one text each. */
export type RefusalName = 'staleToken' | 'unknownExecution' | 'badMarker' | 'badCallbackId' | 'closedCallback';

/** The texts that the service was seen to use; clients compare some of them. */
export const refusals: Readonly<Record<RefusalName, Refusal>> = {
  /** Stale, foreign or missing token, and an unknown execution on State and Checkpoint. */
  staleToken: { exception: 'InvalidParameterValueException', message: 'Invalid checkpoint token' },
  unknownExecution: { exception: 'ResourceNotFoundException', message: 'Durable Execution does not exist' },
  badMarker: { exception: 'InvalidParameterValueException', message: 'Invalid Marker' },
  badCallbackId: { exception: 'InvalidParameterValueException', message: 'Invalid callback id' },
  closedCallback: {
    exception: 'CallbackTimeoutException',
    message: 'The callback is either timed out or already completed',
  },
};
