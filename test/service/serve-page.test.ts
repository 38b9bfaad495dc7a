import { expect, test } from 'vitest';
import { durableClient, durableService, execution, pages } from '../../src/index.ts';

const order = execution('order-17', (run) =>
  run.step('a').step('b').step('c').wait('rest', { seconds: 60, status: 'STARTED' }),
);
const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = order;
const update = { Id: 'd', Type: 'STEP', Action: 'START' } as const;

test.each(['snapshot', 'refused'] as const)(
  'findPage() after a checkpoint, with the variant markerAfterCheckpoint %s',
  async (markerAfterCheckpoint) => {
    const service = durableService({ executions: [order], pages: pages.of(4), variants: { markerAfterCheckpoint } });
    const client = durableClient(service);
    const { NextMarker: Marker = '' } = await client.getDurableExecutionState({ DurableExecutionArn, CheckpointToken });

    const { CheckpointToken: next = '' } = await client.checkpointDurableExecution({
      DurableExecutionArn,
      CheckpointToken,
      Updates: [update],
    });
    const rest = await client.send('GetDurableExecutionState', { DurableExecutionArn, CheckpointToken: next, Marker });

    if (markerAfterCheckpoint === 'snapshot') {
      expect(rest).toMatchObject({ ok: true, output: { Operations: order.operations.slice(4), NextMarker: '' } });
    } else {
      expect(rest).toMatchObject({ ok: false, error: { status: 400, message: 'Invalid Marker' } });
      expect(rest.response.notes?.reason).toBe('marker of an earlier token');
    }
  },
);

test('findPage() shows one list to a client while time goes on, and the new one to the next', async () => {
  const service = durableService({
    executions: [order],
    pages: pages.of(3),
    variants: { markerAfterCheckpoint: 'refused' },
  });
  const client = durableClient(service);
  const state = { DurableExecutionArn, CheckpointToken };
  const { NextMarker: Marker = '' } = await client.getDurableExecutionState(state);

  service.clock.advance(60_000);
  const rest = await client.getDurableExecutionState({ ...state, Marker });
  const fresh = await client.getDurableExecutionState(state);
  const end = await client.getDurableExecutionState({ ...state, Marker: fresh.NextMarker ?? '' });

  expect(rest.Operations).toEqual(order.operations.slice(3));
  expect(end.Operations.at(-1)).toMatchObject({ Status: 'SUCCEEDED' });
});

test('findPage() shows one history to a client while it grows', async () => {
  const service = durableService({ executions: [order], pages: pages.of(3) });
  const client = durableClient(service);
  const asked = { DurableExecutionArn, IncludeExecutionData: true };
  const events = [];

  let page = await client.getDurableExecutionHistory({ ...asked, ReverseOrder: true });
  events.push(...page.Events);
  while (page.NextMarker) {
    service.clock.advance(40_000);
    page = await client.getDurableExecutionHistory({ ...asked, ReverseOrder: true, Marker: page.NextMarker });
    events.push(...page.Events);
  }

  expect(events.reverse()).toEqual(order.events);
  expect(service.execution(order.arn).events.length).toBeGreaterThan(order.events.length);
});

test('findPage() keeps the rows of a list of executions as they were', async () => {
  const executions = ['a', 'b', 'c'].map((name, index) => execution(name, () => {}, { start: 1e12 + index }));
  const service = durableService({ executions, pages: pages.of(1) });
  const client = durableClient(service);
  const asked = { FunctionName: 'durable-function', Statuses: ['RUNNING' as const] };
  const names: string[] = [];

  for (let Marker: string | undefined = ''; Marker !== undefined; ) {
    const page = await client.listDurableExecutionsByFunction({ ...asked, Marker });
    for (const row of page.DurableExecutions ?? []) {
      names.push(row.DurableExecutionName);
      await client.stopDurableExecution({ DurableExecutionArn: row.DurableExecutionArn });
    }
    Marker = page.NextMarker;
  }

  expect(names).toEqual(['c', 'b', 'a']);
  expect((await client.listDurableExecutionsByFunction(asked)).DurableExecutions).toEqual([]);
});
