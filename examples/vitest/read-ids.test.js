import { durableService, execution, faults, pages, withFaults } from 'lambda-durable-testkit';
import { serve } from 'lambda-durable-testkit/server';
import { afterEach, expect, test } from 'vitest';
import { readIds } from './read-ids.js';

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card').step('send parcel'));
const servers = [];

afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function start(endpoint) {
  const server = await serve(endpoint);
  servers.push(server);
  return server.url;
}

test.each([[[1]], [[2, 0, 1]], [[0, 4]]])('every operation arrives in pages of %j', async (sizes) => {
  const url = await start(durableService({ executions: [order], pages: pages.sizes(sizes) }));

  expect(await readIds(url, order)).toEqual(order.operations.map(({ Id }) => Id));
});

test('a page that is refused is not taken for the end', async () => {
  const service = durableService({ executions: [order], pages: pages.of(1) });
  const url = await start(withFaults(service, faults.throttle({ on: { page: 2 } })));

  await expect(readIds(url, order)).rejects.toThrow('429');
});
