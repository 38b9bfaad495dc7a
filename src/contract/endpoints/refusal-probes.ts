import { type Api, apiVersion } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import { listApis, type RefusalEvidence, type Subject } from './evidence.ts';
import { baseUrl, type Line } from './line.ts';

/** A request that the endpoint ought to refuse. */
interface RefusalProbe {
  readonly rule: string;
  readonly what: string;
  readonly api: Api;
  readonly input: ApiInput;
}

/** Sends every request that the endpoint ought to refuse. */
export async function probeRefusals(line: Line, subject: Subject): Promise<readonly RefusalEvidence[]> {
  const found: RefusalEvidence[] = [];
  for (const { rule, what, api, input } of refusalProbes(subject)) {
    found.push({ rule, what, reply: await line.ask(api, input) });
  }
  const url = `${baseUrl}/${apiVersion}/durable-executions/${encodeURIComponent(subject.arn)}/no-such-operation`;
  const input = { DurableExecutionArn: subject.arn };
  const reply = await line.send('GetDurableExecution', input, { method: 'GET', url, headers: {} });
  return [...found, { rule: 'request/unknown-path-is-refused', what: 'a path of no operation', reply }];
}

function refusalProbes(subject: Subject): readonly RefusalProbe[] {
  const { arn, checkpointToken, functionName } = subject;
  const history: Asking = { api: listApis.history, input: { DurableExecutionArn: arn } };
  const get: Asking = { api: 'GetDurableExecution', input: { DurableExecutionArn: arn } };
  const state: readonly Asking[] =
    checkpointToken === undefined
      ? []
      : [{ api: listApis.state, input: { DurableExecutionArn: arn, CheckpointToken: checkpointToken } }];
  const list: readonly Asking[] =
    functionName === undefined ? [] : [{ api: listApis.list, input: { FunctionName: functionName } }];
  return [
    ...[...state, history, ...list].flatMap(wrongMaxItems),
    ...[...state, history, get].flatMap((asking) => wrongArns(asking, arn)),
    ...state.flatMap(wrongTokens),
    ...list.flatMap(wrongLists),
  ];
}

interface Asking {
  readonly api: Api;
  readonly input: ApiInput;
}

function wrongMaxItems({ api, input }: Asking): readonly RefusalProbe[] {
  const range = 'request/max-items-out-of-range-is-refused';
  return [
    { rule: range, what: 'MaxItems 1001', api, input: { ...input, MaxItems: 1001 } },
    { rule: range, what: 'MaxItems -1', api, input: { ...input, MaxItems: -1 } },
    { rule: 'request/max-items-text-is-refused', what: "MaxItems 'x'", api, input: { ...input, MaxItems: 'x' } },
  ];
}

function wrongArns({ api, input }: Asking, arn: string): readonly RefusalProbe[] {
  const unknown = { ...input, DurableExecutionArn: `${arn}-unknown` };
  const malformed = { ...input, DurableExecutionArn: 'no-arn' };
  return [
    { rule: 'request/unknown-execution-is-refused', what: 'the ARN of no execution', api, input: unknown },
    { rule: 'request/malformed-arn-is-refused', what: "the ARN 'no-arn'", api, input: malformed },
  ];
}

function wrongTokens({ api, input }: Asking): readonly RefusalProbe[] {
  const { CheckpointToken: _token, ...without } = input;
  const malformed = { ...input, CheckpointToken: 'no token!' };
  const foreign = { ...input, CheckpointToken: 'bmV2ZXIgaXNzdWVkIGJ5IGFueSBzZXJ2aWNl' };
  return [
    { rule: 'token/missing-is-refused', what: 'no CheckpointToken', api, input: without },
    { rule: 'token/malformed-is-refused', what: "the CheckpointToken 'no token!'", api, input: malformed },
    { rule: 'token/foreign-is-refused', what: 'a CheckpointToken that was never issued', api, input: foreign },
  ];
}

function wrongLists({ api, input }: Asking): readonly RefusalProbe[] {
  const bogus = { ...input, Statuses: ['BOGUS'] };
  const two = { ...input, Statuses: ['RUNNING', 'FAILED'] };
  const nobody = { FunctionName: 'no-such-function' };
  return [
    { rule: 'list/unknown-status-is-refused', what: "the status 'BOGUS'", api, input: bogus },
    { rule: 'list/two-statuses-are-refused', what: 'two statuses', api, input: two },
    { rule: 'request/unknown-function-is-refused', what: 'a function that does not exist', api, input: nobody },
  ];
}
