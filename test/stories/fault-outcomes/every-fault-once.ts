// Meets every fault once at each door that needs no other package, then prints what still keeps the process alive.
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { faults } from '../../../src/faults/faults.ts';
import { withFaults } from '../../../src/faults/with-faults.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { toRequest } from '../../../src/model/request.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import { requestHandler } from '../../../src/serving/request-handler.ts';
import { serve } from '../../../src/serving/serve.ts';
import { toFetch } from '../../../src/serving/to-fetch.ts';
import { order, severalAtOnce } from './outcome.ts';

const patience = 100;
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
const ask = (origin: string): string => toRequest('GetDurableExecutionState', input, origin).url;

async function overSockets(endpoint: Endpoint): Promise<void> {
  await using server = await serve(endpoint);
  await new Promise<void>((resolve) => {
    const request = get(ask(server.url), { agent: false, signal: AbortSignal.timeout(patience) }, (response) => {
      response
        .on('error', () => {})
        .on('close', resolve)
        .resume();
    });
    request.on('error', () => resolve());
  });
}

async function overFetch(endpoint: Endpoint): Promise<void> {
  const response = await toFetch(endpoint)(ask('http://kit.test'), { signal: AbortSignal.timeout(patience) });
  await response.arrayBuffer();
}

async function overHandler(endpoint: Endpoint): Promise<void> {
  const { pathname, search } = new URL(ask('http://kit.test'));
  const handler = requestHandler(endpoint, { requestTimeout: patience });
  const request = { method: 'GET', protocol: 'http:', hostname: 'kit.test', path: pathname + search, headers: {} };
  const { response } = await handler.handle(request);
  await new Response(response.body as ReadableStream<Uint8Array>).arrayBuffer();
  handler.destroy();
}

const service = durableService({ executions: [order], pages: pages.of(2) });
let failed = 0;
await severalAtOnce(Object.values(faults), async (make) => {
  const endpoint = withFaults(service, make(), { seed: 1 });
  for (const door of [overSockets, overFetch, overHandler]) await door(endpoint).catch(() => (failed += 1));
});

// what was closed is let go of in the turns that follow
await wait(50);
console.log(JSON.stringify({ failed, alive: process.getActiveResourcesInfo() }));
