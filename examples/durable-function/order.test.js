import { durableService, faults, pages, withFaults } from 'lambda-durable-testkit';
import { checkHandler, toText } from 'lambda-durable-testkit/contract';
import { expect, test } from 'vitest';
import { orderFunction } from './order.js';

/** The function with its effects written down instead of done. */
function fakeOrder() {
  const done = [];
  const note = (what) => async (id) => {
    done.push(`${what} ${id}`);
  };
  return { handler: orderFunction({ charge: note('charge'), ship: note('ship') }), done };
}

async function finishedOrder() {
  const service = durableService();
  service.callback('carrier').succeed('T-1');
  return service.run(fakeOrder().handler, { id: 17 }, { through: service });
}

test('an order is paid, shipped and thanked for, five days in milliseconds', async () => {
  const order = await finishedOrder();

  expect(order.status).toBe('SUCCEEDED');
  expect(JSON.parse(order.summary.Result)).toEqual({ id: 17, tracking: 'T-1' });
});

test('the card is charged once where the state comes one operation a page and a call is throttled', async () => {
  const service = durableService({ pages: pages.of(1) });
  const throttled = withFaults(service, faults.throttle({ on: { api: 'GetDurableExecutionState' }, times: 1 }));
  const { handler, done } = fakeOrder();
  service.callback('carrier').succeed('T-1');

  const order = await service.run(handler, { id: 17 }, { through: throttled });

  expect(order.status).toBe('SUCCEEDED');
  expect(done).toEqual(['charge 17', 'ship 17']);
});

test('a carrier that never answers fails the order', async () => {
  const service = durableService();
  service.callback('carrier').timeOut();

  const order = await service.run(fakeOrder().handler, { id: 17 }, { through: service });

  expect(order.status).toBe('FAILED');
});

// dozens of replays: more than the five seconds of vitest on a busy machine
test('the function comes to the same end from every moment and every page edge', async () => {
  const report = await checkHandler(fakeOrder().handler, await finishedOrder());

  expect(report.passed, toText(report)).toBe(true);
}, 60_000);
