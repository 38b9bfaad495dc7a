import assert from 'node:assert/strict';
import test from 'node:test';
import { durableService, execution, pages } from 'lambda-durable-testkit';
import { durableHandlers } from 'lambda-durable-testkit/msw';
import { setupServer } from 'msw/node';

test('a client that uses fetch reads every page through MSW', async () => {
  const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
  const server = setupServer(...durableHandlers(durableService({ executions: [order], pages: pages.of(2) })));
  // what no handler answers fails the test: MSW 2 knows the option by its first name, MSW 3 by its second
  server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' });

  const state = `https://lambda.us-east-1.amazonaws.com/2025-12-01/durable-executions/${encodeURIComponent(order.arn)}/state`;
  const ids = [];
  let marker = '';
  do {
    const query = new URLSearchParams({ CheckpointToken: order.checkpointToken, ...(marker && { Marker: marker }) });
    const page = await (await fetch(`${state}?${query}`)).json();
    ids.push(...page.Operations.map(({ Id }) => Id));
    marker = page.NextMarker;
  } while (marker);
  server.close();

  assert.deepEqual(
    ids,
    order.operations.map(({ Id }) => Id),
  );
});
