import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { trackExchanges } from '../../src/serving/exchanges.ts';
import { realSleep } from '../../src/serving/sleep.ts';

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

test('begin() aborts the signal when the client leaves, whenever it is read', async () => {
  using early = await underway();
  using late = await underway();
  const { context } = trackExchanges(realSleep).begin(early.outgoing);
  const exchange = trackExchanges(realSleep).begin(late.outgoing);
  const { signal } = context;
  const before = signal?.aborted;
  early.socket.resetAndDestroy();
  late.socket.resetAndDestroy();
  await Promise.all([closed(early.outgoing), closed(late.outgoing)]);

  expect([before, signal?.aborted, exchange.context.signal?.aborted]).toEqual([false, true, true]);
});

test('begin() leaves the signal alone when the answer has ended', async () => {
  using client = await underway();
  const { context } = trackExchanges(realSleep).begin(client.outgoing);
  const { signal } = context;
  client.outgoing.end('done');
  await closed(client.outgoing);

  expect(signal?.aborted).toBe(false);
});

test('finish() ends the waiting alone, and calls back once nothing is underway', async () => {
  using waiting = await underway();
  using thinking = await underway();
  const exchanges = trackExchanges(realSleep);
  const slow = exchanges.begin(waiting.outgoing).wait();
  const { signal } = exchanges.begin(thinking.outgoing).context;
  let finished = 0;
  exchanges.finish(() => {
    finished += 1;
  });
  const told = [slow.signal.aborted, signal?.aborted, finished];
  waiting.outgoing.end();
  thinking.outgoing.end();
  await Promise.all([closed(waiting.outgoing), closed(thinking.outgoing)]);

  expect(told).toEqual([true, false, 0]);
  expect(finished).toBe(1);
});

test('finish() calls back at once when nothing is underway', () => {
  let finished = 0;
  trackExchanges(realSleep).finish(() => {
    finished += 1;
  });

  expect(finished).toBe(1);
});
