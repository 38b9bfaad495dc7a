import { execution } from '../../../src/index.ts';
import {
  accepted,
  checkpoint,
  ended,
  list,
  names,
  nextMarker,
  order,
  retry,
  type Trials,
  waiting,
} from './variant-world.ts';

/** How each variant of what is read shows. */
export const trialsOfReads: Trials<
  | 'payloadTimestamps'
  | 'payloadLastMarker'
  | 'payloadPruning'
  | 'stateLastMarker'
  | 'listLastMarker'
  | 'readyNextAttempt'
  | 'startedStepDetails'
  | 'executionName'
  | 'finishedState'
  | 'betweenInvocations'
  | 'markerAfterCheckpoint'
  | 'historyData'
  | 'listOrder'
  | 'listQualifier'
  | 'eventualCalls'
> = {
  payloadTimestamps: {
    ask: ({ held }) => typeof held().invocation().InitialExecutionState.Operations[0]?.StartTimestamp,
    shows: [
      ['milliseconds', 'number'],
      ['iso', 'string'],
    ],
  },
  payloadLastMarker: {
    ask: ({ held }) => nextMarker(held().invocation().InitialExecutionState),
    shows: [
      ['empty', ''],
      ['absent', 'absent'],
      ['null', null],
    ],
  },
  payloadPruning: {
    ask: ({ held }) =>
      held()
        .invocation()
        .InitialExecutionState.Operations.some(({ Name }) => Name === 'hidden'),
    shows: [
      ['pruned', false],
      ['complete', true],
    ],
  },
  stateLastMarker: {
    ask: async ({ client, state }) => nextMarker(await client.getDurableExecutionState(state())),
    shows: [
      ['empty', ''],
      ['absent', 'absent'],
      ['null', null],
    ],
  },
  listLastMarker: {
    ask: async ({ client, state }) => [
      nextMarker(await client.getDurableExecutionHistory(state())),
      nextMarker(await client.listDurableExecutionsByFunction(list)),
    ],
    shows: [
      ['absent', ['absent', 'absent']],
      ['empty', ['', '']],
      ['null', [null, null]],
    ],
  },
  readyNextAttempt: {
    ask: (world) => {
      world.service.clock.advance(10_000);
      return [retry(world)?.Status, retry(world)?.StepDetails?.NextAttemptTimestamp !== undefined];
    },
    shows: [
      ['absent', ['READY', false]],
      ['kept', ['READY', true]],
    ],
  },
  startedStepDetails: {
    ask: ({ held }) => held().operations.find(({ Name }) => Name === 'running')?.StepDetails,
    shows: [
      ['absent', undefined],
      ['zero', { Attempt: 0 }],
    ],
  },
  executionName: {
    ask: async ({ client, state }) => (await client.getDurableExecutionState(state())).Operations[0]?.Name,
    shows: [
      ['absent', undefined],
      ['present', 'order-17'],
    ],
  },
  finishedState: {
    executions: [ended],
    ask: ({ client, state }) => accepted(client.send('GetDurableExecutionState', state())),
    shows: [
      ['refuse', false],
      ['serve', true],
    ],
  },
  betweenInvocations: {
    executions: [waiting],
    ask: ({ client, state }) => accepted(client.send('GetDurableExecutionState', state())),
    shows: [
      ['refuse', false],
      ['serve', true],
    ],
  },
  markerAfterCheckpoint: {
    options: { pages: { by: 'count', size: 2 } },
    ask: async (world) => {
      const { NextMarker: Marker = '' } = await world.client.getDurableExecutionState(world.state());
      await checkpoint(world);
      return accepted(world.client.send('GetDurableExecutionState', { ...world.state(), Marker }));
    },
    shows: [
      ['snapshot', true],
      ['refused', false],
    ],
  },
  historyData: {
    ask: async ({ client, state }) =>
      (await client.getDurableExecutionHistory(state())).Events[0]?.ExecutionStartedDetails?.Input,
    shows: [
      ['excluded', { Truncated: true }],
      ['included', { Payload: '{}', Truncated: false }],
    ],
  },
  listOrder: {
    executions: [order, execution('later', () => {}, { start: 1_800_000_000_000 })],
    ask: async ({ client }) => [await names(client), await names(client, { ReverseOrder: true })],
    shows: [
      ['newest-first', ['later order-17', 'order-17 later']],
      ['oldest-first', ['order-17 later', 'later order-17']],
    ],
  },
  listQualifier: {
    executions: [order, execution('versioned', () => {}, { arn: { qualifier: '7' } })],
    ask: async ({ client }) => (await names(client)).split(' ').length,
    shows: [
      ['all', 2],
      ['latest', 1],
    ],
  },
  eventualCalls: {
    ask: async ({ client, state }) => [
      await accepted(client.send('GetDurableExecution', state())),
      await accepted(client.send('GetDurableExecutionHistory', state())),
      await accepted(client.send('GetDurableExecution', state())),
    ],
    shows: [
      [0, [true, true, true]],
      [2, [false, false, true]],
    ],
  },
};
