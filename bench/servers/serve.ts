// Serves pages of 100 operations in one of several ways, tells the parent process their URLs, and its own processor time in
// microseconds whenever it is asked.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { durableService, toFetch } from 'lambda-durable-testkit';
import { randomExecution } from 'lambda-durable-testkit/random';
import { serve } from 'lambda-durable-testkit/server';
import { stateUrl, steps } from '../orders.ts';
import { prism } from './prism.ts';
import { testingWorker } from './testing-worker.ts';

const order = steps(Number(process.argv[3] ?? 1000));
const service = durableService({ executions: [order], journalCalls: 100 });
const answer = await toFetch(service)(stateUrl('http://127.0.0.1', order, 100));
const bytes = Buffer.from(await answer.arrayBuffer());
const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
const operations = order.operations.slice(0, 100);

const tell = (urls: readonly string[]): unknown => process.send?.(urls);
const tellOf = (origin: string): unknown => tell([stateUrl(origin, order, 100)]);

async function kit(): Promise<void> {
  tellOf((await serve(service)).url);
}

/** Pages that no one asked for before: a walk over more of them than the service keeps. */
async function demand(): Promise<void> {
  const long = randomExecution({ seed: 11, operations: 200_000, payloadBytes: 180 });
  const fake = durableService({ executions: [long], journalCalls: 100 });
  const { url } = await serve(fake);
  const urls: string[] = [];
  let marker: string | undefined;
  do {
    const next = stateUrl(url, long, 100, marker);
    const page = (await (await toFetch(fake)(next)).json()) as { readonly NextMarker?: string };
    urls.push(next);
    marker = page.NextMarker;
  } while (marker);
  tell(urls);
}

function limit(): void {
  listen((_request, response) => response.writeHead(200, headers).end(bytes));
}

async function express(): Promise<void> {
  const { default: app } = await import('express');
  const routed = app();
  routed.get(/state/, (_request, response) => void response.set(headers as never).send(bytes));
  listen(routed);
}

async function msw(): Promise<void> {
  const { getResponse, http, HttpResponse } = await import('msw');
  const handlers = [
    http.get(
      /state/,
      () => new HttpResponse(new Uint8Array(bytes), { headers: { 'content-type': 'application/json' } }),
    ),
  ];
  listen(async (request, response) => {
    const found = await getResponse(handlers, new Request(`http://127.0.0.1${request.url}`));
    response
      .writeHead(found?.status ?? 404, headers)
      .end(Buffer.from((await found?.arrayBuffer()) ?? new ArrayBuffer(0)));
  });
}

/** What a test kit without stored text does for every request: print the operations again. */
function printing(): void {
  listen((_request, response) => sendJson(response, { Operations: structuredClone(operations) }));
}

/** The checkpoint server of the durable SDK's testing library has no HTTP of its own: a bare server stands before it. */
async function testing(): Promise<void> {
  const getState = await testingWorker(operations);
  listen(async (_request, response) => sendJson(response, await getState()));
}

async function mock(): Promise<void> {
  tellOf(await prism(JSON.parse(bytes.toString())));
}

function sendJson(response: Parameters<RequestListener>[1], value: unknown): void {
  const text = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
}

function listen(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => tellOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)); // a TCP server's
}

const servers: Readonly<Record<string, () => unknown>> = {
  kit,
  demand,
  limit,
  express,
  msw,
  printing,
  testing,
  prism: mock,
};
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
await servers[process.argv[2] ?? 'kit']?.();
