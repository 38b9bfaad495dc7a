import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { requestHandler } from '../../../src/aws.ts';
import {
  checkAgreement,
  checkHistory,
  checkPaging,
  type DurableService,
  durableService,
  type Execution,
  pages,
  parseExecution,
  withChecks,
} from '../../../src/index.ts';
import { durableHandlers } from '../../../src/msw.ts';
import { serve } from '../../../src/server.ts';
import { type Body, bodies, comparable, functions, subOrders } from './sdk-handlers.ts';

const site = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

function run(service: DurableService, client: LambdaClient, body: Body, page?: number): Promise<Execution> {
  service.callback('carrier').succeed('on its way');
  const handler = withDurableExecution(body as never, { client });
  const durable = withDurableExecution(subOrders as never, { client });
  const invoked = { ...functions, 'sub-orders': { durable } };
  return service.run(handler, { id: 17 }, { functions: invoked, ...(page !== undefined && { page }) });
}

function inProcess(service: DurableService, body: Body, page?: number): Promise<Execution> {
  // what the service answers to a real client breaks no rule
  const checked = withChecks(service, {
    onViolation: (violation) => expect(violation.severity, violation.message).toBe('info'),
  });
  return run(service, new LambdaClient({ ...site, requestHandler: requestHandler(checked) }), body, page);
}

/** What must not depend on how a handler reached the service. */
function outcomeOf({ status, summary, operations, events }: Execution): unknown {
  const told = [status, summary.Result, summary.Error?.ErrorType, summary.Error?.ErrorMessage];
  return { told, operations: comparable(operations), events: events.map(({ EventType }) => EventType).toSorted() };
}

const names = Object.keys(bodies);
const splits: readonly (readonly [string, number, number | undefined])[] = [
  ['pages of 1', 1, undefined],
  ['pages of 2', 2, undefined],
  ['pages of 7', 7, undefined],
  ['pages of 1000', 1000, undefined],
  ['an empty first page', 1000, 0],
];

test.each(names)('a handler with %s ends the same in pages of every size', { timeout: 60_000 }, async (name) => {
  const whole = await inProcess(durableService(), bodies[name]?.() as Body);

  for (const [split, size, page] of splits) {
    const service = durableService({ pages: pages.of(size) });
    const cut = await inProcess(service, bodies[name]?.() as Body, page);
    expect(outcomeOf(cut), split).toEqual(outcomeOf(whole));
    expect(checkPaging(service.journal, { reads: 100 }), split).toEqual([]);
  }

  expect(whole.status).toBe(name === 'failures' ? 'FAILED' : 'SUCCEEDED');
  expect(checkHistory(whole.events)).toEqual([]);
  expect(checkAgreement(whole.operations, whole.events)).toEqual([]);
  expect(outcomeOf(parseExecution(JSON.stringify(whole)))).toEqual(outcomeOf(whole));
});

const few = ['steps and retries', 'wait for callback', 'child contexts', 'large results'];

test.each(few)('a handler with %s ends the same over HTTP', { timeout: 60_000 }, async (name) => {
  const service = durableService({ pages: pages.of(2) });
  const server = await serve(service);

  try {
    const client = new LambdaClient({ ...site, endpoint: server.url });
    const cut = await run(service, client, bodies[name]?.() as Body);
    expect(outcomeOf(cut)).toEqual(outcomeOf(await inProcess(durableService(), bodies[name]?.() as Body)));
    client.destroy();
  } finally {
    await server.close();
  }
});

test.each(few)('a handler with %s ends the same over MSW', { timeout: 60_000 }, async (name) => {
  const service = durableService({ pages: pages.of(2) });
  const baseUrl = 'https://lambda.eu-west-1.amazonaws.com';
  const network = setupServer(...durableHandlers(service, { baseUrl }));
  network.listen({ onUnhandledFrame: 'error' });

  const cut = await run(service, new LambdaClient({ ...site, region: 'eu-west-1' }), bodies[name]?.() as Body).finally(
    () => network.close(),
  );

  expect(outcomeOf(cut)).toEqual(outcomeOf(await inProcess(durableService(), bodies[name]?.() as Body)));
});

test.concurrent.each([1, 2, 3])('handlers run at once in one process: %i', async (id) => {
  const service = durableService();

  const ended = await inProcess(service, async (event: { id: number }, context) => {
    await context.wait({ days: id });
    return context.step('id', async () => event.id + id);
  });

  expect(ended.summary.Result).toBe(String(17 + id));
});
