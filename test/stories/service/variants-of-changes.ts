import { accepted, checkpoint, id, order, retry, type Trials } from './variant-world.ts';

/** How each variant of what changes an execution shows. */
export const trialsOfChanges: Trials<
  | 'restartedStep'
  | 'stepStartOnStarted'
  | 'cancel'
  | 'orphanUpdates'
  | 'executionEvent'
  | 'checkpointToken'
  | 'changeSetPage'
  | 'changeSet'
  | 'errorBytes'
  | 'callbackResultBytes'
  | 'updatesPerCheckpoint'
  | 'operationsPerExecution'
> = {
  restartedStep: {
    ask: async (world) => {
      world.service.clock.advance(10_000);
      await checkpoint(world, { Id: id('retry'), Type: 'STEP', Action: 'START' });
      return [retry(world)?.Status, retry(world)?.StepDetails?.Error?.ErrorMessage];
    },
    shows: [
      ['drops', ['STARTED', undefined]],
      ['keeps', ['STARTED', 'no']],
    ],
  },
  stepStartOnStarted: {
    ask: (world) => accepted(checkpoint(world, { Id: id('running'), Type: 'STEP', Action: 'START' })),
    shows: [
      ['refuse', false],
      ['accept', true],
    ],
  },
  cancel: {
    ask: (world) => accepted(checkpoint(world, { Id: id('approve'), Type: 'CALLBACK', Action: 'CANCEL' })),
    shows: [
      ['refuse', false],
      ['accept', true],
    ],
  },
  orphanUpdates: {
    ask: (world) => accepted(checkpoint(world, { Id: 'late', ParentId: id('closed'), Type: 'STEP', Action: 'START' })),
    shows: [
      ['accept', true],
      ['refuse', false],
    ],
  },
  executionEvent: {
    ask: async (world) => {
      await checkpoint(world, { Id: 'end', Type: 'EXECUTION', Action: 'SUCCEED' });
      return world.held().events.at(-1)?.EventType === 'ExecutionSucceeded';
    },
    shows: [
      ['after-invocation', false],
      ['at-checkpoint', true],
    ],
  },
  checkpointToken: {
    ask: async ({ client, state }) => {
      const open = await client.checkpointDurableExecution(state());
      const end = { Id: 'end', Type: 'EXECUTION', Action: 'SUCCEED' } as const;
      const last = await client.checkpointDurableExecution({ ...state(), Updates: [end] });
      return ['CheckpointToken' in open, 'CheckpointToken' in last];
    },
    shows: [
      ['always', [true, true]],
      ['not-when-finished', [true, false]],
      ['never', [false, false]],
    ],
  },
  changeSetPage: {
    ask: async (world) => {
      const updates = ['a', 'b', 'c'].map((Id) => ({ Id, Type: 'STEP', Action: 'START' }));
      const answer = await checkpoint(world, ...updates);
      return (
        answer.ok && [
          answer.output.NewExecutionState.Operations?.length,
          'NextMarker' in answer.output.NewExecutionState,
        ]
      );
    },
    shows: [
      [Number.POSITIVE_INFINITY, [3, false]],
      [3, [3, false]],
      [2, [2, true]],
    ],
  },
  changeSet: {
    ask: async ({ client, state }) =>
      (await client.checkpointDurableExecution(state())).NewExecutionState.Operations?.length,
    shows: [
      ['changed', 0],
      ['all', 6],
    ],
  },
  errorBytes: {
    ask: (world) =>
      accepted(
        checkpoint(world, { Id: id('running'), Type: 'STEP', Action: 'FAIL', Error: { ErrorMessage: 'x'.repeat(50) } }),
      ),
    shows: [
      [32_768, true],
      [50, false],
    ],
  },
  callbackResultBytes: {
    ask: ({ client }) => {
      const CallbackId = order.operations.find(({ Name }) => Name === 'approve')?.CallbackDetails?.CallbackId ?? '';
      return accepted(client.send('SendDurableExecutionCallbackSuccess', { CallbackId, Result: 'éé' }));
    },
    shows: [
      [1_048_576, true],
      [4, true],
      [3, false],
    ],
  },
  updatesPerCheckpoint: {
    ask: (world) => accepted(checkpoint(world, ...['a', 'b'].map((Id) => ({ Id, Type: 'STEP', Action: 'START' })))),
    shows: [
      [Number.POSITIVE_INFINITY, true],
      [2, true],
      [1, false],
    ],
  },
  operationsPerExecution: {
    ask: (world) => accepted(checkpoint(world, { Id: 'a', Type: 'STEP', Action: 'START' })),
    shows: [
      [Number.POSITIVE_INFINITY, true],
      [7, true],
      [6, false],
    ],
  },
};
