import { expect, test } from 'vitest';
import { durableService } from '../../src/service/durable-service.ts';

test('runHandler() tries again what throws, five seconds of service time later, until it fails the execution', async () => {
  const service = durableService();
  const throwing = (): never => {
    throw new RangeError('broken');
  };

  const ended = await service.run(throwing, {}, { attempts: 3 });

  expect(ended.log?.map(({ change }) => change)).toEqual([
    'start',
    'invoke',
    'crash',
    'invoke',
    'crash',
    'invoke',
    'return',
  ]);
  expect(service.clock.now() - (ended.log?.[0]?.at ?? 0)).toBe(10_000);
  expect(ended).toMatchObject({ status: 'FAILED', summary: { Error: { ErrorMessage: 'broken' } } });
});

test('runHandler() invokes a handler that always throws five times where no number is told', async () => {
  const service = durableService();
  const ended = await service.run(() => Promise.reject(new Error('broken')));

  expect(ended.events.filter(({ EventType }) => EventType === 'InvocationCompleted')).toHaveLength(5);
  expect(ended.status).toBe('FAILED');
});

test('runHandler() goes on after a handler that threw once', async () => {
  const service = durableService();
  let calls = 0;
  const handler = async (): Promise<unknown> => {
    calls += 1;
    if (calls === 1) throw new Error('once');
    return { Status: 'SUCCEEDED' };
  };

  expect((await service.run(handler)).status).toBe('SUCCEEDED');
});

test('runHandler() rejects when a function is invoked that nobody registered', async () => {
  const service = durableService();
  const handler = async ({
    DurableExecutionArn,
    CheckpointToken,
  }: {
    DurableExecutionArn: string;
    CheckpointToken: string;
  }): Promise<unknown> => {
    const invoke = {
      Id: 'i',
      Type: 'CHAINED_INVOKE',
      Action: 'START',
      ChainedInvokeOptions: { FunctionName: 'billing' },
    };
    const url = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(DurableExecutionArn)}/checkpoint`;
    const body = new TextEncoder().encode(JSON.stringify({ CheckpointToken, Updates: [invoke] }));
    await service.endpoint({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body });
    return { Status: 'PENDING' };
  };

  await expect(service.run(handler, {}, { functions: { stock: () => 1 } })).rejects.toThrow(
    "Cannot invoke 'billing' from 'run-1': found no such function, expected one of the option 'functions': stock",
  );
});
