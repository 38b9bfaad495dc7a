import { whyNoToken } from './answer-rules.ts';
import { type EndpointRule, endpointRules, skipped, unlessSame, type Verdict } from './endpoint-rule.ts';
import type { Evidence } from './evidence.ts';
import { afterStart, afterwards, cutShort, ofStep, unlessAnswered, unlessRefused } from './of-step.ts';
import { isRefusal, membersOf, outcomeOf } from './reply.ts';

const checkpoint = 'API model, CheckpointDurableExecution';

/** Rules about checkpoints that are made. */
export const checkpointProbeRules: readonly EndpointRule[] = endpointRules('checkpoint', [
  {
    id: 'checkpoint/answers',
    title: 'A legal update with the newest token MUST be accepted',
    severity: 'must',
    source: checkpoint,
    check: (evidence) => {
      const refused = whyNoToken(evidence.changes?.steps.started);
      return refused === undefined ? ofStep(evidence, 'started', (reply) => [unlessAnswered(reply)]) : skipped(refused);
    },
  },
  {
    id: 'checkpoint/wrong-update-is-refused',
    title: 'An update that its operation cannot have MUST be refused',
    severity: 'must',
    source: 'validators of both official emulators; API model, OperationAction',
    check: (evidence) => ofStep(evidence, 'refused', (reply) => [unlessRefused(reply, 'CANCEL of a STEP')]),
  },
  {
    id: 'checkpoint/refusal-changes-nothing',
    title: 'A refused checkpoint MUST change nothing: State, and the token that it came with, stay',
    severity: 'must',
    source: 'API model, CheckpointDurableExecution: updates are applied together or not at all',
    check: (evidence) =>
      cutShort(evidence.changes?.states.before, evidence.changes?.states.afterRefusal) ??
      ofStep(evidence, 'refused', (reply, { states: { before, afterRefusal } }) => {
        if (!isRefusal(reply) || !before || !afterRefusal) return [];
        const [first] = afterRefusal.replies;
        const says = `State after a refused checkpoint ${first?.output ? 'has changed' : outcomeOf(first ?? reply)}`;
        return [
          unlessSame({ expected: before.items, received: afterRefusal.items }, says, [reply, ...afterRefusal.replies]),
        ];
      }),
  },
  {
    id: 'checkpoint/applies-updates',
    title: 'State MUST show an operation once the checkpoint that starts it was accepted',
    severity: 'must',
    source: checkpoint,
    check: (evidence) =>
      afterwards(evidence, 'afterStart', (operations, replies) => {
        const says = 'State does not show the step that a checkpoint started';
        return [unlessSame({ expected: 'STARTED', received: operations.get('kit-probe-step')?.Status }, says, replies)];
      }),
  },
  {
    id: 'checkpoint/ends-operations',
    title: 'State MUST show the result of a step once the checkpoint that ends it was accepted',
    severity: 'must',
    source: checkpoint,
    check: (evidence) =>
      afterwards(evidence, 'afterStep', (operations, replies) => {
        const { Status, StepDetails } = operations.get('kit-probe-step') ?? {};
        const received = { Status, Result: membersOf(StepDetails).Result };
        const says = 'State does not show the result of the step that a checkpoint ended';
        return [unlessSame({ expected: { Status: 'SUCCEEDED', Result: '"done"' }, received }, says, replies)];
      }),
  },
  {
    id: 'checkpoint/recorded-in-history',
    title: 'History MUST tell of what a checkpoint started and ended',
    severity: 'must',
    source: 'API model, GetDurableExecutionHistory',
    check: (evidence) =>
      cutShort(evidence.changes?.history) ??
      ofStep(evidence, 'succeeded', (reply, { history }) => {
        if (!reply.output || !history) return [];
        const told = history.items.map(membersOf).filter(({ Id }) => Id === 'kit-probe-step');
        const received = told.map(({ EventType }) => EventType);
        const says = 'History does not tell of the step that checkpoints started and ended';
        return [
          unlessSame({ expected: ['StepStarted', 'StepSucceeded'], received }, says, [reply, ...history.replies]),
        ];
      }),
  },
]);

