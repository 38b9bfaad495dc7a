import { type DurableContext, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { expect, test } from 'vitest';
import { checkHandler } from '../../src/contract.ts';
import { durableClient, durableService, type Execution, execution, parseExecution } from '../../src/index.ts';

const handlerOf = (name: string): ReturnType<typeof withDurableExecution> =>
  withDurableExecution(async (_event: unknown, context: DurableContext) => {
    await context.step('reserve', async () => 'reserved');
    await context.step(name, async () => 'paid');
    await context.wait('cool down', { days: 1 });
  });

/** An execution as a client reads it: the views alone, no log. */
async function readAll(source: Execution): Promise<Execution> {
  const client = durableClient(durableService({ executions: [source] }));
  const asked = { DurableExecutionArn: source.arn };
  const token = { CheckpointToken: source.checkpointToken };
  const { Operations: operations } = await client.getDurableExecutionState({ ...asked, ...token });
  const { Events: events } = await client.getDurableExecutionHistory({ ...asked, IncludeExecutionData: true });
  const summary = await client.getDurableExecution(asked);
  const { format } = source.toJSON();
  const views = { format, arn: source.arn, checkpointToken: source.checkpointToken, status: summary.Status };
  return parseExecution(JSON.stringify({ ...views, operations, events, summary }));
}

test('checkHandler() holds new code against an open execution that was read from the service', async () => {
  const open = execution('order-17', (run) => {
    run.step('reserve', { result: 'reserved' }).step('charge card', { result: 'paid' });
    run.wait('cool down', { seconds: 86_400, status: 'STARTED' });
  });

  const recorded = await readAll(open);
  const same = await checkHandler(handlerOf('charge card'), recorded);
  const renamed = await checkHandler(handlerOf('charge the card'), recorded);

  expect(recorded.log).toBeUndefined();
  expect(same.passed).toBe(true);
  expect(renamed.results.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([
    'handler/fits-history',
  ]);
});
