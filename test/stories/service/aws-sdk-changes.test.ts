import {
  CheckpointDurableExecutionCommand,
  GetDurableExecutionHistoryCommand,
  GetDurableExecutionStateCommand,
  InvokeCommand,
  paginateGetDurableExecutionState,
  SendDurableExecutionCallbackFailureCommand,
  SendDurableExecutionCallbackHeartbeatCommand,
  SendDurableExecutionCallbackSuccessCommand,
  StopDurableExecutionCommand,
} from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import type { DurableService } from '../../../src/index.ts';
import { inSdk, names, rich, through } from './aws-sdk-doors.ts';
import { openCallbackOf } from './rich-execution.ts';

const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = rich;
const state = { DurableExecutionArn, CheckpointToken };
const openCallback = openCallbackOf(rich);
const error = { ErrorType: 'X', ErrorMessage: 'é', ErrorData: 'd', StackTrace: ['a', 'b'] };

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
