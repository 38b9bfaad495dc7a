import { expect, test } from 'vitest';
import { durableClient, durableService } from '../../src/index.ts';

test('startExecution() begins an execution and its first invocation at service time', async () => {
  const service = durableService();
  service.clock.advance(1500);

  const order = service.start('order-17', { input: { id: 17 }, functionName: 'orders:7', timeoutSeconds: 30 });

  const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = order;
  const page = await durableClient(service).getDurableExecutionState({ DurableExecutionArn, CheckpointToken });
  expect(DurableExecutionArn).toMatch(/:function:orders:7\/durable-execution\/order-17\//);
  expect(page.Operations).toEqual([
    {
      Id: DurableExecutionArn.split('/').at(-1),
      Type: 'EXECUTION',
      StartTimestamp: service.clock.now() / 1000,
      Status: 'STARTED',
      ExecutionDetails: { InputPayload: '{"id":17}' },
    },
  ]);
  expect(order.invocation()).toMatchObject({ DurableExecutionArn, CheckpointToken });
  service.clock.advance(30_000);
  expect(service.execution(DurableExecutionArn).status).toBe('TIMED_OUT');
});

test('startExecution() gives back the execution of the same name and input, as it stands', async () => {
  const service = durableService();
  const first = service.start('order-17', { input: 1 });
  await durableClient(service).stopDurableExecution({ DurableExecutionArn: first.arn });

  const second = service.start('order-17', { rawInput: '1' });

  expect([second.arn, second.status]).toEqual([first.arn, 'STOPPED']);
});

test('startExecution() refuses the same name with another input, not the same name of another function', () => {
  const service = durableService();
  const first = service.start('order-17', { input: 1 });

  expect(() => service.start('order-17', { input: 2 })).toThrow(/order-17.*another payload/);
  expect(service.start('order-17', { input: 2, functionName: 'bills' }).arn).not.toBe(first.arn);
});

test.each<[string, object, RegExp]>([
  ['a name', {}, /:function:durable-function:\$LATEST\//],
  [
    'an ARN',
    { functionName: 'arn:aws-cn:lambda:cn-north-1:111122223333:function:f:8' },
    /^arn:aws-cn:lambda:cn-north-1:111122223333:function:f:8\//,
  ],
  ['a qualifier', { functionName: 'f', qualifier: '$LATEST.PUBLISHED' }, /:function:f:\$LATEST\.PUBLISHED\//],
  ['an alias', { functionName: 'f:prod' }, /:function:f:\$LATEST\//],
])('startExecution() makes the ARN of %s', (_what, options, arn) => {
  expect(durableService().start('order-17', options).arn).toMatch(arn);
});

test('startExecution() stores no input where none is given', () => {
  const service = durableService();

  expect(service.start('order-17').operations[0]?.ExecutionDetails).toEqual({});
  expect(service.start('order-18', { rawInput: 'no JSON' }).operations[0]?.ExecutionDetails).toEqual({
    InputPayload: 'no JSON',
  });
});

test.each<[string, object, new () => Error]>([
  ['', {}, SyntaxError],
  ['a b', {}, SyntaxError],
  ['a'.repeat(65), {}, SyntaxError],
  ['a', { timeoutSeconds: 0 }, RangeError],
  ['a', { functionName: 'a.b' }, RangeError],
])('startByCode() refuses the name %j with %j', (name, options, error) => {
  expect(() => durableService().start(name, options)).toThrow(error);
});
