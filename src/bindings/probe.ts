import type { EndpointOptions } from '../contract/endpoints/check-endpoint.ts';
import type { Report } from '../contract/report/report.ts';
import { matchArn } from '../model/arn.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { InvocationOutput } from '../model/payload.ts';
import { parseJson } from '../rules/parse-json.ts';
import { awsEndpoint } from './aws-endpoint.ts';

/** How a function's own endpoint is probed. */
export interface ProbeOptions
  extends Pick<
    EndpointOptions,
    'target' | 'url' | 'functionName' | 'payloads' | 'only' | 'requests' | 'requestSeconds'
  > {
  /**
   * Real seconds that the probe may take of an invocation. Default: half of what Lambda leaves the invocation, and 25 at
   * most.
   */
  readonly seconds?: number;
  /** Takes the report of each invocation, before its handler runs. Default: the log, as text. */
  readonly write?: (report: Report) => void | Promise<void>;
}

/** What a probed function results in, as JSON text, in place of its own result. */
export interface Probed {
  /** The function's own result; absent where it has none. */
  readonly result?: unknown;
  readonly report: Report;
}

/**
 * Wraps the handler of a deployed durable function, so that the endpoint contract is checked inside its own invocations: State
 * answers only there, with the token that the invocation was given. The payload of the invocation is checked too. Nothing is
 * changed; the handler runs afterwards as it would without. The report of the last invocation comes back with the function's
 * result, as `{ result, report }`; where the two are too large for one answer, only with what fell short, or not at all.
 *
 * Where neither `target` nor `url` says what to ask, it is the service of the function's region, or what
 * `AWS_ENDPOINT_URL_LAMBDA` says, with the function's own credentials. It needs the right to read itself: what it may not call is skipped. A probe that fails leaves a line in the log,
 * and events that are no durable invocation pass through.
 *
 * Not tried against AWS: it was run inside handlers of the durable SDK that the kit's service drives.
 *
 * @example
 * const reports = [];
 * const order = execution('order-17', (run) => run.step('reserve stock'));
 * const target = durableService({ executions: [order] });
 * const handler = probe(async () => ({ Status: 'SUCCEEDED', Result: '17' }), { target, write: (report) => reports.push(report) });
 * const { Result } = await handler(order.invocation(), {});
 * JSON.parse(Result).result; // 17
 * JSON.parse(Result).report.passed; // true
 */
export function probe<Event, Context, Output>(
  handler: (event: Event, context: Context) => Promise<Output>,
  options: ProbeOptions = {},
): (event: Event, context: Context) => Promise<Output> {
  return async (event, context) => {
    const payload = readPayload(event);
    if (!payload) return handler(event, context);
    const report = await probed(payload, context, options);
    const output = await handler(event, context);
    return report ? withReport(output, report) : output;
  };
}

interface Payload {
  readonly DurableExecutionArn: string;
  readonly CheckpointToken: string;
}

/** The payload of a durable invocation, without what a harness adds to it; `undefined` for every other event. */
function readPayload(event: unknown): Payload | undefined {
  const given = (event ?? {}) as Readonly<Record<string, unknown>>; // any value has members
  const { DurableExecutionArn, CheckpointToken, InitialExecutionState, UpdatedOperationIds } = given;
  if (typeof DurableExecutionArn !== 'string' || typeof CheckpointToken !== 'string') return undefined;
  const payload = { DurableExecutionArn, CheckpointToken, InitialExecutionState };
  return UpdatedOperationIds === undefined ? payload : ({ ...payload, UpdatedOperationIds } as Payload); // whatever it is, the rules look at it
}

async function probed(payload: Payload, context: unknown, options: ProbeOptions): Promise<Report | undefined> {
  const { write = print, ...asked } = options;
  const { DurableExecutionArn: arn, CheckpointToken: checkpointToken } = payload;
  try {
    // the judge is loaded where there is something to judge
    const { checkEndpoint } = await import('../contract/endpoints/check-endpoint.ts');
    const seconds = asked.seconds ?? secondsOf(context);
    const about = { arn, checkpointToken, payload, seconds, requestSeconds: Math.min(3, seconds), name: 'the service' };
    const told = asked.target !== undefined || asked.url !== undefined;
    const report = await checkEndpoint({ ...about, ...asked, ...(!told && { target: ownService(arn) }) });
    await write(report);
    return report;
  } catch (error) {
    // the function is worth more than what is found out about its service
    console.warn(`Cannot probe the service of '${arn}': ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** The service that runs this function, as the AWS SDK would find it. */
function ownService(arn: string): Endpoint {
  const { AWS_REGION: own, AWS_ENDPOINT_URL_LAMBDA: lambda, AWS_ENDPOINT_URL: url = lambda } = process.env;
  const region = own ?? matchArn(arn)?.region ?? 'us-east-1';
  return awsEndpoint({ region, ...(url !== undefined && { url: lambda ?? url }) });
}

function secondsOf(context: unknown): number {
  const { getRemainingTimeInMillis: remaining } = (context ?? {}) as { readonly getRemainingTimeInMillis?: unknown }; // as Lambda gives it
  const left: unknown = typeof remaining === 'function' ? remaining.call(context) : undefined;
  return typeof left === 'number' ? Math.max(1, Math.min(25, left / 2000)) : 25;
}

async function print(report: Report): Promise<void> {
  const { toText } = await import('../contract/report/to-text.ts');
  console.log(toText(report));
}

/** Characters of a result that every way of calling a function takes. */
const longest = 200_000;

/** What a handler gave, with the report in its result; unchanged where it did not succeed, and where the result stands elsewhere. */
function withReport<Output>(output: Output, report: Report): Output {
  const { Status, Result } = (output ?? {}) as Partial<InvocationOutput>; // looked at before it is used
  // a result that was too large to return was checkpointed, and what is returned is dropped
  if (Status !== 'SUCCEEDED' || Result === '') return output;
  const result = Result === undefined ? {} : { result: parsed(Result) };
  const results = report.results.filter(({ status }) => status === 'failed' || status === 'warned');
  for (const told of [report, { ...report, results }]) {
    const text = JSON.stringify({ ...result, report: told } satisfies Probed);
    if (text.length <= longest) return { ...output, Result: text };
  }
  return output;
}

// a function may write its result in any form
function parsed(text: string): unknown {
  const json = parseJson(text);
  return json ? json.value : text;
}
