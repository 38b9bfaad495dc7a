import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { durableClient, faults, pages } from '../../src/index.ts';
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
  const served: Page[] = [];

  do {
    const input = {
      DurableExecutionArn: order.arn,
      CheckpointToken: order.checkpointToken,
      Marker: served.at(-1)?.NextMarker,
    };
    const response = await service.endpoint(toRequest('GetDurableExecutionState', input, 'http://lambda.test'));
    expect(response.status).toBe(200);
    served.push(bodyJson(response.body) as Page);
  } while (served.at(-1)?.NextMarker);

  expect(served.map((page) => page.Operations.length)).toEqual([2, 0, 1, 2]);
  expect(served.flatMap((page) => page.Operations)).toEqual(order.operations);
});

test('durableService() refuses two executions with one ARN', () => {
  expect(() => durableService({ executions: [order, order] })).toThrow(RangeError);
});

test('durableService() lets two reads at the same time follow markers that are good for one use each', async () => {
  const client = durableClient(durableService({ executions: [order], pages: pages.of(2), markers: 'single-use' }));
  const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

  const first = await client.getDurableExecutionState(state);
  const second = await client.getDurableExecutionState(state);
  const followed = [first, second, first].map(({ NextMarker = '' }) => {
    return client.send('GetDurableExecutionState', { ...state, Marker: NextMarker });
  });

  expect((await Promise.all(followed)).map(({ ok }) => ok)).toEqual([true, true, false]);
});

test('durableService() writes a journal, of as many calls as it is told to', async () => {
  const service = durableService({ executions: [order], journalCalls: 2 });

  for (let times = 0; times < 3; times += 1) {
    await durableClient(service).getDurableExecution({ DurableExecutionArn: order.arn });
  }

  expect(service.journal.calls.map(({ number, api }) => [number, api])).toEqual([
    [2, 'GetDurableExecution'],
    [3, 'GetDurableExecution'],
  ]);
});

test('durableService() refuses a marker policy that is none', () => {
  expect(() => durableService({ markers: 'opaqe' as 'opaque' })).toThrow(TypeError);
});

test('durableService() puts its faults between itself and its journal', async () => {
  const service = durableService({ executions: [order], faults: [faults.throttle({ times: 1 })] });
  const client = durableClient(service);

  const first = await client.send('GetDurableExecution', { DurableExecutionArn: order.arn });
  const second = await client.send('GetDurableExecution', { DurableExecutionArn: order.arn });

  expect([first.response.status, second.response.status]).toEqual([429, 200]);
  expect(service.journal.calls.map((call) => [call.status, call.faults])).toEqual([
    [429, ['throttle']],
    [200, []],
  ]);
});

test('durableService() draws its faults from its seed', async () => {
  const statuses = async (seed: number) => {
    const plan = faults.throttle({ on: { probability: 0.5 } });
    const client = durableClient(durableService({ executions: [order], faults: plan, seed }));
    const asked = Array.from({ length: 20 }, () =>
      client.send('GetDurableExecution', { DurableExecutionArn: order.arn }),
    );
    return (await Promise.all(asked)).map(({ response }) => response.status);
  };

  expect(await statuses(7)).toEqual(await statuses(7));
  expect(await statuses(7)).not.toEqual(await statuses(8));
});

test('durableService() holds what is added later, and gives it as it stands', async () => {
  const service = durableService();
  service.add(order);

  await durableClient(service).stopDurableExecution({ DurableExecutionArn: order.arn });

  expect(service.execution(order.arn).status).toBe('STOPPED');
  expect(() => service.execution('arn')).toThrow(RangeError);
  expect(() => service.add(order)).toThrow(RangeError);
});

test.each<[unknown, string]>([
  [null, 'Cannot open a service: found null, expected options'],
  [{ executions: {} }, 'Cannot open a service: found an object without members as executions, expected a list of them'],
  [
    { executions: [1] },
    'Cannot hold executions[0]: found 1, expected one that execution(), randomExecution() or parseExecution() made',
  ],
])('durableService() says what is none of its options: %j', (options, message) => {
  expect(() => durableService(options as never)).toThrow(new TypeError(message));
});
