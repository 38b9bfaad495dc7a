import { exceptionName } from '../client/api-error.ts';
import type { Api } from '../model/api.ts';
import { bodyJson, bodyLength } from '../model/body.ts';
import type { WireRequest, WireResponse } from '../model/endpoint.ts';
import type { ApiInput } from '../model/request.ts';
import { type Asked, readAsked } from './asked-input.ts';
import { type ServedPage, servedPage } from './served-page.ts';

/** One request and what became of it. Everything but the numbers is read from the request and the answer when asked for. */
export interface JournalCall {
  /** Counts from 1 in the order in which requests arrived. */
  readonly number: number;
  /** `undefined` when the path is none of the nine operations. */
  readonly api: Api | undefined;
  /** The member of the path: an ARN, a function's name, a callback's id. */
  readonly label: string | undefined;
  /** Path, query and body as members by their names in the API; nothing is checked. */
  readonly input: ApiInput;
  /** 1, or more when the client asked again: the same `amz-sdk-invocation-id`, or the same question after a failure. */
  readonly attempt: number;
  /** The page that the answer holds. */
  readonly page: ServedPage | undefined;
  /** Names of the faults that changed the answer, nearest to the service first. */
  readonly faults: readonly string[];
  /** `undefined` while the answer is under way, and when the endpoint threw. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /**
   * The exception's name; how the delivery ended (`reset`, `close`, `hang`, `refuse`, `cut` or `raw`); or, when the
   * endpoint threw, the name of what it threw.
   */
  readonly error: string | undefined;
  /** Why the service refused, in more words than the wire carries. */
  readonly reason: string | undefined;
  /** Whether a success arrived in one piece, as far as the answer says. */
  readonly arrived: boolean;
  /** Real milliseconds that the endpoint took; `undefined` while the answer is under way. */
  readonly durationMs: number | undefined;
  readonly request: WireRequest;
  readonly response: WireResponse | undefined;
  /** What the endpoint threw. */
  readonly thrown: unknown;
  /** The answer's body as JSON, parsed anew each time; `undefined` when there is none. */
  readonly output: unknown;
  /** What is above, without request, response and output. */
  toJSON(): Readonly<Record<string, unknown>>;
}

/** What a call cannot know alone. */
export interface CallContext {
  readonly now: () => number;
  /** A number above all those that it gave before: the order of beginnings and ends. */
  readonly tick: () => number;
  readonly attemptOf: (call: RecordedCall) => number;
}

/** A call that the journal still writes. */
export interface RecordedCall extends JournalCall {
  /** When it began and ended, in ticks. */
  readonly begun: number;
  readonly ended: number | undefined;
  /** Its attempt, once that was told. */
  told: number | undefined;
  /** Takes what the endpoint gave or threw. */
  end(outcome: CallOutcome): void;
}

/** What becomes of a call. */
export type CallOutcome = { readonly response: WireResponse } | { readonly thrown: unknown };

/** Begins a call. */
export function beginCall(number: number, request: WireRequest, context: CallContext): RecordedCall {
  return new Call(number, request, context);
}

// a class, for a journal may hold a million of them: getters on one prototype, nothing computed before it is asked for
class Call implements RecordedCall {
  readonly number: number;
  readonly request: WireRequest;
  readonly begun: number;
  ended: number | undefined;
  response: WireResponse | undefined;
  thrown: unknown;
  durationMs: number | undefined;
  told: number | undefined;
  readonly #startedAt: number;
  readonly #context: CallContext;
  #asked: Asked | undefined;
  #page: { readonly served: ServedPage | undefined } | undefined;

  constructor(number: number, request: WireRequest, context: CallContext) {
    this.number = number;
    this.request = request;
    this.begun = context.tick();
    this.#context = context;
    this.#startedAt = context.now();
  }

  end(outcome: CallOutcome): void {
    this.durationMs = this.#context.now() - this.#startedAt;
    this.ended = this.#context.tick();
    if ('response' in outcome) this.response = outcome.response;
    else this.thrown = outcome.thrown;
  }

  get #question(): Asked {
    this.#asked ??= readAsked(this.request);
    return this.#asked;
  }

  get api(): Api | undefined {
    return this.#question.api;
  }

  get label(): string | undefined {
    return this.#question.label;
  }

  get input(): ApiInput {
    return this.#question.input;
  }

  get attempt(): number {
    return this.told ?? this.#context.attemptOf(this);
  }

  get page(): ServedPage | undefined {
    if (!this.response) return undefined;
    this.#page ??= { served: servedPage(this.api, this.response) };
    return this.#page.served;
  }

  get faults(): readonly string[] {
    return this.response?.notes?.faults ?? [];
  }

  get status(): number | undefined {
    return this.response?.status;
  }

  get requestId(): string | undefined {
    return this.response?.headers['x-amzn-requestid'];
  }

  get error(): string | undefined {
    if (this.thrown !== undefined) return this.thrown instanceof Error ? this.thrown.name : typeof this.thrown;
    if (!this.response) return undefined;
    return accidentOf(this.response) ?? refusalOf(this.response);
  }

  get reason(): string | undefined {
    return this.response?.notes?.reason;
  }

  get arrived(): boolean {
    return this.ended !== undefined && this.thrown === undefined && this.error === undefined;
  }

  get output(): unknown {
    return this.response && parsedBody(this.response);
  }

  toJSON(): Readonly<Record<string, unknown>> {
    const { number, api, input, attempt, page, faults, status, requestId, error, reason, durationMs } = this;
    return { number, api, input, attempt, page, faults, status, requestId, error, reason, durationMs };
  }

  [Symbol.for('nodejs.util.inspect.custom')](): unknown {
    return this.toJSON();
  }
}

function accidentOf({ body, delivery }: WireResponse): string | undefined {
  if (!delivery) return undefined;
  if (delivery.raw) return 'raw';
  const length = bodyLength(body);
  const cut = delivery.stopAfterBytes !== undefined && delivery.stopAfterBytes < length;
  if (delivery.then === 'close') return cut || delivery.stopAfterBytes === undefined ? 'close' : undefined;
  return delivery.then ?? (cut ? 'cut' : undefined);
}

function refusalOf(response: WireResponse): string | undefined {
  if (response.status >= 200 && response.status <= 299) return undefined;
  const body = parsedBody(response);
  const members = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {}; // any object can be read by name
  return exceptionName(response.headers, members) ?? 'UnknownError';
}

function parsedBody(response: WireResponse): unknown {
  try {
    return bodyJson(response.body);
  } catch {
    return undefined; // no JSON, no output
  }
}
