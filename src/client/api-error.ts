import type { Api } from '../model/api.ts';
import type { Notes } from '../model/endpoint.ts';

/** An answer that arrived, with its body in one piece. */
export interface ReceivedResponse {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The header `x-amzn-requestid`. */
  readonly requestId: string | undefined;
  /** What the kit's own endpoints note about the answer. */
  readonly notes: Notes | undefined;
}

/**
 * A refusal of the service, or an answer that cannot be read. `name` is the exception's name, `message` the service's own
 * text; an unreadable answer has the name `SyntaxError`.
 */
export interface ApiError extends Error {
  readonly status: number;
  readonly requestId: string | undefined;
  /** The member `Reason`, which throttling has. */
  readonly reason: string | undefined;
  /** The header `retry-after` where it is a number of seconds. */
  readonly retryAfterSeconds: number | undefined;
  readonly response: ReceivedResponse;
}

/** The error that an answer outside of 200 to 299 means. */
export function toApiError(api: Api, response: ReceivedResponse): ApiError {
  const body = members(response.body);
  const message = textOf(body.message) ?? textOf(body.Message);
  const error = new Error(
    message ?? `Cannot call '${api}': found status ${response.status} without a message, expected 200`,
  );
  error.name = exceptionName(response.headers, body) ?? 'UnknownError';
  return complete(error, response, textOf(body.Reason));
}

/** The error that a successful answer means whose body is not what every success has: a JSON object. */
export function toUnreadableError(api: Api, response: ReceivedResponse, cause?: unknown): ApiError {
  const start = new TextDecoder().decode(response.body.subarray(0, 80));
  const found = start === '' ? `${response.status} without a body` : JSON.stringify(start);
  const sentence = `Cannot read the answer to '${api}': found ${found}, expected a JSON object`;
  return complete(new SyntaxError(sentence, cause === undefined ? {} : { cause }), response, undefined);
}

/** The exception's name: the header goes first, then the body, as in every SDK; what surrounds the name is dropped. */
export function exceptionName(headers: ReceivedResponse['headers'], body: Members): string | undefined {
  const told = [headers['x-amzn-errortype'], body.__type, body.code, body.Code].map(textOf).find(Boolean);
  return told?.split(':')[0]?.split('#').at(-1) || undefined;
}

type Members = Readonly<Record<string, unknown>>;

function members(body: Uint8Array): Members {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null ? (value as Members) : {}; // any object can be read by name
  } catch {
    return {}; // a refusal without JSON still has its status
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function complete(error: Error, response: ReceivedResponse, reason: string | undefined): ApiError {
  const { status, requestId } = response;
  const fields = { status, requestId, reason, retryAfterSeconds: secondsOf(response.headers['retry-after']) };
  // a printed error stays short: the response is there, but not listed
  return Object.defineProperty(Object.assign(error, fields), 'response', { value: response }) as ApiError;
}

function secondsOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+(?:\.\d+)?$/.test(header.trim()) ? Number(header) : undefined;
}
