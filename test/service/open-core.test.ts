import { expect, test } from 'vitest';
import { durableClient, durableService, execution, manualClock } from '../../src/index.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';

const order = execution('order-17', (run) => run.wait('rest', { seconds: 60, status: 'STARTED' }));

test('openCore() keeps the choices of an execution where the service makes none', async () => {
  const named = execution('order-18', () => {}, { variants: { executionName: 'present', stateLastMarker: 'null' } });
  const state = { DurableExecutionArn: named.arn, CheckpointToken: named.checkpointToken };
  const read = (variants: object) =>
    durableClient(durableService({ executions: [named], variants })).getDurableExecutionState(state);

  const own = await read({});
  const asked = await read({ executionName: 'absent' });

  expect([own.Operations[0]?.Name, own.NextMarker]).toEqual(['order-18', null]);
  expect([asked.Operations[0]?.Name, asked.NextMarker]).toEqual([undefined, null]);
});

test('serviceClock() stands at the newest change of the executions', () => {
  const last = order.log?.at(-1)?.at;

  const old = execution('order-16', (run) => run.succeed(), { start: 1_700_000_000_123 });
  const recorded = recordedExecution({ ...old, events: [] });

  expect(durableService({ executions: [order, old] }).clock.now()).toBe(last);
  expect(durableService({ executions: [old] }).clock.now()).toBe(old.log?.at(-1)?.at);
  expect(durableService({ executions: [recorded] }).clock.now()).toBe(old.log?.at(-1)?.at);
  expect(durableService().clock.now()).toBe(Date.UTC(2026, 0, 1));
});

test('serviceClock() lets the caller move the clock that was given', () => {
  const clock = manualClock(order.log?.at(-1)?.at);
  const service = durableService({ executions: [order], clock });

  service.clock.advance(60_000);

  expect(service.clock).toBe(clock);
  expect(service.execution(order.arn).operations[1]?.Status).toBe('SUCCEEDED');
});

test('serviceClock() cannot move a clock that tells the time by itself', () => {
  let now = order.log?.at(-1)?.at ?? 0;
  const service = durableService({ executions: [order], clock: { now: () => now } });

  now += 60_000.5;

  expect(service.execution(order.arn).operations[1]).toMatchObject({ Status: 'SUCCEEDED' });
  expect(() => service.clock.advance(1)).toThrow(TypeError);
  expect(() => service.clock.set(1)).toThrow(TypeError);
});

test('openCore() has no state in common with another', async () => {
  const one = durableService({ executions: [order], markers: 'single-use', pages: { by: 'count', size: 1 } });
  const other = durableService({ executions: [order], markers: 'single-use', pages: { by: 'count', size: 1 } });
  const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = order;
  const state = { DurableExecutionArn, CheckpointToken };
  const { NextMarker: Marker = '' } = await durableClient(one).getDurableExecutionState(state);

  await durableClient(one).stopDurableExecution({ DurableExecutionArn });
  one.clock.advance(1_000_000);

  expect(await durableClient(other).getDurableExecution({ DurableExecutionArn })).toMatchObject({ Status: 'RUNNING' });
  expect((await durableClient(other).getDurableExecutionState({ ...state, Marker })).Operations).toHaveLength(1);
  expect(other.clock.now()).toBe(order.log?.at(-1)?.at);
  expect(other.journal.calls).toHaveLength(2);
});

test('openCore() lets nothing be due in an execution of the past before the clock moves', async () => {
  const old = execution('order-16', (run) => run.wait('rest', { seconds: 5, status: 'STARTED' }), { start: 1e12 });
  const service = durableService();
  service.add(old);
  const client = durableClient(service);
  const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = old;

  const { NewExecutionState } = await client.checkpointDurableExecution({ DurableExecutionArn, CheckpointToken });
  const before = service.execution(old.arn).operations[1]?.Status;
  service.clock.advance(1);

  expect([NewExecutionState.Operations, before]).toEqual([[], 'STARTED']);
  expect(service.execution(old.arn).status).toBe('TIMED_OUT');
});
