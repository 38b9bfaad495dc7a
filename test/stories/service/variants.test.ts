import { expect, test } from 'vitest';
import {
  type DurableClient,
  type DurableService,
  defaultVariants,
  durableClient,
  durableService,
  type Execution,
  execution,
  type ServiceOptions,
  type Variants,
} from '../../../src/index.ts';
import { variantChoices } from '../../../src/model/variants.ts';

type Name = keyof Variants;

/** What tells the choices of a variant apart: a question to the service, and what it comes to for each choice. */
interface Trial<N extends Name = Name> {
  readonly ask: (world: World) => unknown;
  readonly shows: readonly (readonly [choice: Variants[N], expected: unknown])[];
}

interface World {
  readonly service: DurableService;
  readonly client: DurableClient;
  /** The execution as the service holds it, and its ARN and newest token. */
  readonly held: () => Execution;
  readonly state: () => { readonly DurableExecutionArn: string; readonly CheckpointToken: string };
}

const order = execution('order-17', (run) => {
  run
    .step('retry', { status: 'PENDING', attempts: 2, failure: 'no' })
    .child('closed', (inner) => inner.step('hidden'))
    .all(
      (line) => line.step('running', { status: 'STARTED' }),
      (line) => line.callback('approve', { status: 'STARTED' }),
    );
});
const ended = execution('order-18', (run) => run.step('ship').succeed('done'));
const waiting = execution('order-19', (run) => run.wait('rest', { seconds: 5, status: 'STARTED' }).suspend());

function worldOf(name: Name, value: unknown, executions: readonly Execution[], options: ServiceOptions = {}): World {
  const service = durableService({ executions, variants: { [name]: value }, ...options });
  const held = (): Execution => service.execution(executions[0]?.arn ?? '');
  const state = () => ({ DurableExecutionArn: held().arn, CheckpointToken: held().checkpointToken });
  return { service, client: durableClient(service), held, state };
}

const id = (name: string): string => order.operations.find(({ Name }) => Name === name)?.Id ?? '';
const checkpoint = ({ client, state }: World, ...Updates: readonly object[]) =>
  client.send('CheckpointDurableExecution', { ...state(), Updates: Updates as never });
const accepted = async (answer: Promise<{ readonly ok: boolean }>): Promise<boolean> => (await answer).ok;
const retry = ({ held }: World) => held().operations.find(({ Name }) => Name === 'retry');
const nextMarker = (page: object): unknown => ('NextMarker' in page ? page.NextMarker : 'absent');
const list = { FunctionName: 'durable-function' };
const names = async (client: DurableClient, asked: object = {}): Promise<string> => {
  const { DurableExecutions = [] } = await client.listDurableExecutionsByFunction({ ...list, ...asked });
  return DurableExecutions.map((row) => row.DurableExecutionName).join(' ');
};

const trials: {
  readonly [N in Name]: Trial<N> & { readonly executions?: readonly Execution[]; readonly options?: ServiceOptions };
} = {
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
  executionName: {
    ask: async ({ client, state }) => (await client.getDurableExecutionState(state())).Operations[0]?.Name,
    shows: [
      ['absent', undefined],
      ['present', 'order-17'],
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

const rows = (Object.keys(trials) as Name[]).flatMap(
  (
    name, // the record has a trial for each variant
  ) => trials[name].shows.map(([choice, expected]) => [name, choice, expected] as const),
);

test.each(rows)('durableService() with the variant %s %s shows %j', async (name, choice, expected) => {
  const { executions = [order], ask, options } = trials[name];

  expect(await ask(worldOf(name, choice, executions, options))).toEqual(expected);
});

test('every variant is tried with its default first, and with all of its choices', () => {
  for (const name of Object.keys(defaultVariants) as Name[]) {
    const tried = trials[name].shows.map(([choice]) => choice);
    expect(tried[0], name).toBe(defaultVariants[name]);
    expect(tried.toSorted(), name).toEqual([...(variantChoices[name] ?? tried)].toSorted());
    expect(tried.length, name).toBeGreaterThan(1);
  }
});
