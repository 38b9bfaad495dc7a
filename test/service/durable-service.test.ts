import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { bodyJson } from '../../src/model/body.ts';
import { toRequest } from '../../src/model/request.ts';
import type { Operation } from '../../src/model/wire.ts';
import { durableService } from '../../src/service/durable-service.ts';

const order = execution('order-17', (run) => {
  for (const name of ['reserve stock', 'charge card', 'ship', 'thank']) run.step(name, { result: name });
});

interface Page {
  readonly Operations: readonly Operation[];
  readonly NextMarker?: string;
}

test('durableService() serves the operations of an execution in pages of the plan, in order, each once', async () => {
  const service = durableService({ executions: [order], pages: { by: 'sizes', sizes: [2, 0, 1] } });
  const pages: Page[] = [];

  do {
    const input = {
      DurableExecutionArn: order.arn,
      CheckpointToken: order.checkpointToken,
      Marker: pages.at(-1)?.NextMarker,
    };
    const response = await service.endpoint(toRequest('GetDurableExecutionState', input, 'http://lambda.test'));
    expect(response.status).toBe(200);
    pages.push(bodyJson(response.body) as Page);
  } while (pages.at(-1)?.NextMarker);

  expect(pages.map((page) => page.Operations.length)).toEqual([2, 0, 1, 2]);
  expect(pages.flatMap((page) => page.Operations)).toEqual(order.operations);
});

test('durableService() refuses two executions with one ARN', () => {
  expect(() => durableService({ executions: [order, order] })).toThrow(RangeError);
});
