import { bodyJson, jsonResponse } from '../../model/body.ts';
import { refusals, refuse } from '../../model/exceptions.ts';
import { type Members, onCall, onInput, onItems, onOutput } from './alter.ts';
import { type Ground, type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';
const history = 'GetDurableExecutionHistory';
const checkpoint = 'CheckpointDurableExecution';
const success = 'SendDurableExecutionCallbackSuccess';
const failure = 'SendDurableExecutionCallbackFailure';
const heartbeat = 'SendDurableExecutionCallbackHeartbeat';
const stop = 'StopDurableExecution';

const refused = () => refuse({ exception: 'InvalidParameterValueException', message: 'no' });
const done = () => jsonResponse(200, {});
const isWrong = (input: Members): boolean =>
  (input.Updates as readonly Members[]).some(({ Action }) => Action === 'CANCEL'); // a list
const changeSet = (change: (operations: readonly Members[]) => unknown): Mutant['make'] =>
  onOutput([checkpoint], (output) => {
    const before = output.NewExecutionState as Members; // the right service answers an object
    return { ...output, NewExecutionState: { ...before, Operations: change(before.Operations as readonly Members[]) } }; // a list
  });

/** Endpoints that change an execution wrongly. */
export const changeMutants: readonly Mutant[] = mutantsOf([
  ['refuses-checkpoints', 'Every checkpoint is refused.', ['checkpoint/answers'], onCall([checkpoint], refused)],
  [
    'takes-wrong-updates',
    'An update that its operation cannot have is accepted.',
    ['checkpoint/wrong-update-is-refused'],
    onCall([checkpoint], ({ input, ask }) =>
      isWrong(input) ? jsonResponse(200, { NewExecutionState: {} }) : ask(input),
    ),
  ],
  [
    'refuses-after-applying',
    'A checkpoint that is refused starts a step and uses up its token.',
    ['checkpoint/refusal-changes-nothing'],
    onCall([checkpoint], async ({ input, ask }) => {
      if (!isWrong(input)) return ask(input);
      await ask({ ...input, Updates: [{ Id: 'half', Type: 'STEP', SubType: 'Step', Action: 'START' }] });
      return refused();
    }),
  ],
  [
    'forgets-updates',
    'State does not show what checkpoints started.',
    ['checkpoint/applies-updates', 'checkpoint/ends-operations'],
    onOutput([state], (output) => ({
      ...output,
      Operations: (output.Operations as readonly Members[]).filter(({ Id }) => Id !== 'kit-probe-step'), // a list
    })),
  ],
  [
    'loses-results',
    'State does not show the result of a step.',
    ['checkpoint/ends-operations', 'change-set/matches-state'],
    onItems(state, (item) =>
      item.Id === 'kit-probe-step' && item.Status === 'SUCCEEDED' ? { ...item, StepDetails: { Attempt: 1 } } : item,
    ),
  ],
  [
    'keeps-no-events',
    'History does not tell what checkpoints did.',
    ['checkpoint/recorded-in-history'],
    onOutput([history], (output) => ({
      ...output,
      Events: (output.Events as readonly Members[]).filter(({ Id }) => Id !== 'kit-probe-step'), // a list
    })),
  ],
  [
    'takes-tokens-twice',
    'A token that was used is accepted by Checkpoint.',
    ['token/consumed-once'],
    onCall([checkpoint], async ({ input, ask }) => {
      const response = await ask(input);
      return response.status === 400 && !isWrong(input) ? jsonResponse(200, { NewExecutionState: {} }) : response;
    }),
  ],
  ['reads-with-used-tokens', 'State is served to a token that was used.', ['token/stale-is-refused'], usedTokens],
  [
    'ignores-client-tokens',
    'ClientToken is ignored.',
    ['token/client-token-repeats-the-answer'],
    onInput([checkpoint], ({ ClientToken: _token, ...input }) => input),
  ],
  [
    'refuses-heartbeats',
    'Heartbeats are refused.',
    ['callback/heartbeat-answers'],
    onCall([heartbeat], () => refuse(refusals.badCallbackId)),
  ],
  [
    'loses-successes',
    'A callback that is answered stays open.',
    ['callback/success-completes'],
    onCall([success], done),
  ],
  [
    'loses-failures',
    'A callback that is answered with an error stays open.',
    ['callback/failure-completes'],
    onCall([failure], done),
  ],
  [
    'takes-second-answers',
    'A second answer of a callback is accepted.',
    ['callback/closed-is-refused'],
    onCall([success], async ({ input, ask }) => {
      const response = await ask(input);
      return response.headers['x-amzn-errortype'] === 'CallbackTimeoutException' ? done() : response;
    }),
  ],
  [
    'takes-any-callback-id',
    'A CallbackId that was never issued is accepted.',
    ['callback/unknown-is-refused'],
    onCall([success], async ({ input, ask }) => {
      const response = await ask(input);
      return response.headers['x-amzn-errortype'] === 'InvalidParameterValueException' ? done() : response;
    }),
  ],
  ['has-no-stop', 'Stop is refused.', ['stop/answers'], onCall([stop], refused)],
  [
    'stops-nothing',
    'Stop is accepted and ends nothing.',
    ['stop/ends-the-execution'],
    onCall([stop], () => jsonResponse(200, { StopTimestamp: 1_767_225_600 })),
  ],
  [
    'serves-stopped-executions',
    'State is served after Stop.',
    ['stop/kills-the-token'],
    ({ service }) => service({ variants: { finishedState: 'serve' } }),
  ],
  ['stop-without-time', 'Stop does not tell when.', ['stop/schema'], onOutput([stop], () => ({}))],
  [
    'checkpoint-token-with-dash',
    'A checkpoint gives a token that is not of its pattern.',
    ['checkpoint/schema'],
    onOutput([checkpoint], (output) => ({ ...output, CheckpointToken: 'token-1' })),
  ],
  ['change-set-is-no-list', 'The operations of a change set are no list.', ['change-set/schema'], changeSet(() => 7)],
  ['change-set-is-empty', 'A change set is empty.', ['change-set/complete'], changeSet(() => [])],
  [
    'change-set-of-other-names',
    'An operation of a change set has another name than in State.',
    ['change-set/matches-state'],
    changeSet((operations) => operations.map((operation) => ({ ...operation, Name: 'other' }))),
  ],
  [
    'change-set-of-strangers',
    'A change set holds an operation that State does not list.',
    ['change-set/leads-to-state'],
    changeSet((operations) => operations.map((operation) => ({ ...operation, Id: `${String(operation.Id)}-other` }))),
  ],
  [
    'change-set-of-all',
    'A change set holds all operations.',
    ['change-set/only-changed'],
    ({ service }) => service({ variants: { changeSet: 'all' } }),
  ],
]);

function usedTokens(ground: Ground): ReturnType<Mutant['make']> {
  let newest: unknown = ground.checkpointToken;
  return onCall([state, checkpoint], async ({ api, input, ask }) => {
    const response = await ask(input);
    if (api === checkpoint && response.status === 200) {
      newest = (bodyJson(response.body) as Members).CheckpointToken; // the right service answers an object
    }
    const stale = api === state && response.status === 400 && input.CheckpointToken === ground.checkpointToken;
    return stale && input.MaxItems === undefined ? ask({ ...input, CheckpointToken: newest }) : response;
  })(ground);
}
