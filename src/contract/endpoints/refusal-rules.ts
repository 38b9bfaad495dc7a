import type { Severity } from '../../rules/violation.ts';
import { missing } from './answer-rules.ts';
import {
  type EndpointFinding,
  type EndpointRule,
  endpointRules,
  found,
  skipped,
  type Verdict,
} from './endpoint-rule.ts';
import type { Evidence, ListName, RefusalEvidence } from './evidence.ts';
import { isRefusal, outcomeOf, type Reply } from './reply.ts';

type Definition = Parameters<typeof endpointRules>[1][number];

/** Rules about requests that an endpoint ought to refuse. */
export const requestRules: readonly EndpointRule[] = endpointRules('request', [
  refuses('request/max-items-out-of-range-is-refused', {
    title: 'MaxItems below 0 or above 1,000 SHOULD be refused',
    severity: 'should',
    source: 'API model, ItemCount: 0 to 1000; measurements against the service',
  }),
  refuses('request/max-items-text-is-refused', {
    title: 'MaxItems that is no number SHOULD be refused',
    severity: 'should',
    source: 'API model, ItemCount: an integer; measurements against the service',
  }),
  refuses('request/malformed-arn-is-refused', {
    title: 'A text that is no ARN SHOULD be refused',
    severity: 'should',
    source: 'API model, DurableExecutionArn: its pattern; measurements against the service',
  }),
  refuses('request/unknown-execution-is-refused', {
    title: 'An execution that does not exist MUST be refused',
    severity: 'must',
    source: 'API model, ResourceNotFoundException; measurements against the service',
  }),
  refuses('request/unknown-function-is-refused', {
    title: 'A function that does not exist SHOULD be refused',
    severity: 'should',
    source: 'API model, ListDurableExecutionsByFunction: ResourceNotFoundException',
  }),
  refuses('request/unknown-path-is-refused', {
    title: 'A path that is no operation of the API SHOULD be refused',
    severity: 'should',
    source: 'AWS REST-JSON protocol: UnknownOperationException',
  }),
  named('request/unknown-execution-named', {
    title: 'Get and History SHOULD name ResourceNotFoundException for an execution that does not exist',
    of: 'request/unknown-execution-is-refused',
    severity: 'should',
    source: "measurements of an emulator's author against the service; API model",
    fits: ({ api, error }) => api === 'GetDurableExecutionState' || error === 'ResourceNotFoundException',
    expected: 'ResourceNotFoundException',
  }),
  named('request/max-items-refusal-named', {
    title: 'A wrong MaxItems SHOULD be refused as ValidationException, or SerializationException where it is no number',
    of: 'request/max-items-out-of-range-is-refused',
    severity: 'info',
    source: "measurements of an emulator's author against the service",
    fits: ({ error }) => error === 'ValidationException',
    expected: 'ValidationException',
  }),
]);

/** Rules about checkpoint tokens that State is asked with. */
export const tokenRules: readonly EndpointRule[] = endpointRules('token', [
  refuses('token/missing-is-refused', {
    title: 'State MUST refuse a request without CheckpointToken',
    severity: 'must',
    source: 'API model, GetDurableExecutionState: CheckpointToken is required',
  }),
  refuses('token/malformed-is-refused', {
    title: 'State SHOULD refuse a CheckpointToken that is not of its pattern',
    severity: 'should',
    source: 'API model, CheckpointToken: its pattern',
  }),
  refuses('token/foreign-is-refused', {
    title: 'State MUST refuse a CheckpointToken that was never issued',
    severity: 'must',
    source: 'API model, CheckpointToken; measurements against the service',
  }),
  named('token/refusal-text', {
    title: 'A token that is not good SHOULD be refused as InvalidParameterValueException: Invalid checkpoint token',
    of: 'token/foreign-is-refused',
    severity: 'should',
    source: 'aws-durable-execution-sdk-js#917; SDKs compare the text',
    fits: ({ error, message = '' }) =>
      error === 'InvalidParameterValueException' && /^invalid checkpoint token/i.test(message),
    expected: 'InvalidParameterValueException: Invalid checkpoint token',
  }),
]);

/** Rules about filters of List that it ought to refuse. */
export const listRefusalRules: readonly EndpointRule[] = endpointRules('list', [
  refuses('list/unknown-status-is-refused', {
    title: 'List SHOULD refuse a status that does not exist',
    severity: 'should',
    source: 'API model, ExecutionStatus: an enum; measurements against the service',
  }),
  refuses('list/two-statuses-are-refused', {
    title: 'List SHOULD refuse more than one status',
    severity: 'info',
    source: "measurements of an emulator's author against the service",
  }),
]);

type Told = Pick<Definition, 'title' | 'source'> & { readonly severity: Severity };

function refuses(id: string, told: Told): Definition {
  return { id, ...told, check: (evidence) => judge(evidence, id, unrefused) };
}

interface Named extends Told {
  /** The rule whose probes are looked at. */
  readonly of: string;
  readonly fits: (reply: Reply) => boolean;
  readonly expected: string;
}

function named(id: string, { of, fits, expected, ...told }: Named): Definition {
  const check = (evidence: Evidence): Verdict =>
    judge(evidence, of, ({ what, reply }) => {
      if (!isRefusal(reply) || fits(reply)) return undefined;
      const says = `a request to ${reply.api} with ${what} ${outcomeOf(reply)}`;
      return { says, expected, received: reply.error ?? 'no name', replies: [reply] };
    });
  return { id, ...told, check };
}

function unrefused({ what, reply }: RefusalEvidence): EndpointFinding | undefined {
  if (isRefusal(reply)) return undefined;
  const received = outcomeOf(reply);
  const says = `a request to ${reply.api} with ${what} ${received}`;
  return { says, expected: 'a refusal, 400 to 499', received, replies: [reply] };
}

function judge(
  evidence: Evidence,
  rule: string,
  find: (refusal: RefusalEvidence) => EndpointFinding | undefined,
): Verdict {
  const asked = evidence.refusals.filter((refusal) => refusal.rule === rule);
  const told = asked.filter(({ reply }) => reply.unsent === undefined && silent(evidence, reply) === undefined);
  if (told.length > 0) return found(told.map(find));
  const [first] = asked;
  return skipped((first && (first.reply.unsent ?? silent(evidence, first.reply))) ?? nothingToAsk(rule));
}

const listsOf: Readonly<Partial<Record<string, ListName>>> = {
  GetDurableExecutionState: 'state',
  GetDurableExecutionHistory: 'history',
  ListDurableExecutionsByFunction: 'list',
};

// an API that answers nothing at all refuses nothing either
function silent(evidence: Evidence, { api }: Reply): string | undefined {
  const list = listsOf[api];
  if (list) return missing(evidence, list);
  const { first } = evidence.get;
  return first.output ? undefined : `${first.api} ${outcomeOf(first)}`;
}

function nothingToAsk(rule: string): string {
  return rule.startsWith('token') ? 'no checkpoint token was given' : 'no function was named';
}
