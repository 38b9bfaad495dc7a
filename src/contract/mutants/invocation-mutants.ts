import type { InvocationPayload, PayloadOperation } from '../../model/payload.ts';
import { onCall } from './alter.ts';
import type { Mutant } from './mutant.ts';

type Row = readonly [
  name: string,
  does: string,
  caughtBy: readonly string[],
  payload: (payload: InvocationPayload) => unknown,
];

const rows: readonly Row[] = [
  [
    'payload-in-seconds',
    'Timestamps of the payload are epoch seconds.',
    ['payload/timestamps-in-milliseconds'],
    timed((time) => Math.floor(Number(time) / 1000)),
  ],
  [
    'payload-times-as-text',
    'Timestamps of the payload are ISO 8601 text.',
    ['payload/timestamps-as-numbers'],
    timed((time) => new Date(Number(time)).toISOString()),
  ],
  [
    'payload-times-of-no-day',
    'Timestamps of the payload are text that is no moment.',
    ['payload/timestamps'],
    timed(() => 'yesterday'),
  ],
  [
    'payload-token-with-dash',
    'The token of the payload has signs of another alphabet.',
    ['payload/schema'],
    (payload) => ({ ...payload, CheckpointToken: 'token-1' }),
  ],
  [
    'payload-too-large',
    'The payload is larger than Lambda takes.',
    ['payload/within-size'],
    onOperations(([execution, ...others]) => [
      { ...execution, ExecutionDetails: { InputPayload: JSON.stringify({ order: 'x'.repeat(6_291_456) }) } },
      ...others,
    ]),
  ],
  [
    'payload-updates-strangers',
    'UpdatedOperationIds names an operation that does not exist.',
    ['payload/updated-ids-known'],
    (payload) => ({ ...whole(payload), UpdatedOperationIds: ['invented'] }),
  ],
  [
    'payload-updates-the-execution',
    'UpdatedOperationIds names the EXECUTION operation.',
    ['payload/updated-ids-not-execution'],
    (payload) => ({ ...payload, UpdatedOperationIds: [payload.InitialExecutionState.Operations[0]?.Id] }),
  ],
  [
    'payload-unpruned',
    'The payload lists what stands below a completed context.',
    ['payload/no-pruned-descendants'],
    onOperations((operations) => {
      const [execution, step] = operations;
      const StartTimestamp = execution?.StartTimestamp;
      const context = { Id: 'closed', Type: 'CONTEXT', SubType: 'RunInChildContext', Status: 'SUCCEEDED' };
      const closed = { ...context, StartTimestamp, EndTimestamp: StartTimestamp, ContextDetails: { Result: '1' } };
      return [...operations, closed, { ...step, Id: 'below', ParentId: 'closed', StartTimestamp }];
    }),
  ],
];

/** Services whose invocation payloads are wrong, or whose State does not go on from them. */
export const invocationMutants: readonly Mutant[] = [
  ...rows.map(([name, does, caughtBy, payload]): Mutant => {
    return { id: `mutant/${name}`, does, caughtBy, payload, make: ({ endpoint }) => endpoint };
  }),
  {
    id: 'mutant/forgets-payload-markers',
    does: 'State begins anew where the marker of a payload is asked.',
    caughtBy: ['payload/goes-on-in-state'],
    make: (ground) => {
      const { NextMarker } = ground.payload.InitialExecutionState;
      return onCall(['GetDurableExecutionState'], ({ input: { Marker, ...first }, ask }) =>
        ask(Marker === NextMarker ? first : { ...first, ...(Marker !== undefined && { Marker }) }),
      )(ground);
    },
  },
];

type Change = (payload: InvocationPayload) => unknown;

function onOperations(change: (operations: readonly PayloadOperation[]) => readonly unknown[]): Change {
  return (payload) => {
    const { InitialExecutionState: state } = payload;
    return { ...payload, InitialExecutionState: { ...state, Operations: change(state.Operations) } };
  };
}

function timed(change: (time: PayloadOperation['StartTimestamp']) => unknown): Change {
  return onOperations((operations) =>
    operations.map((operation) => ({ ...operation, StartTimestamp: change(operation.StartTimestamp) })),
  );
}

function whole(payload: InvocationPayload): InvocationPayload {
  return { ...payload, InitialExecutionState: { ...payload.InitialExecutionState, NextMarker: '' } };
}
