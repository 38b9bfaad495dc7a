import {
  CheckpointDurableExecutionCommand,
  GetDurableExecutionCommand,
  GetDurableExecutionHistoryCommand,
  GetDurableExecutionStateCommand,
  InvokeCommand,
  LambdaClient,
  type LambdaClientConfig,
  ListDurableExecutionsByFunctionCommand,
  paginateGetDurableExecutionHistory,
  paginateGetDurableExecutionState,
  paginateListDurableExecutionsByFunction,
  SendDurableExecutionCallbackFailureCommand,
  SendDurableExecutionCallbackHeartbeatCommand,
  SendDurableExecutionCallbackSuccessCommand,
  StopDurableExecutionCommand,
} from '@aws-sdk/client-lambda';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { requestHandler } from '../../../src/aws.ts';
import { type DurableService, durableService, execution, type ServiceOptions } from '../../../src/index.ts';
import { durableHandlers } from '../../../src/msw.ts';
import { serve } from '../../../src/server.ts';
import { openCallbackOf, richExecution, withDates } from './rich-execution.ts';

type Use = (client: LambdaClient) => Promise<void>;
type Door = (service: DurableService, use: Use) => Promise<void>;

const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
const clientWith = (config: LambdaClientConfig): LambdaClient =>
  new LambdaClient({ region: 'us-east-1', credentials, ...config });

const doors: Readonly<Record<string, Door>> = {
  'requestHandler()': (service, use) => use(clientWith({ requestHandler: requestHandler(service) })),
  'serve()': async (service, use) => {
    const server = await serve(service);
    const client = clientWith({ endpoint: server.url });
    await use(client).finally(() => server.close());
    client.destroy();
  },
  'durableHandlers()': async (service, use) => {
    const network = setupServer(...durableHandlers(service));
    network.listen();
    await use(clientWith({})).finally(() => network.close());
  },
};
const names = Object.keys(doors);

async function through(
  door: string,
  options: ServiceOptions,
  use: (client: LambdaClient, service: DurableService) => Promise<void>,
) {
  const service = durableService({ executions: [rich], ...options });
  await doors[door]?.(service, (client) => use(client, service));
}

// exact to the millisecond
const inSdk = (value: unknown): unknown => withDates(value, (milliseconds) => new Date(milliseconds));
const rich = richExecution('order-17');
const openCallback = openCallbackOf(rich);
const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = rich;
const state = { DurableExecutionArn, CheckpointToken };
const error = { ErrorType: 'X', ErrorMessage: 'é', ErrorData: 'd', StackTrace: ['a', 'b'] };
const sizes = [1, 2, 3, 7, 100, 1000];

test.each(names)(
  '%s lets the AWS SDK read exactly the operations that were built, in pages of any size',
  async (door) => {
    await through(door, {}, async (client) => {
      for (const pageSize of sizes) {
        const read: unknown[] = [];
        for await (const page of paginateGetDurableExecutionState({ client, pageSize }, { ...state })) {
          read.push(...(page.Operations ?? []));
          expect(page.Operations?.length).toBeLessThanOrEqual(pageSize);
        }
        expect(read).toEqual(inSdk(rich.operations));
      }
    });
  },
);

test.each(names)('%s lets the AWS SDK read exactly the events that were built, in pages of any size', async (door) => {
  await through(door, {}, async (client) => {
    for (const pageSize of [7, 100, 1000]) {
      for (const ReverseOrder of [false, true]) {
        const input = { DurableExecutionArn, IncludeExecutionData: true, ReverseOrder };
        const read: unknown[] = [];
        for await (const page of paginateGetDurableExecutionHistory({ client, pageSize }, input))
          read.push(...(page.Events ?? []));
        expect(read).toEqual(inSdk(ReverseOrder ? [...rich.events].reverse() : rich.events));
      }
    }
  });
});

