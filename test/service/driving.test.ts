import { expect, test } from 'vitest';
import { durableClient } from '../../src/client/durable-client.ts';
import type { Inputs } from '../../src/client/messages.ts';
import type { InvocationPayload } from '../../src/model/payload.ts';
import type { OperationUpdate } from '../../src/model/wire.ts';
import { type DurableService, durableService } from '../../src/service/durable-service.ts';

type Handler = (event: InvocationPayload) => Promise<{ Status: 'SUCCEEDED' | 'PENDING'; Result?: string }>;

/** A handler made by hand: each update in turn, in a checkpoint of its own, then PENDING while anything is open. */
function handlerOf(service: DurableService, updates: readonly OperationUpdate[]): Handler {
  return async ({ DurableExecutionArn, CheckpointToken, InitialExecutionState }) => {
    const known = new Map(InitialExecutionState.Operations.map((operation) => [operation.Id, operation.Status]));
    let token: string | undefined = CheckpointToken;
    for (const update of updates) {
      const status = known.get(update.Id);
      if (status !== undefined && (update.Action === 'START' || status === 'SUCCEEDED')) {
        if (status === 'STARTED' && update.Type !== 'STEP') return { Status: 'PENDING' };
        continue;
      }
      const asked: Inputs['CheckpointDurableExecution'] = {
        DurableExecutionArn,
        CheckpointToken: token ?? '',
        Updates: [update],
      };
      token = (await durableClient(service).checkpointDurableExecution(asked)).CheckpointToken;
      if (update.Type !== 'STEP') return { Status: 'PENDING' };
    }
    return { Status: 'SUCCEEDED', Result: '1' };
  };
}

const wait: OperationUpdate = {
  Id: 'w',
  Type: 'WAIT',
  Action: 'START',
  Name: 'rest',
  WaitOptions: { WaitSeconds: 86_400 },
};
const step: readonly OperationUpdate[] = [
  { Id: 's', Type: 'STEP', Action: 'START', Name: 'charge' },
  { Id: 's', Type: 'STEP', Action: 'SUCCEED', Name: 'charge' },
];
const callback: OperationUpdate = {
  Id: 'c',
  Type: 'CALLBACK',
  Action: 'START',
  Name: 'carrier',
  CallbackOptions: { TimeoutSeconds: 60 },
};

test('run() goes from invocation to invocation', async () => {
  const service = durableService();

  const ended = await service.run(handlerOf(service, [...step, wait]), { id: 1 }, { name: 'order-17' });

  expect(ended.log?.map(({ change }) => change)).toEqual([
    'start',
    'invoke',
    'checkpoint',
    'checkpoint',
    'checkpoint',
    'return',
    'service',
    'invoke',
    'return',
  ]);
  expect(ended.name).toBe('order-17');
  expect(service.execution(ended.arn).status).toBe('SUCCEEDED');
});

test('advance() goes on by one invocation', async () => {
  const service = durableService();
  const handler = handlerOf(service, [wait]);
  const { arn } = service.start('order-17');

  const first = await service.advance(handler, arn);
  const second = await service.advance(handler, arn);
  const third = await service.advance(handler, arn);

  expect([first.status, second.status, third.status]).toEqual(['RUNNING', 'SUCCEEDED', 'SUCCEEDED']);
  expect(third.log?.length).toBe(second.log?.length);
});

test('advance() throws for an execution that the service does not hold', async () => {
  await expect(durableService().advance(async () => undefined, 'arn')).rejects.toThrow(
    "Cannot drive execution 'arn': the service holds none with this ARN",
  );
});

test('run() dies where told and goes on after it', async () => {
  const service = durableService();

  const before = await service.run(handlerOf(service, step), {}, { crashAt: 'charge' });
  const after = await service.run(handlerOf(service, step), {}, { crashAt: { step: 'charge', when: 'after' } });

  const happened = (ended: typeof before): readonly string[] | undefined => ended.log?.map(({ change }) => change);
  expect(happened(before)).toEqual([
    'start',
    'invoke',
    'checkpoint',
    'checkpoint',
    'crash',
    'invoke',
    'checkpoint',
    'return',
  ]);
  expect(happened(after)).toEqual(['start', 'invoke', 'checkpoint', 'checkpoint', 'crash', 'invoke', 'return']);
});

test('run() rejects when a crash never comes', async () => {
  const service = durableService();

  await expect(service.run(handlerOf(service, [wait]), {}, { crashAt: 'ship' })).rejects.toThrow(
    "Cannot crash 'run-1' at 'ship': it ended without coming there, expected an operation of this name",
  );
});

test('run() refuses to drive one execution twice at once', async () => {
  const service = durableService();
  const handler = handlerOf(service, [wait]);

  const twice = Promise.all([1, 2].map(() => service.run(handler, {}, { name: 'a' })));

  await expect(twice).rejects.toThrow('found it driven already, expected one drive at a time');
});

test('run() goes on when another client answers the callback or stops the execution', async () => {
  const service = durableService();
  const client = durableClient(service);
  const handler = handlerOf(service, [callback]);

  const answered = service.run(handler);
  const CallbackId = await service.callback('carrier').opened();
  await client.sendDurableExecutionCallbackSuccess({ CallbackId });
  const stopped = service.run(handler, {}, { name: 'b' });
  await service.callback('carrier').opened();
  const [{ arn } = { arn: '' }] = [...service.journal.calls].slice(-1).map(({ label }) => ({ arn: label ?? '' }));
  await client.stopDurableExecution({ DurableExecutionArn: arn });

  expect((await answered).status).toBe('SUCCEEDED');
  expect((await stopped).status).toBe('STOPPED');
});

test('run() times the execution out where its time was told', async () => {
  const service = durableService();

  const ended = await service.run(handlerOf(service, [wait]), {}, { timeoutSeconds: 3600 });

  expect(ended.status).toBe('TIMED_OUT');
});

test('run() says what was refused to a handler that falls silent', async () => {
  const service = durableService();
  const silent = async ({ DurableExecutionArn }: InvocationPayload): Promise<unknown> => {
    const stale = { DurableExecutionArn, CheckpointToken: 'c3RhbGU=', Updates: [] };
    await durableClient(service)
      .checkpointDurableExecution(stale)
      .catch(() => undefined);
    return new Promise(() => undefined);
  };

  const running = service.run(silent, {}, { patience: 30 });

  await expect(running).rejects.toThrow(
    /open: no operation; the last call that was refused: Check\w+ was answered 400/,
  );
});
