import { expect, test } from 'vitest';
import { durableClient, durableService, execution, manualClock } from '../../src/index.ts';

const order = execution('order-17', (run) => run.step('ship').wait('rest', { seconds: 60, status: 'STARTED' }));
const { arn: DurableExecutionArn } = order;

test('stopExecution() stops a running execution at service time, with the error that was sent', async () => {
  const clock = manualClock(order.log?.at(-1)?.at);
  const client = durableClient(durableService({ executions: [order], clock }));
  clock.advance(1234);
  const error = { ErrorType: 'Cancelled', ErrorMessage: 'é', ErrorData: '{}', StackTrace: ['a', 'b'] };

  const answer = await client.stopDurableExecution({ DurableExecutionArn, Error: error });

  const stopped = await client.getDurableExecution({ DurableExecutionArn });
  expect(answer).toEqual({ StopTimestamp: clock.now() / 1000 });
  expect(stopped).toMatchObject({ Status: 'STOPPED', Error: error, EndTimestamp: clock.now() / 1000 });
});

test('stopExecution() leaves open operations as they are and kills the token', async () => {
  const service = durableService({ executions: [order] });
  const client = durableClient(service);

  await client.stopDurableExecution({ DurableExecutionArn });

  const { operations, checkpointToken: CheckpointToken } = service.execution(order.arn);
  const refused = await client.send('CheckpointDurableExecution', { DurableExecutionArn, CheckpointToken });
  expect(operations.map(({ Status }) => Status)).toEqual(['STOPPED', 'SUCCEEDED', 'STARTED']);
  expect(refused).toMatchObject({ ok: false, error: { message: 'Invalid checkpoint token' } });
});

test('stopExecution() answers the end of an execution that is over and changes nothing', async () => {
  const clock = manualClock(order.log?.at(-1)?.at);
  const service = durableService({ executions: [order], clock });
  const client = durableClient(service);

  const first = await client.stopDurableExecution({ DurableExecutionArn });
  clock.advance(5000);
  const second = await client.stopDurableExecution({ DurableExecutionArn, Error: { ErrorType: 'Late' } });

  expect(second).toEqual(first);
  expect(service.execution(order.arn).summary.Error).not.toMatchObject({ ErrorType: 'Late' });
});

test('stopExecution() does not know an execution that is not there', async () => {
  const answer = await durableClient(durableService()).send('StopDurableExecution', { DurableExecutionArn });

  expect(answer).toMatchObject({ ok: false, error: { name: 'ResourceNotFoundException', status: 404 } });
});