test.each(names)('%s lets the AWS SDK get an execution', async (door) => {
  await through(door, {}, async (client) => {
    const { $metadata, ...whole } = await client.send(new GetDurableExecutionCommand({ DurableExecutionArn }));
    const bare = await client.send(
      new GetDurableExecutionCommand({ DurableExecutionArn, IncludeExecutionData: false }),
    );

    expect(whole).toEqual(inSdk(rich.summary));
    expect($metadata).toMatchObject({
      httpStatusCode: 200,
      attempts: 1,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect([bare.InputPayload, bare.ExecutionDataIncluded]).toEqual([undefined, false]);
  });
});

test.each(names)('%s lets the AWS SDK list executions with every member', async (door) => {
  const executions = Array.from({ length: 9 }, (_, index) =>
    execution(`n-${index}`, () => {}, {
      start: 1_700_000_000_000 + index * 1001,
      arn: { functionName: 'orders', qualifier: '7' },
    }),
  );
  await through(door, { executions }, async (client) => {
    const asked = {
      FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
      Qualifier: '7',
      Statuses: ['RUNNING' as const],
      StartedAfter: new Date(1_700_000_000_000),
      StartedBefore: new Date(1_700_000_008_008),
      ReverseOrder: true,
    };
    const rows: unknown[] = [];
    for await (const page of paginateListDurableExecutionsByFunction({ client, pageSize: 2 }, { ...asked })) {
      rows.push(...(page.DurableExecutions ?? []));
    }
    const one = await client.send(
      new ListDurableExecutionsByFunctionCommand({ ...asked, DurableExecutionName: 'n-3' }),
    );

    const expected = executions.slice(1, 8).map(({ arn, name, summary }) => ({
      DurableExecutionArn: arn,
      DurableExecutionName: name,
      FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:7',
      Status: 'RUNNING',
      StartTimestamp: new Date(Math.round(summary.StartTimestamp * 1000)),
    }));
    expect(rows).toEqual(expected);
    expect(one.DurableExecutions).toEqual([expected[2]]);
    expect(one.NextMarker).toBeUndefined();
  });
});

test.each(names)(
  '%s lets the AWS SDK take a checkpoint with every member, and read on with the new token',
  async (door) => {
    await through(door, { variants: { changeSetPage: 3 } }, async (client, service) => {
      const input = {
        ...state,
        ClientToken: 'call-1',
        Updates: [
          {
            Id: 'ctx',
            Type: 'CONTEXT',
            SubType: 'RunInChildContext',
            Name: 'new',
            Action: 'START',
            ContextOptions: { ReplayChildren: true },
          },
          { Id: 'retry', ParentId: 'ctx', Type: 'STEP', SubType: 'Step', Name: 'again', Action: 'START' },
          {
            Id: 'retry',
            ParentId: 'ctx',
            Type: 'STEP',
            Action: 'RETRY',
            Error: error,
            StepOptions: { NextAttemptDelaySeconds: 3 },
          },
          { Id: 'rest', Type: 'WAIT', SubType: 'Wait', Action: 'START', WaitOptions: { WaitSeconds: 5 } },
          {
            Id: 'ask',
            Type: 'CALLBACK',
            SubType: 'Callback',
            Action: 'START',
            CallbackOptions: { TimeoutSeconds: 9, HeartbeatTimeoutSeconds: 4 },
          },
          {
            Id: 'call',
            Type: 'CHAINED_INVOKE',
            SubType: 'ChainedInvoke',
            Action: 'START',
            Payload: '"é"',
            ChainedInvokeOptions: { FunctionName: 'slow', TenantId: 't' },
          },
          { Id: 'done', Type: 'STEP', SubType: 'Step', Action: 'SUCCEED', Payload: '{}' },
        ] as const,
      };

      const command = (): CheckpointDurableExecutionCommand =>
        new CheckpointDurableExecutionCommand({ ...input, Updates: [...input.Updates] as never });
      const { $metadata: _, ...first } = await client.send(command());
      const { $metadata: __, ...repeated } = await client.send(command());
      const told = [...(first.NewExecutionState?.Operations ?? [])];
      const config = { client, startingToken: first.NewExecutionState?.NextMarker ?? '' };
      const next = { DurableExecutionArn, CheckpointToken: first.CheckpointToken ?? '' };
      for await (const page of paginateGetDurableExecutionState(config, next)) told.push(...(page.Operations ?? []));

      const { operations, checkpointToken } = service.execution(DurableExecutionArn);
      expect(first.CheckpointToken).toBe(checkpointToken);
      expect(repeated).toEqual(first);
      expect(told).toEqual(inSdk(operations.slice(-6)));
      expect(told.map(({ Id }) => Id)).toEqual(['ctx', 'retry', 'rest', 'ask', 'call', 'done']);
    });
  },
);

test.each(names)('%s lets the AWS SDK answer callbacks in every way', async (door) => {
  const CallbackId = openCallback;
  const callbackOf = (service: DurableService) =>
    service
      .execution(DurableExecutionArn)
      .operations.find(({ CallbackDetails }) => CallbackDetails?.CallbackId === CallbackId);

  await through(door, {}, async (client, service) => {
    await client.send(new SendDurableExecutionCallbackHeartbeatCommand({ CallbackId }));
    await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId, Result: Buffer.from('{"é":1}') }));
    expect(callbackOf(service)).toMatchObject({ Status: 'SUCCEEDED', CallbackDetails: { Result: '{"é":1}' } });
    const late = client.send(new SendDurableExecutionCallbackHeartbeatCommand({ CallbackId }));
    await expect(late).rejects.toMatchObject({
      name: 'CallbackTimeoutException',
      message: 'The callback is either timed out or already completed',
    });
  });
  await through(door, {}, async (client, service) => {
    await client.send(new SendDurableExecutionCallbackSuccessCommand({ CallbackId }));
    expect(callbackOf(service)?.CallbackDetails).toEqual({ CallbackId });
  });
  await through(door, {}, async (client, service) => {
    await client.send(new SendDurableExecutionCallbackFailureCommand({ CallbackId, Error: error }));
    expect(callbackOf(service)).toMatchObject({ Status: 'FAILED', CallbackDetails: { Error: error } });
  });
});

