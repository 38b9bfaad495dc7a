import { type Api, apis } from '../../model/api.ts';
import { jsonResponse } from '../../model/body.ts';
import type { WireResponse } from '../../model/endpoint.ts';
import { refuse } from '../../model/exceptions.ts';
import { onAnswer, onCall, onInput } from './alter.ts';
import { type Ground, type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';
const history = 'GetDurableExecutionHistory';
const list = 'ListDurableExecutionsByFunction';
const lists: readonly Api[] = [state, history, list];
const ofExecution: readonly Api[] = [state, history, 'GetDurableExecution'];

const emptyPage = (api: Api): WireResponse => jsonResponse(200, { [apis[api].items ?? '']: [] });
const outOfRange = 'request/max-items-out-of-range-is-refused';
const unknown = 'request/unknown-execution-is-refused';

const servesArn =
  (fits: (arn: string) => boolean): Mutant['make'] =>
  (ground: Ground) =>
    onInput(ofExecution, (input) =>
      fits(String(input.DurableExecutionArn)) ? { ...input, DurableExecutionArn: ground.arn } : input,
    )(ground);

/** Endpoints that answer what they ought to refuse, or refuse it in other words. */
export const requestMutants: readonly Mutant[] = mutantsOf([
  [
    'max-items-1001-is-1000',
    'MaxItems above 1,000 is cut to 1,000.',
    [outOfRange],
    onInput(lists, (input) => ({ ...input, MaxItems: atMost(input.MaxItems, 1000) })),
  ],
  [
    'max-items-negative-is-default',
    'MaxItems below 0 is ignored.',
    [outOfRange],
    onInput(lists, ({ MaxItems, ...input }) => (Number(MaxItems) < 0 ? input : { ...input, MaxItems })),
  ],
  [
    'max-items-text-is-default',
    'MaxItems that is no number is ignored.',
    ['request/max-items-text-is-refused'],
    onInput(lists, ({ MaxItems, ...input }) => (typeof MaxItems === 'string' ? input : { ...input, MaxItems })),
  ],
  [
    'max-items-zero-is-empty',
    'MaxItems of 0 gives a page without items.',
    ['request/max-items-zero-is-default', 'read/same-for-every-page-size'],
    onCall(lists, ({ api, input, ask }) => (input.MaxItems === 0 ? emptyPage(api) : ask(input))),
  ],
  [
    'max-items-zero-is-refused',
    'MaxItems of 0 is refused.',
    ['request/max-items-zero-is-default'],
    onInput(lists, (input) => (input.MaxItems === 0 ? { ...input, MaxItems: -1 } : input)),
  ],
  [
    'refuses-max-items-as-parameter',
    'A wrong MaxItems is refused as InvalidParameterValueException.',
    ['request/max-items-refusal-named'],
    onCall(lists, ({ input, ask }) =>
      Number(input.MaxItems) < 0 || Number(input.MaxItems) > 1000
        ? refuse({ exception: 'InvalidParameterValueException', message: 'MaxItems' })
        : ask(input),
    ),
  ],
  [
    'takes-any-text-for-an-arn',
    'A text that is no ARN is answered with some execution.',
    ['request/malformed-arn-is-refused'],
    servesArn((arn) => !arn.startsWith('arn:')),
  ],
  [
    'fails-on-malformed-arn',
    'A text that is no ARN is answered with 500.',
    ['request/malformed-arn-is-refused', 'answer/no-server-fault'],
    onCall(ofExecution, ({ input, ask }) =>
      String(input.DurableExecutionArn).startsWith('arn:')
        ? ask(input)
        : refuse({ exception: 'ServiceException', message: 'list index out of range' }),
    ),
  ],
  [
    'serves-unknown-executions',
    'An execution that does not exist is answered with another one.',
    [unknown],
    servesArn((arn) => arn.endsWith('-unknown')),
  ],
  [
    'empty-for-unknown-execution',
    'State and History of an execution that does not exist are empty pages.',
    [unknown],
    onCall([state, history], ({ api, input, ask }) =>
      String(input.DurableExecutionArn).endsWith('-unknown') ? emptyPage(api) : ask(input),
    ),
  ],
  [
    '404-for-unknown-arn',
    'State of an execution that does not exist is refused as ResourceNotFoundException.',
    ['error/execution-not-found'],
    onCall([state], ({ input, ask }) =>
      String(input.DurableExecutionArn).endsWith('-unknown')
        ? refuse({ exception: 'ResourceNotFoundException', message: 'Durable Execution does not exist' })
        : ask(input),
    ),
  ],
  [
    'misnames-unknown-executions',
    'Get and History refuse an execution that does not exist as InvalidParameterValueException.',
    ['request/unknown-execution-named'],
    onCall(ofExecution.slice(1), ({ input, ask }) =>
      String(input.DurableExecutionArn).endsWith('-unknown')
        ? refuse({ exception: 'InvalidParameterValueException', message: 'no such execution' })
        : ask(input),
    ),
  ],
  [
    'empty-for-unknown-function',
    'List of a function that does not exist is an empty page.',
    ['request/unknown-function-is-refused'],
    onAnswer([list], (response, { api }) => (response.status === 404 ? emptyPage(api) : response)),
  ],
  [
    'answers-unknown-paths',
    'A path that is no operation is answered with 200.',
    ['request/unknown-path-is-refused'],
    ({ endpoint }) =>
      (request, context) =>
        request.url.endsWith('/no-such-operation') ? jsonResponse(200, {}) : endpoint(request, context),
  ],
  [
    'needs-no-token',
    'State is served without a checkpoint token.',
    ['token/missing-is-refused'],
    anyToken((token) => token === undefined),
  ],
  [
    'reads-malformed-tokens',
    'State is served to a text that is no checkpoint token.',
    ['token/malformed-is-refused'],
    anyToken((token) => String(token).includes(' ')),
  ],
  [
    'takes-any-token',
    'State is served to any well-formed checkpoint token.',
    ['token/foreign-is-refused'],
    anyToken((token) => /^[A-Za-z0-9+/]+=*$/.test(String(token))),
  ],
  [
    'refuses-tokens-in-other-words',
    'A token that is not good is refused with another message.',
    ['token/refusal-text'],
    inOtherWords('Checkpoint token is stale'),
  ],
  [
    'refuses-tokens-in-lower-case',
    'A token that is not good is refused as `invalid checkpoint token`.',
    ['error/token-text'],
    inOtherWords('invalid checkpoint token'),
  ],
  [
    'ignores-unknown-statuses',
    'List ignores a status that does not exist.',
    ['list/unknown-status-is-refused'],
    onInput([list], ({ Statuses, ...input }) => (String(Statuses) === 'BOGUS' ? input : { ...input, Statuses })),
  ],
  [
    'takes-first-of-two-statuses',
    'List looks at the first of two statuses.',
    ['list/two-statuses-are-refused'],
    onInput([list], (input) => ({
      ...input,
      ...(Array.isArray(input.Statuses) && { Statuses: input.Statuses.slice(0, 1) }),
    })),
  ],
  [
    'absent-is-not-100',
    'Without MaxItems a page holds up to 1,000 events.',
    ['history-page/at-most-max-items'],
    onInput([history], (input) => ({ MaxItems: 1000, ...input })),
  ],
  [
    'ignores-max-items',
    'State gives pages of 100, whatever MaxItems says.',
    ['page/at-most-max-items'],
    onInput([state], ({ MaxItems, ...input }) => (usual(MaxItems) ? input : { ...input, MaxItems })),
  ],
  [
    'ignores-max-items-of-list',
    'List gives pages of 100, whatever MaxItems says.',
    ['list/at-most-max-items'],
    onInput([list], ({ MaxItems, ...input }) => (usual(MaxItems) ? input : { ...input, MaxItems })),
  ],
]);

function usual(maxItems: unknown): boolean {
  return typeof maxItems === 'number' && maxItems >= 0 && maxItems <= 1000;
}

function atMost(maxItems: unknown, most: number): unknown {
  return typeof maxItems === 'number' ? Math.min(maxItems, most) : maxItems;
}

function anyToken(fits: (token: unknown) => boolean): Mutant['make'] {
  return (ground) => {
    const { checkpointToken: CheckpointToken } = ground;
    return onInput([state], (input) => (fits(input.CheckpointToken) ? { ...input, CheckpointToken } : input))(ground);
  };
}

function inOtherWords(message: string): Mutant['make'] {
  return onAnswer([state], (response, { input }) =>
    response.status === 400 && input.MaxItems === undefined && input.Marker === undefined
      ? refuse({ exception: 'InvalidParameterValueException', message })
      : response,
  );
}
