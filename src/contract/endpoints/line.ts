import { exceptionName } from '../../client/api-error.ts';
import { receive } from '../../client/receive.ts';
import type { Api } from '../../model/api.ts';
import { bodyLength, bodyText } from '../../model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../model/endpoint.ts';
import { networkCodeOf } from '../../model/network-error.ts';
import { type ApiInput, toRequest } from '../../model/request.ts';
import { realSleep, type Sleep } from '../../model/sleep.ts';
import { orAborted } from '../../model/wait.ts';
import { checkPage } from '../../rules/check-page.ts';
import type { PayloadChecks } from '../../rules/payload-checks.ts';
import type { Violation } from '../../rules/violation.ts';
import { checkAnswer } from '../../service/check-answer.ts';
import type { Journal } from '../../service/journal.ts';
import { withJournal } from '../../service/with-journal.ts';
import type { Members, Reply } from './reply.ts';

/** How long and how much a run may ask. */
export interface LineLimits {
  /** Requests of the whole run. */
  readonly requests: number;
  /** Real milliseconds of one request. */
  readonly requestMs: number;
  /** Real milliseconds of the whole run. */
  readonly totalMs: number;
  readonly sleep?: Sleep;
  readonly signal?: AbortSignal | undefined;
  /** Schemas that the payloads of one execution are held to: other executions of its function may be older. */
  readonly payloads?: { readonly of: string; readonly checks: PayloadChecks } | undefined;
}

/** The one way on which probes ask an endpoint: bounded, written down, and never failing. */
export interface Line {
  /** Asks; whatever happens becomes a reply. */
  ask(api: Api, input: ApiInput): Promise<Reply>;
  /** Sends a request that no input makes. */
  send(api: Api, input: ApiInput, request: WireRequest): Promise<Reply>;
  readonly journal: Journal;
  /** Every reply that was sent for, in the order of the journal. */
  readonly replies: readonly Reply[];
}

/** What request URLs begin with when nobody says. */
export const baseUrl = 'https://lambda.test';

/** The largest body that is read: a good part more than the service ever sends. */
const readableBytes = 16_777_216;
const hangsInARow = 3;
const failuresInARow = 12;
const throttledAttempts = 3;

/** Opens a line to an endpoint. */
export function openLine(endpoint: Endpoint, limits: LineLimits): Line {
  const { sleep = realSleep } = limits;
  const replies: Reply[] = [];
  const row = { hangs: 0, failures: 0 };
  const began = performance.now();
  // answers as they arrive over any door: without the kit's own notes, and after their journey
  const { endpoint: arriving, journal } = withJournal(arrivals(endpoint, limits));
  const stopped = (): string | undefined => {
    if (limits.signal?.aborted) return 'the run was stopped';
    if (replies.length >= limits.requests) return `the ${limits.requests} requests of a run were used up`;
    if (performance.now() - began >= limits.totalMs)
      return `the ${limits.totalMs / 1000} seconds of a run were used up`;
    if (row.hangs >= hangsInARow) return `${hangsInARow} requests in a row had no answer`;
    if (row.failures >= failuresInARow) return `${failuresInARow} connections in a row broke`;
    return undefined;
  };
  const once = async (api: Api, input: ApiInput, request: WireRequest): Promise<Reply> => {
    const unsent = stopped();
    if (unsent !== undefined) return { number: 0, api, input, request, headers: {}, unsent, violations: [] };
    const at = replies.length;
    const blank: Reply = { number: at + 1, api, input, request, headers: {}, violations: [] };
    replies.push(blank);
    const outcome = await arrived(arriving, request, limits);
    row.hangs = outcome.hung ? row.hangs + 1 : 0;
    row.failures = outcome.failure !== undefined ? row.failures + 1 : 0;
    const reply: Reply = outcome.response
      ? { ...blank, ...read(request, outcome.response, payloadsFor(input, limits)) }
      : { ...blank, failure: outcome.failure ?? 'has no answer' };
    replies[at] = reply;
    return reply;
  };
  const send: Line['send'] = async (api, input, request) => {
    for (let attempt = 1; ; attempt++) {
      const reply = await once(api, input, request);
      if (reply.status !== 429 || attempt === throttledAttempts) return reply;
      await sleep(100 * 2 ** attempt, limits.signal ?? new AbortController().signal);
    }
  };
  return { ask: (api, input) => send(api, input, toRequest(api, input, baseUrl)), send, journal, replies };
}

function arrivals(endpoint: Endpoint, { sleep = realSleep }: LineLimits): Endpoint {
  return async (request, context) => {
    const wait = { sleep, signal: context?.signal ?? new AbortController().signal, holds: true };
    const response = await orAborted(Promise.resolve(endpoint(request, context)), wait);
    const body = await receive(response, wait);
    return { status: response.status, headers: response.headers, body };
  };
}

interface Arrival {
  readonly response?: WireResponse;
  readonly failure?: string;
  readonly hung: boolean;
}

async function arrived(endpoint: Endpoint, request: WireRequest, limits: LineLimits): Promise<Arrival> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), limits.requestMs);
  try {
    const response = await orAborted(Promise.resolve(endpoint(request, { signal: ending.signal })), {
      signal: ending.signal,
      holds: true,
    });
    return { response, hung: false };
  } catch (error) {
    if (ending.signal.aborted) return { failure: `has no answer within ${limits.requestMs} ms`, hung: true };
    const code = networkCodeOf(error);
    const what = error instanceof Error ? `${error.name}: ${error.message.slice(0, 120)}` : String(error);
    return { failure: code === undefined ? `fails with ${what}` : `breaks with ${code}`, hung: false };
  } finally {
    clearTimeout(timer);
  }
}

function payloadsFor(input: ApiInput, { payloads }: LineLimits): PayloadChecks | undefined {
  return payloads?.of === input.DurableExecutionArn ? payloads?.checks : undefined;
}

type Answered = Pick<Reply, 'status' | 'headers' | 'violations'> & Partial<Reply>;

function read(request: WireRequest, response: WireResponse, payloads: PayloadChecks | undefined): Answered {
  const { status, headers } = response;
  const bytes = bodyLength(response.body);
  if (bytes > readableBytes) {
    const failure = `is answered with ${bytes} bytes, of which ${readableBytes} are read at most`;
    return { status, headers, failure, violations: tooLarge(bytes) };
  }
  const { asked, output, violations } = checkAnswer(request, response, payloads);
  if (status >= 300) return { status, headers, violations, ...refusalOf(response) };
  if (asked.api?.startsWith('SendDurable')) return { status, headers, violations, output: {} };
  if (isMembers(output)) return { status, headers, violations, output };
  const failure = `is answered with ${status} and no JSON object: ${JSON.stringify(bodyText(response.body).slice(0, 60))}`;
  return { status, headers, violations, failure };
}

function tooLarge(bytes: number): readonly Violation[] {
  const page = { Operations: [], NextMarker: 'more' };
  return checkPage(page, { bytes }).filter(({ rule }) => rule === 'page/within-size');
}

function refusalOf({ headers, body }: WireResponse): Pick<Reply, 'error' | 'message'> {
  const members = parsed(bodyText(body));
  const error = exceptionName(headers, members);
  const message = members.message ?? members.Message;
  return { ...(error !== undefined && { error }), ...(typeof message === 'string' && { message }) };
}

function parsed(text: string): Members {
  try {
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : {};
  } catch {
    return {}; // a refusal without JSON still has its status
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