test.each(names)('%s lets the AWS SDK stop an execution', async (door) => {
  await through(door, {}, async (client, service) => {
    const stopped = await client.send(new StopDurableExecutionCommand({ DurableExecutionArn, Error: error }));

    expect(stopped.StopTimestamp).toEqual(new Date(service.clock.now()));
    expect(service.execution(DurableExecutionArn).summary).toMatchObject({ Status: 'STOPPED', Error: error });
  });
});

test.each(names)('%s gives the AWS SDK refusals as exceptions, asked once', async (door) => {
  await through(door, {}, async (client) => {
    const stale = client.send(
      new GetDurableExecutionStateCommand({ DurableExecutionArn, CheckpointToken: 'c3RhbGU=' }),
    );
    await expect(stale).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: 'Invalid checkpoint token',
      Type: 'User',
      $metadata: { httpStatusCode: 400, attempts: 1 },
    });
    const unknown = client.send(
      new GetDurableExecutionHistoryCommand({ DurableExecutionArn: `${DurableExecutionArn}x` }),
    );
    await expect(unknown).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Durable Execution does not exist',
      $metadata: { httpStatusCode: 404 },
    });
    const odd = client.send(new GetDurableExecutionStateCommand({ ...state, MaxItems: -1 }));
    await expect(odd).rejects.toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
  });
});

test.each(names.slice(0, 2))('%s lets the AWS SDK start an execution by Invoke', async (door) => {
  await through(door, {}, async (client, service) => {
    const asked = { FunctionName: 'orders', InvocationType: 'Event' as const, DurableExecutionName: 'order-18' };

    const first = await client.send(new InvokeCommand({ ...asked, Payload: '{"id":18}' }));
    const again = await client.send(new InvokeCommand({ ...asked, Payload: '{"id":18}' }));
    const other = client.send(new InvokeCommand({ ...asked, Payload: '{"id":19}' }));

    await expect(other).rejects.toMatchObject({
      name: 'DurableExecutionAlreadyStartedException',
      $metadata: { httpStatusCode: 409 },
    });
    expect([first.StatusCode, first.ExecutedVersion, again.DurableExecutionArn]).toEqual([
      202,
      '$LATEST',
      first.DurableExecutionArn,
    ]);
    expect(service.execution(first.DurableExecutionArn ?? '').summary.InputPayload).toBe('{"id":18}');
  });
});
