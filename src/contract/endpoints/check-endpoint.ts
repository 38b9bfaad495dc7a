import { matchArn } from '../../model/arn.ts';
import { type Target, toEndpoint } from '../../model/endpoint.ts';
import { type PayloadChecks, type PayloadSchemas, toPayloadChecks } from '../../rules/payload-checks.ts';
import { httpEndpoint } from '../../serving/http-endpoint.ts';
import { makeReport, type Report } from '../report/report.ts';
import { curlLine } from './curl-line.ts';
import type { Subject } from './evidence.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { judge } from './judge.ts';
import { baseUrl, openLine } from './line.ts';
import type { Reply } from './reply.ts';

/** What {@link checkEndpoint} checks, and how. */
export interface EndpointOptions {
  /** The endpoint, or what carries one. Either this or `url` is needed. */
  readonly target?: Target;
  /** Where the endpoint answers; requests go there where no `target` is given. */
  readonly url?: string | URL;
  /** The execution that is asked for. */
  readonly arn: string;
  /** Its newest checkpoint token. Without it State is not asked. */
  readonly checkpointToken?: string;
  /**
   * The payload of the invocation that is open, as its handler was given it, with the `checkpointToken`: it is held to the rules too,
   * and State has to go on from its NextMarker. Default: none.
   */
  readonly payload?: unknown;
  /** The function whose executions are listed. Default: the one of the ARN. */
  readonly functionName?: string;
  /**
   * Whether the execution may be changed: checkpoints, callbacks, and at last Stop, which ends it. It takes a
   * `checkpointToken`. Default false.
   */
  readonly mutating?: boolean;
  /**
   * JSON Schemas of what your own functions write, by the name or the type of an operation: a schema alone is for results, and
   * for the input of an EXECUTION. Default: payloads are any text.
   */
  readonly payloads?: PayloadSchemas | PayloadChecks;
  /** Only these rules; default all. */
  readonly only?: readonly string[];
  /** What the report calls the endpoint. Default: the URL, or `the endpoint`. */
  readonly name?: string;
  /** Requests at most. Default 400, and 60 more with `mutating`. */
  readonly requests?: number;
  /** Real seconds until one request is given up. Default 3. */
  readonly requestSeconds?: number;
  /** Real seconds of the whole run, 25 by default: what is not asked by then is skipped. */
  readonly seconds?: number;
  /** Ends the run: what is not asked by then is skipped. */
  readonly signal?: AbortSignal;
}

/**
 * Checks an endpoint of the durable-execution API, rule by rule: one execution is read in many ways, wrong requests are
 * sent on purpose, and every answer is held to the rules about values. Nothing is changed unless `mutating` allows it. It never rejects for what an
 * endpoint does: one that hangs, breaks or answers garbage gets a report that says so.
 *
 * @throws TypeError when there is neither a target nor a URL, or `arn` is no text; SyntaxError when the URL or a payload schema is none;
 * RangeError when `only` names a rule that does not exist.
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
 * const target = durableService({ executions: [order] });
 * const report = await checkEndpoint({ target, arn: order.arn, checkpointToken: order.checkpointToken });
 * report.passed; // true
 */
export async function checkEndpoint(options: EndpointOptions): Promise<Report> {
  const { url, arn, only, signal, mutating = false } = options;
  const subject = subjectOf(options);
  const { requests = mutating ? 460 : 400, requestSeconds = 3, seconds = 25 } = options;
  const limits = { requests, requestMs: requestSeconds * 1000, totalMs: seconds * 1000, signal };
  const endpoint = endpointOf(options);
  const payloads = options.payloads && (await toPayloadChecks(options.payloads));
  const line = openLine(endpoint, { ...limits, payloads: payloads && { of: arn, checks: payloads } });
  const evidence = { ...(await gatherEvidence(line, subject, { mutating })), payloads };
  const at = String(url ?? baseUrl).replace(/\/$/, '');
  const secret = new Set([subject.checkpointToken, ...evidence.replies.map(({ output }) => output?.CheckpointToken)]);
  const telling = {
    journal: line.journal,
    curl: (reply: Reply) => curlLine(reply, { at, secret }),
    alone: (rule: string) => `npx lambda-durable-testkit check endpoint --url ${at} --arn '${arn}' --only ${rule}`,
  };
  const results = judge(evidence, telling);
  refuseUnknown(only, results);
  const asked = `${line.replies.length} requests`;
  const name = options.name ?? (url === undefined ? 'the endpoint' : String(url));
  return makeReport(`${name} (${asked})`, only ? results.filter(({ id }) => only.includes(id)) : results);
}

function endpointOf({ target, url }: EndpointOptions): ReturnType<typeof toEndpoint> {
  if (target !== undefined) return toEndpoint(target);
  if (url !== undefined) return httpEndpoint(url);
  throw new TypeError("Cannot check an endpoint: found neither 'target' nor 'url', expected one of them");
}

function subjectOf({ arn, checkpointToken, functionName, payload }: EndpointOptions): Subject {
  if (typeof arn !== 'string' || arn === '') {
    throw new TypeError(`Cannot check an endpoint: found ${JSON.stringify(arn)} as arn, expected an execution's ARN`);
  }
  // an ARN of another form is asked for as it is: one broken rule ends no run
  return { arn, checkpointToken, functionName: functionName ?? matchArn(arn)?.functionName, payload };
}

function refuseUnknown(only: readonly string[] | undefined, results: readonly { readonly id: string }[]): void {
  const unknown = only?.find((rule) => !results.some(({ id }) => id === rule));
  if (unknown === undefined) return;
  throw new RangeError(`Cannot check the rule '${unknown}': found no such rule, expected one that 'rules' lists`);
}
