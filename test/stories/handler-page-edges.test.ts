import { type DurableContext, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { requestHandler } from '../../src/aws.ts';
import { checkHandler } from '../../src/contract.ts';
import { durableService, type Endpoint, type Target } from '../../src/index.ts';

type Body = (event: never, context: DurableContext) => Promise<unknown>;

const handlerOf = (body: Body): ReturnType<typeof withDurableExecution> => withDurableExecution(body as never);

/** A client that loses the first operation of every page of State but the first. */
function losing(target: Target): Target {
  const inner = typeof target === 'function' ? target : target.endpoint;
  const endpoint: Endpoint = async (request, context) => {
    const response = await inner(request, context);
    if (!request.url.includes('/state?')) return response;
    const text = new TextDecoder().decode(Buffer.concat([response.body].flat() as Uint8Array[]));
    const page = JSON.parse(text) as { Operations: readonly unknown[] };
    const body = new TextEncoder().encode(JSON.stringify({ ...page, Operations: page.Operations.slice(1) }));
    return { ...response, body };
  };
  return endpoint;
}

function connectLosing(body: Body): { readonly connect: (target: Target) => ReturnType<typeof withDurableExecution> } {
  return {
    connect: (target) => {
      const client = new LambdaClient({
        region: 'us-east-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        requestHandler: requestHandler(losing(target)),
      });
      return withDurableExecution(body as never, { client });
    },
  };
}

const three: Body = async (_event: unknown, context) => {
  for (const name of ['one', 'two', 'three']) await context.step(name, async () => name);
  return 'done';
};

test('checkHandler() finds the page edge at which a client loses a finished step', { timeout: 30_000 }, async () => {
  const service = durableService();
  const past = await service.run(handlerOf(three), {}, { through: service });

  const report = await checkHandler(connectLosing(three), past, { moments: 'suspended' });

  const messages = report.results.flatMap(({ violations }) => violations.map(({ message }) => message));
  expect(messages).toContain(
    "STEP 'two' is SUCCEEDED and is run again (invoked after Step 'three' SUCCEEDED (change 5 of 6), a page ends before operation 2 of 4, Step 'two')",
  );
});

test('checkHandler() searches the edge by halves where there are many operations', { timeout: 30_000 }, async () => {
  const many: Body = async (_event: unknown, context) => {
    for (let index = 0; index < 40; index += 1) await context.step(`s${index}`, async () => index);
  };
  const service = durableService();
  const past = await service.run(handlerOf(many), {}, { through: service });

  const report = await checkHandler(connectLosing(many), past, { moments: 'suspended', limit: 10 });

  const [first] = report.results.find(({ id }) => id === 'handler/finished-once')?.violations ?? [];
  expect(first?.message).toMatch(
    /is SUCCEEDED and is run again \(.*, a page ends before operation \d+ of 41, Step 's\d+'.*\)$/,
  );
});
