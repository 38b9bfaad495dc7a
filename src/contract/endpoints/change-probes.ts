import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import { type ChangeEvidence, listApis, type Subject } from './evidence.ts';
import type { Line } from './line.ts';
import { type ListRead, readList } from './list-read.ts';
import type { Members, Reply } from './reply.ts';

const limits = { pages: 60, items: 20_000 };
const checkpoint = 'CheckpointDurableExecution';

/** Changes the execution step by step: a refused update, a step, two callbacks, an end by Stop. */
export async function gatherChanges(line: Line, subject: Subject): Promise<ChangeEvidence> {
  const { arn } = subject;
  const steps: Record<string, Reply> = {};
  const states: Record<string, ListRead> = {};
  let token = subject.checkpointToken;
  const ask = async (name: string, api: Api, input: ApiInput): Promise<Reply> => {
    const reply = await line.ask(api, input);
    steps[name] = reply;
    return reply;
  };
  const commit = async (name: string, updates: readonly Members[], more: Members = {}): Promise<Reply> => {
    const input = { DurableExecutionArn: arn, CheckpointToken: token, Updates: updates, ...more };
    const reply = await ask(name, checkpoint, input);
    const next = reply.output?.CheckpointToken;
    if (typeof next === 'string') token = next;
    return reply;
  };
  const look = async (name: string): Promise<void> => {
    const input = { DurableExecutionArn: arn, CheckpointToken: token, MaxItems: 1000 };
    states[name] = await readList(line, listApis.state, input, limits);
  };
  await look('before');
  const used = token;
  await commit('refused', [{ ...step, Action: 'CANCEL' }]);
  await look('afterRefusal');
  const first = await commit('started', [{ ...step, Action: 'START' }], { ClientToken: 'kit-probe-1' });
  if (first.output) {
    await ask('startedAgain', checkpoint, first.input);
    await ask('staleCheckpoint', checkpoint, { ...first.input, ClientToken: 'kit-probe-2' });
    await ask('staleState', listApis.state, { DurableExecutionArn: arn, CheckpointToken: used });
    await look('afterStart');
    const callbacks = ['kit-probe-callback-1', 'kit-probe-callback-2'].map(callback);
    const made = await commit('callbacks', callbacks);
    await look('withCallbacks');
    await answerCallbacks(ask, callbackIds(made));
    await look('afterCallbacks');
    await commit('succeeded', [{ ...step, Action: 'SUCCEED', Payload: '"done"' }]);
    await look('afterStep');
  }
  const history = await readList(
    line,
    listApis.history,
    { DurableExecutionArn: arn, IncludeExecutionData: true, MaxItems: 1000 },
    limits,
  );
  await ask('stop', 'StopDurableExecution', { DurableExecutionArn: arn, Error: { ErrorType: 'KitProbe' } });
  await ask('stopped', 'GetDurableExecution', { DurableExecutionArn: arn });
  await ask('stateAfterStop', listApis.state, { DurableExecutionArn: arn, CheckpointToken: token });
  return { steps, states, history };
}

const step = { Id: 'kit-probe-step', Type: 'STEP', SubType: 'Step', Name: 'kit probe' };

function callback(id: string): Members {
  const options = { TimeoutSeconds: 3600, HeartbeatTimeoutSeconds: 600 };
  return { Id: id, Type: 'CALLBACK', SubType: 'Callback', Name: id, Action: 'START', CallbackOptions: options };
}

type Ask = (name: string, api: Api, input: ApiInput) => Promise<Reply>;

async function answerCallbacks(ask: Ask, [one, other]: readonly string[]): Promise<void> {
  const unknown = 'a2l0LXByb2JlLW9mLW5vLWNhbGxiYWNr';
  await ask('unknownCallback', 'SendDurableExecutionCallbackSuccess', { CallbackId: unknown, Result: '1' });
  if (one === undefined || other === undefined) return;
  await ask('heartbeat', 'SendDurableExecutionCallbackHeartbeat', { CallbackId: one });
  await ask('success', 'SendDurableExecutionCallbackSuccess', { CallbackId: one, Result: '"yes"' });
  await ask('successAgain', 'SendDurableExecutionCallbackSuccess', { CallbackId: one, Result: '"no"' });
  await ask('failure', 'SendDurableExecutionCallbackFailure', { CallbackId: other, Error: { ErrorType: 'Denied' } });
}

/** The ids of the probes' callbacks, in the order in which they were made. */
function callbackIds({ output }: Reply): readonly string[] {
  const state = output?.NewExecutionState as { readonly Operations?: unknown } | undefined; // read below as unknown
  const operations: readonly unknown[] = Array.isArray(state?.Operations) ? state.Operations : [];
  return operations.flatMap((operation) => {
    const { Id, CallbackDetails } = (operation ?? {}) as { readonly Id?: unknown; readonly CallbackDetails?: Members }; // read as unknown
    const id = CallbackDetails?.CallbackId;
    return typeof Id === 'string' && Id.startsWith('kit-probe') && typeof id === 'string' ? [id] : [];
  });
}
