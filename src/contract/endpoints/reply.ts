import type { Api } from '../../model/api.ts';
import type { WireRequest } from '../../model/endpoint.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Violation } from '../../rules/violation.ts';

/** Any JSON object that came from outside. */
export type Members = Readonly<Record<string, unknown>>;

/** What became of one request of a probe. */
export interface Reply {
  /** Its number in the journal of the run; 0 when it was not sent. */
  readonly number: number;
  readonly api: Api;
  readonly input: ApiInput;
  readonly request: WireRequest;
  /** Absent when nothing arrived. */
  readonly status?: number;
  /** The JSON object of a success; absent for a refusal and for what no client can read. */
  readonly output?: Members;
  /** The exception's name, where the answer refuses. */
  readonly error?: string;
  /** The exception's message. */
  readonly message?: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Why nothing arrived, or why what arrived cannot be read, as the end of a sentence. */
  readonly failure?: string;
  /** Why it was not even sent. */
  readonly unsent?: string;
  /** What is wrong with the answer, taken alone. */
  readonly violations: readonly Violation[];
}

/** Whether the endpoint refused the request as it refuses a client's mistake. */
export function isRefusal({ status }: Reply): boolean {
  return status !== undefined && status >= 400 && status <= 499;
}

/** What became of a request, as the end of a sentence that begins with it. */
export function outcomeOf({ unsent, failure, output, status, error, message }: Reply): string {
  if (unsent !== undefined) return `was not sent: ${unsent}`;
  if (failure !== undefined) return failure;
  if (output) return `is answered with ${status}`;
  const why = message === undefined ? '' : `: ${JSON.stringify(message.slice(0, 80))}`;
  return `is refused with ${status} ${error ?? 'without a name'}${why}`;
}

/** The members of an object; none for any other value. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}; // any object can be read by name
}
