import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { realSleep } from '../../src/model/sleep.ts';
import { openExchange } from '../../src/serving/exchange.ts';

/** An answer that is underway, the client's socket, and a way to end both. */
async function underway(): Promise<{ outgoing: ServerResponse; socket: Socket; [Symbol.dispose](): void }> {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  const server = createServer((_, outgoing) => resolve(outgoing));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const outgoing = await promise;
  const end = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { outgoing, socket, [Symbol.dispose]: end };
}

const closed = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => outgoing.on('close', () => resolve()));

const shared = (): { sleep: typeof realSleep; waiting: Set<AbortController> } => ({
  sleep: realSleep,
  waiting: new Set(),
});

test('openExchange() aborts the signal when the client leaves, whenever it is read', async () => {
  using early = await underway();
  using late = await underway();
  const { signal } = openExchange(early.outgoing, shared()).context;
  const exchange = openExchange(late.outgoing, shared());
  const before = signal?.aborted;
  early.socket.resetAndDestroy();
  late.socket.resetAndDestroy();
  await Promise.all([closed(early.outgoing), closed(late.outgoing)]);

  expect([before, signal?.aborted, exchange.context.signal?.aborted]).toEqual([false, true, true]);
});

test('openExchange() leaves the signal alone when the answer has ended', async () => {
  using client = await underway();
  const { signal } = openExchange(client.outgoing, shared()).context;
  client.outgoing.end('done');
  await closed(client.outgoing);

  expect(signal?.aborted).toBe(false);
});

test('openExchange() listens to nothing until somebody asks', async () => {
  using client = await underway();
  const { context, wait } = openExchange(client.outgoing, shared());
  const before = client.outgoing.listenerCount('close');
  const signals = [context.signal, context.signal, wait().signal];

  expect(client.outgoing.listenerCount('close')).toBe(before + 1);
  expect(new Set(signals).size).toBe(1);
});

test('openExchange() tells an endpoint of the signal, and of nothing else', async () => {
  using client = await underway();
  const { context } = openExchange(client.outgoing, shared());

  expect({ ...context }).toEqual({ signal: expect.any(AbortSignal) });
});

test('wait() enters an answer among those that take their time, until it ends', async () => {
  using client = await underway();
  const exchanges = shared();
  const { wait } = openExchange(client.outgoing, exchanges);
  const before = exchanges.waiting.size;
  const { signal, sleep } = wait();
  const [controller] = exchanges.waiting;
  controller?.abort();
  const aborted = signal.aborted;
  client.outgoing.end();
  await closed(client.outgoing);

  expect([before, aborted, exchanges.waiting.size]).toEqual([0, true, 0]);
  expect(sleep).toBe(realSleep);
});
