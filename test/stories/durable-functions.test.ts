import { type DurableContext, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { requestHandler } from '../../src/aws.ts';
import { checkAgreement, checkHistory, type DurableService, durableService, pages } from '../../src/index.ts';

type Body = (event: never, context: DurableContext) => Promise<unknown>;

/** The handler of a durable function whose client asks the service. */
function onService(service: DurableService, body: Body): ReturnType<typeof withDurableExecution> {
  const client = new LambdaClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: requestHandler(service),
  });
  return withDurableExecution(body as never, { client });
}

test('run() ends a workflow of days in milliseconds', async () => {
  const service = durableService();
  let charges = 0;
  const handler = onService(service, async (event: { id: number }, context) => {
    const order = await context.step('reserve', async () => ({ id: event.id }));
    await context.wait('cool down', { days: 3 });
    const paid = await context.step('charge card', async () => {
      charges += 1;
      return { paid: true };
    });
    return { ...order, ...paid };
  });

  const order = await service.run(handler, { id: 17 });

  expect(order.status).toBe('SUCCEEDED');
  expect(order.summary.Result).toBe('{"id":17,"paid":true}');
  expect(order.operations.map(({ Type, Name, Status }) => [Type, Name, Status])).toEqual([
    ['EXECUTION', undefined, 'SUCCEEDED'],
    ['STEP', 'reserve', 'SUCCEEDED'],
    ['WAIT', 'cool down', 'SUCCEEDED'],
    ['STEP', 'charge card', 'SUCCEEDED'],
  ]);
  expect(charges).toBe(1);
  expect(service.clock.now() - 1_767_225_600_000).toBe(3 * 86_400_000);
  expect(checkHistory(order.events)).toEqual([]);
});

test('run() answers callbacks by name, before, while and after they open', async () => {
  const service = durableService();
  service.callback('carrier').succeed({ tracking: 'T1' });
  const sent: string[] = [];
  const handler = onService(service, async (_event: unknown, context) => {
    const carrier = await context.waitForCallback('carrier', async (id) => void sent.push(id));
    const late = await context
      .waitForCallback('late', async () => undefined, { timeout: { hours: 1 } })
      .catch((error: unknown) => (error as Error).constructor.name);
    const [answer] = await context.createCallback('customer', { timeout: { days: 2 } });
    const said = await answer;
    return { carrier, late, said };
  });

  const running = service.run(handler);
  const id = await service.callback('customer').opened();
  service.callback('customer').succeed('yes');
  const order = await running;

  expect(sent).toHaveLength(1);
  expect(id).toMatch(/^[A-Za-z0-9+/]+$/);
  expect(JSON.parse(order.summary.Result ?? '')).toEqual({
    carrier: '{"tracking":"T1"}',
    late: 'CallbackTimeoutError',
    said: 'yes',
  });
});

test('run() retries steps, crashes where told and charges once more', async () => {
  const service = durableService({ pages: pages.of(1) });
  let tries = 0;
  let charges = 0;
  const handler = onService(service, async (_event: unknown, context) => {
    const tried = await context.step('flaky', async () => {
      tries += 1;
      if (tries < 3) throw new Error('not yet');
      return tries;
    });
    await context.step('charge card', async () => {
      charges += 1;
    });
    return tried;
  });

  const order = await service.run(handler, {}, { crashAt: 'charge card' });

  expect(order.summary.Result).toBe('3');
  expect(charges).toBe(2);
  expect(order.events.filter(({ EventType }) => EventType === 'InvocationCompleted')).toHaveLength(4);
  expect(checkAgreement(order.operations, order.events)).toEqual([]);
});

test('run() invokes registered functions and durable ones', async () => {
  const service = durableService();
  const stock = onService(service, async (event: { item: string }, context) => {
    await context.wait({ hours: 1 });
    return `${event.item} reserved`;
  });
  const handler = onService(service, async (_event: unknown, context) => {
    const bill = await context.invoke('bill', 'billing', { amount: 5 });
    const reserved = await context.invoke('reserve', 'arn:aws:lambda:us-east-1:123456789012:function:stock:1', {
      item: 'book',
    });
    return { bill, reserved };
  });

  const order = await service.run(
    handler,
    {},
    {
      functions: { billing: async ({ amount }: { amount: number }) => amount * 2, stock: { durable: stock } },
    },
  );

  expect(JSON.parse(order.summary.Result ?? 'null')).toEqual({ bill: 10, reserved: 'book reserved' });
});

test('run() runs handlers at once', async () => {
  const service = durableService();
  const handler = onService(service, async (event: { n: number }, context) => {
    await context.wait({ days: event.n });
    return event.n;
  });

  const ended = await Promise.all([3, 1, 2].map((n) => service.run(handler, { n })));

  expect(ended.map(({ summary }) => summary.Result)).toEqual(['3', '1', '2']);
});

test('run() brings a client to a handler that has none', async () => {
  const service = durableService({ pages: pages.of(2) });
  const handler = withDurableExecution(async (_event: unknown, context: DurableContext) => {
    const done = await context.map('all', [1, 2, 3], async (child, item) => child.step('double', async () => item * 2));
    await context.wait({ minutes: 1 });
    return done.getResults();
  });

  const order = await service.run(handler, {}, { through: service });

  expect(order.summary.Result).toBe('[2,4,6]');
});

test('run() says what it waits for when nothing can happen', async () => {
  const service = durableService();
  const handler = onService(service, async (_event: unknown, context) =>
    context.waitForCallback('carrier', async () => undefined),
  );

  await expect(service.run(handler, {}, { patience: 50 })).rejects.toThrow(
    "Cannot go on with 'run-1': nothing is left to do but to wait for callback 'carrier' (no timeout), expected an answer within 50 ms (option 'patience'), such as service.callback(name).succeed(result) or .timeOut()",
  );
});
