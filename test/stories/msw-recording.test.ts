import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { awsEndpoint } from '../../src/aws.ts';
import { record, replay } from '../../src/cassette.ts';
import { durableService, type Endpoint, execution, httpEndpoint, pages } from '../../src/index.ts';
import { durableHandlers } from '../../src/msw.ts';
import { serve } from '../../src/server.ts';

const order = execution('order-17', (run) => {
  for (let at = 0; at < 7; at += 1) run.step(`step ${at}`, { result: { at } });
});
const credentials = {
  accessKeyId: `AKIA${'QWERTYUIOPASDFGH'}`,
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzKEYzz0',
};

/** The sizes of the pages that the AWS SDK reads at a URL. */
async function read(url: string): Promise<readonly number[]> {
  const client = new LambdaClient({ region: 'eu-west-1', credentials, endpoint: url });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const sizes: number[] = [];
  for await (const { Operations = [] } of paginateGetDurableExecutionState({ client }, input))
    sizes.push(Operations.length);
  return sizes;
}

async function behindMsw<T>(endpoint: Endpoint, url: string, run: () => Promise<T>): Promise<T> {
  const server = setupServer(...durableHandlers(endpoint, { baseUrl: url }));
  server.listen();
  try {
    return await run();
  } finally {
    server.close();
  }
}

test('a recorder behind MSW records the very URL that the client uses', async () => {
  const upstream = await serve(durableService({ executions: [order], pages: pages.of(3) }));
  const targets = [httpEndpoint(upstream.url), awsEndpoint({ region: 'eu-west-1', credentials, url: upstream.url })];
  for (const target of targets) {
    const path = join(mkdtempSync(join(tmpdir(), 'msw-recording-')), 'a.har');
    const recorder = record(target, path);

    expect(await behindMsw(recorder.endpoint, upstream.url, () => read(upstream.url))).toEqual([3, 3, 2]);
    expect((await recorder.save()).entries).toBe(3);
    const single = replay(path, { pages: pages.of(4) });
    expect(await behindMsw(single.endpoint, upstream.url, () => read(upstream.url))).toEqual([4, 4]);
  }
  await upstream.close();
});
