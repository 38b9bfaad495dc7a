import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  LambdaClient,
  paginateGetDurableExecutionHistory,
  paginateGetDurableExecutionState,
} from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { requestHandler } from '../../src/aws.ts';
import { record, replay } from '../../src/cassette.ts';
import { durableService, execution, faults, httpEndpoint, pages, type Target, withFaults } from '../../src/index.ts';
import { serve } from '../../src/server.ts';

const order = execution('order-17', (run) => {
  for (let at = 0; at < 7; at += 1) run.step(`step ${at}`, { result: { at } });
});
const credentials = {
  accessKeyId: `AKIA${'QWERTYUIOPASDFGH'}`,
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzKEYzz0',
  sessionToken: 'FwoGZXIvYXdzEJr//////////wEaDMW4c1yKk2bq8Zr0xA',
};

function clientOf(target: Target): LambdaClient {
  return new LambdaClient({ region: 'eu-west-1', credentials, requestHandler: requestHandler(target) });
}

/** What the paginators of the SDK make of an execution: the sizes of the pages, and what is on them. */
async function readAll(client: LambdaClient, pageSize?: number) {
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const config = { client, ...(pageSize !== undefined && { pageSize }) };
  const [sizes, names, events] = [[] as number[], [] as (string | undefined)[], [] as (string | undefined)[]];
  for await (const { Operations = [] } of paginateGetDurableExecutionState(config, input)) {
    sizes.push(Operations.length);
    names.push(...Operations.map(({ Name }) => Name));
  }
  const history = { DurableExecutionArn: order.arn, IncludeExecutionData: true };
  for await (const { Events = [] } of paginateGetDurableExecutionHistory(config, history))
    events.push(...Events.map(({ EventType }) => EventType));
  return { sizes, names, events };
}

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'cassette-sdk-')), 'a.har');
}

test('what a signing client of the AWS SDK read is replayed to it, in any pages, and holds none of its credentials', async () => {
  const path = newPath();
  const recorder = record(durableService({ executions: [order] }), path);
  const seen = await readAll(clientOf(recorder), 3);
  const saved = await recorder.save();

  expect(saved.violations.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const text = readFileSync(path, 'utf8');
  for (const secret of Object.values(credentials)) expect(text).not.toContain(secret);
  expect(text).toContain('aws-sdk-js');
  expect(await readAll(clientOf(replay(path)), 3)).toEqual(seen);
  const single = await readAll(clientOf(replay(path, { pages: pages.of(1) })));
  expect(single).toEqual({ ...seen, sizes: Array.from({ length: 8 }, () => 1) });
});

test('a client of the AWS SDK that retries gets over faults that lie over a replay', async () => {
  const path = newPath();
  const recorder = record(durableService({ executions: [order] }), path);
  const seen = await readAll(clientOf(recorder), 3);
  await recorder.save();
  const failing = withFaults(replay(path), faults.serviceError({ on: { page: 2, attempt: 1 } }));

  expect(await readAll(clientOf(failing), 3)).toEqual(seen);
});

test('a client of the AWS SDK is told of a miss at once, by name', async () => {
  const path = newPath();
  const recorder = record(durableService({ executions: [order] }), path);
  await readAll(clientOf(recorder), 3);
  await recorder.save();
  const cassette = replay(path, { onMiss: 'answer' });

  await expect(readAll(clientOf(cassette), 4)).rejects.toMatchObject({
    name: 'CassetteMissError',
    message: expect.stringContaining('/MaxItems: recorded 3, asked 4'),
  });
  expect(cassette.misses()).toHaveLength(1);
});

test('a recorder in front of a server keeps what passes, and the replay serves it again', async () => {
  const path = newPath();
  const upstream = await serve(durableService({ executions: [order], pages: pages.of(2) }));
  const recorder = record(httpEndpoint(upstream.url), path);
  const seen = await readAll(clientOf(recorder));
  await recorder.save();
  await upstream.close();
  const server = await serve(replay(path));
  const again = await readAll(clientOf(httpEndpoint(server.url)));
  await server.close();

  expect(again).toEqual(seen);
});
