import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import fc from 'fast-check';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { requestHandler } from '../../src/aws.ts';
import {
  durableClient,
  durableService,
  type Endpoint,
  execution,
  fromFetch,
  httpEndpoint,
  pages,
  toFetch,
} from '../../src/index.ts';
import { durableHandlers } from '../../src/msw.ts';
import { serve } from '../../src/server.ts';

type Pages = readonly (readonly unknown[])[];

const order = execution('order-17', (run) => {
  for (const line of ['pen', 'ink', 'päper', '墨', '🖋']) run.step('reserve', { result: { line } });
});
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

/** The ids of each page as a paginator of the AWS SDK yields them. */
async function readBySdk(config: object): Promise<Pages> {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new LambdaClient({ region: 'eu-west-1', credentials, ...config });
  const found: unknown[][] = [];
  for await (const { Operations = [] } of paginateGetDurableExecutionState({ client }, { ...input })) {
    found.push(Operations.map(({ Id }) => Id));
  }
  client.destroy();
  return found;
}

/** The same by the kit's own client. */
async function readByKit(endpoint: Endpoint): Promise<Pages> {
  const client = durableClient(endpoint);
  const found: unknown[][] = [];
  let marker: string | undefined;
  do {
    const page = await client.getDurableExecutionState({ ...input, ...(marker && { Marker: marker }) });
    found.push((page.Operations ?? []).map(({ Id }) => Id));
    marker = page.NextMarker;
  } while (marker);
  return found;
}

test('durableHandlers(), serve(), requestHandler() and toFetch() let every client read the same pages', async () => {
  const plans = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 }).map(pages.sizes);
  const reads = fc.asyncProperty(plans, async (plan) => {
    const service = durableService({ executions: [order], pages: plan });
    const expected = await readByKit(service.endpoint);
    await using server = await serve(service);
    const direct = [
      await readBySdk({ requestHandler: requestHandler(service) }),
      await readBySdk({ endpoint: `${server.url}/` }),
      await readByKit(httpEndpoint(server.url)),
      await readByKit(fromFetch(toFetch(service))),
    ];
    const network = setupServer(...durableHandlers(service));
    network.listen();
    const intercepted = [await readBySdk({}), await readByKit(fromFetch(fetch))];
    network.close();

    expect(expected.flat()).toEqual(order.operations.map(({ Id }) => Id));
    for (const read of [...direct, ...intercepted]) expect(read).toEqual(expected);
  });
  await fc.assert(reads, { numRuns: 15 });
});
