// Serves one page of 100 operations in one of several ways, and tells the parent process its URL.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { durableService, toFetch } from 'lambda-durable-testkit';
import { serve } from 'lambda-durable-testkit/server';
import { stateUrl, steps } from '../orders.ts';

const order = steps(Number(process.argv[3] ?? 1000));
const service = durableService({ executions: [order], journalCalls: 100 });
const answer = await toFetch(service)(stateUrl('http://127.0.0.1', order, 100));
const bytes = Buffer.from(await answer.arrayBuffer());
const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
const tell = (origin: string): unknown => process.send?.(stateUrl(origin, order, 100));
const originOf = (address: AddressInfo | string | null): string => `http://127.0.0.1:${(address as AddressInfo).port}`; // a TCP server's

async function kit(): Promise<void> {
  tell((await serve(service)).url);
}

function limit(): void {
  const server = createServer((_request, response) => response.writeHead(200, headers).end(bytes));
  server.listen(0, '127.0.0.1', () => tell(originOf(server.address())));
}

async function express(): Promise<void> {
  const { default: app } = await import('express');
  const routed = app();
  routed.get(/state/, (_request, response) => void response.set(headers as never).send(bytes));
  const server = routed.listen(0, '127.0.0.1', () => tell(originOf(server.address())));
}

async function msw(): Promise<void> {
  const { getResponse, http, HttpResponse } = await import('msw');
  const handlers = [
    http.get(
      /state/,
      () => new HttpResponse(new Uint8Array(bytes), { headers: { 'content-type': 'application/json' } }),
    ),
  ];
  const server = createServer(async (request, response) => {
    const found = await getResponse(handlers, new Request(`http://127.0.0.1${request.url}`));
    response
      .writeHead(found?.status ?? 404, headers)
      .end(Buffer.from((await found?.arrayBuffer()) ?? new ArrayBuffer(0)));
  });
  server.listen(0, '127.0.0.1', () => tell(originOf(server.address())));
}

// what a test kit without stored text does for every request: print the operations again
function printing(): void {
  const operations = order.operations.slice(0, 100);
  const server = createServer((_request, response) => {
    const text = JSON.stringify({ Operations: structuredClone(operations) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  server.listen(0, '127.0.0.1', () => tell(originOf(server.address())));
}

const servers: Readonly<Record<string, () => unknown>> = { kit, limit, express, msw, printing };
await servers[process.argv[2] ?? 'kit']?.();
