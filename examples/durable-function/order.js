import { withDurableExecution } from '@aws/durable-execution-sdk-js';

/** A durable function: takes an order through payment, delivery and three days of grace. */
export function orderFunction({ charge, ship }) {
  return withDurableExecution(async (order, context) => {
    await context.step('charge card', () => charge(order.id));
    const tracking = await context.waitForCallback('carrier', () => ship(order.id), { timeout: { days: 2 } });
    await context.wait('cool down', { days: 3 });
    return context.step('thank', async () => ({ id: order.id, tracking }));
  });
}