/** Rules about tokens that checkpoints take. */
export const tokenProbeRules: readonly EndpointRule[] = endpointRules('token', [
  {
    id: 'token/consumed-once',
    title: 'Checkpoint MUST refuse a token that it accepted before',
    severity: 'must',
    source: 'API model, CheckpointToken: each is used once; SDK specification 5',
    check: (evidence) =>
      afterStart(evidence, 'staleCheckpoint', (reply) => [unlessRefused(reply, 'a token that was used')]),
  },
  {
    id: 'token/stale-is-refused',
    title: 'State MUST refuse a token that a checkpoint used',
    severity: 'must',
    source: 'measurements against the service; aws-durable-execution-sdk-js#917',
    check: (evidence) => afterStart(evidence, 'staleState', (reply) => [unlessRefused(reply, 'a token that was used')]),
  },
  {
    id: 'token/client-token-repeats-the-answer',
    title: 'A checkpoint that is sent again with its ClientToken MUST have the same answer',
    severity: 'must',
    source: 'API model, ClientToken: idempotent for 15 minutes',
    check: (evidence) =>
      afterStart(evidence, 'startedAgain', (reply, { steps }) => {
        const says = `a checkpoint that is sent again ${reply.output ? 'has another answer' : outcomeOf(reply)}`;
        return [unlessSame({ expected: steps.started?.output, received: reply.output }, says, [reply])];
      }),
  },
]);

/** Rules about callbacks that are answered. */
export const callbackProbeRules: readonly EndpointRule[] = endpointRules('callback', [
  {
    id: 'callback/heartbeat-answers',
    title: 'A heartbeat of an open callback MUST be accepted',
    severity: 'must',
    source: 'API model, SendDurableExecutionCallbackHeartbeat',
    check: (evidence) => ofStep(evidence, 'heartbeat', (reply) => [unlessAnswered(reply)]),
  },
  callbackEnds('callback/success-completes', {
    title: 'State MUST show the result of a callback that was answered',
    step: 'success',
    id: 'kit-probe-callback-1',
    expected: 'SUCCEEDED',
  }),
  callbackEnds('callback/failure-completes', {
    title: 'State MUST show the failure of a callback that was answered with an error',
    step: 'failure',
    id: 'kit-probe-callback-2',
    expected: 'FAILED',
  }),
  {
    id: 'callback/closed-is-refused',
    title: 'A callback that was answered SHOULD refuse a second answer',
    severity: 'should',
    source: 'API model, CallbackTimeoutException; measurements against the service',
    check: (evidence) =>
      ofStep(evidence, 'successAgain', (reply) => [unlessRefused(reply, 'a callback that was answered')]),
  },
  {
    id: 'callback/unknown-is-refused',
    title: 'A CallbackId that was never issued MUST be refused',
    severity: 'must',
    source: 'measurements against the service: Invalid callback id',
    check: (evidence) =>
      ofStep(evidence, 'unknownCallback', (reply) => [unlessRefused(reply, 'a CallbackId of no callback')]),
  },
]);

/** Rules about executions that are stopped. */
export const stopProbeRules: readonly EndpointRule[] = endpointRules('stop', [
  {
    id: 'stop/answers',
    title: 'Stop MUST be accepted for an execution that runs',
    severity: 'must',
    source: 'API model, StopDurableExecution',
    check: (evidence) => ofStep(evidence, 'stop', (reply) => [unlessAnswered(reply)]),
  },
  {
    id: 'stop/ends-the-execution',
    title: 'Get MUST say STOPPED once an execution was stopped',
    severity: 'must',
    source: 'API model, StopDurableExecution and ExecutionStatus',
    check: (evidence) =>
      ofStep(evidence, 'stopped', (reply, { steps }) => {
        if (!steps.stop?.output || !reply.output) return [];
        const says = 'Get does not say that the execution was stopped';
        return [unlessSame({ expected: 'STOPPED', received: reply.output.Status }, says, [reply])];
      }),
  },
  {
    id: 'stop/kills-the-token',
    title: 'State SHOULD refuse the tokens of an execution that was stopped',
    severity: 'info',
    source: 'documentation of manage-executions: the next checkpoint is refused; nothing says so of State',
    check: (evidence) =>
      ofStep(evidence, 'stateAfterStop', (reply, { steps }) =>
        steps.stop?.output ? [unlessRefused(reply, 'the token of a stopped execution')] : [],
      ),
  },
]);

function callbackEnds(
  id: string,
  told: { readonly title: string; readonly step: string; readonly id: string; readonly expected: string },
): Parameters<typeof endpointRules>[1][number] {
  const source = 'API model, SendDurableExecutionCallbackSuccess and SendDurableExecutionCallbackFailure';
  const check = (evidence: Evidence): Verdict =>
    cutShort(evidence.changes?.states.afterCallbacks) ??
    ofStep(evidence, told.step, (reply, { states: { afterCallbacks } }) => {
      if (!reply.output || !afterCallbacks) return [unlessAnswered(reply)];
      const operation = afterCallbacks.items.map(membersOf).find(({ Id }) => Id === told.id);
      const says = `State does not show that the callback is ${told.expected}`;
      const replies = [reply, ...afterCallbacks.replies];
      return [unlessSame({ expected: told.expected, received: operation?.Status }, says, replies)];
    });
  return { id, title: told.title, severity: 'must', source, check };
}
