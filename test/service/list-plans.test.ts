import { expect, test } from 'vitest';
import { durableClient, durableService, execution, pages } from '../../src/index.ts';
import { type ListPlans, parseListPlans } from '../../src/service/list-plans.ts';

test('parseListPlans() takes one plan for every list, or one for each', () => {
  const plan = pages.of(2);

  expect(parseListPlans(plan)).toEqual({ state: plan, history: plan, list: plan });
  expect(parseListPlans({ history: plan })).toEqual({ history: plan });
  expect(parseListPlans(undefined)).toEqual({});
});

test.each<[unknown, new () => Error]>([
  [{ states: pages.of(2) }, TypeError],
  [{ state: { by: 'count', size: 0 } }, RangeError],
  [{ by: 'half' }, TypeError],
  [3, TypeError],
])('parseListPlans() refuses %j', (value, error) => {
  expect(() => parseListPlans(value as ListPlans)).toThrow(error);
});

test('parseListPlans() splits State, History and List each in its own way', async () => {
  const orders = ['order-17', 'order-18'].map((name) => execution(name, (run) => run.step('ship').step('thank')));
  const plans = { state: pages.of(1), history: pages.of(2), list: pages.bytes(1) };
  const client = durableClient(durableService({ executions: orders, pages: plans }));
  const { arn: DurableExecutionArn = '', checkpointToken: CheckpointToken = '' } = orders[0] ?? {};

  const state = await client.getDurableExecutionState({ DurableExecutionArn, CheckpointToken });
  const history = await client.getDurableExecutionHistory({ DurableExecutionArn });
  const list = await client.listDurableExecutionsByFunction({ FunctionName: 'durable-function' });

  expect([state.Operations.length, history.Events.length, list.DurableExecutions?.length]).toEqual([1, 2, 1]);
});
