import {
  GetDurableExecutionCommand,
  ListDurableExecutionsByFunctionCommand,
  paginateGetDurableExecutionHistory,
  paginateGetDurableExecutionState,
  paginateListDurableExecutionsByFunction,
} from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { execution } from '../../../src/index.ts';
import { inSdk, names, rich, through } from './aws-sdk-doors.ts';

const { arn: DurableExecutionArn, checkpointToken: CheckpointToken } = rich;
const state = { DurableExecutionArn, CheckpointToken };
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
