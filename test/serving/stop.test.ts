import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { type Stop, stopper } from '../../src/serving/stop.ts';

interface Running {
  readonly server: Server;
  readonly stop: Stop;
  readonly waiting: Set<AbortController>;
}

async function running(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  const waiting = new Set<AbortController>();
  const stop = stopper(server, waiting);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, stop, waiting };
}

/** A raw client that the server has heard: what it has read, and what ended its connection. */
async function client({ server }: Running, write = '') {
  const heard = new Promise((resolve) => server.once(write ? 'request' : 'connection', resolve));
  const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let text = '';
  const read = new Promise((resolve) =>
    socket.on('data', (piece) => {
      text += piece;
      resolve(text);
    }),
  );
  const ended = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    socket.on('close', () => resolve('close'));
  });
  if (write) socket.write(write);
  await heard;
  return { text: () => text, read, ended };
}

const get = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

async function timeOf(stop: Stop): Promise<number> {
  const began = performance.now();
  await stop();
  return performance.now() - began;
}

test('stopper() ends idle and unused connections at once', async () => {
  const kit = await running((_, outgoing) => outgoing.end('ok'));
  const [idle, unused] = [await client(kit, get), await client(kit)];
  await idle.read;

  expect(await timeOf(kit.stop)).toBeLessThan(900);
  expect([await idle.ended, await unused.ended]).toEqual(['close', 'close']);
  expect(idle.text()).toContain('ok');
});

test('stopper() leaves no timer', async () => {
  const kit = await running((_, outgoing) => outgoing.end('ok'));
  const idle = await client(kit, get);
  await idle.read;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const stopped = kit.stop();
  const during = vi.getTimerCount();
  await stopped;
  const after = vi.getTimerCount();
  vi.useRealTimers();

  expect([during, after]).toEqual([2, 0]);
});

test('stopper() lets an answer end, then its connection', async () => {
  const kit = await running((_, outgoing) => setTimeout(() => outgoing.end('in time'), 150));
  const busy = await client(kit, get);
  const time = await timeOf(kit.stop);

  expect(time).toBeLessThan(950);
  expect(await busy.ended).toBe('close');
  expect(busy.text()).toContain('in time');
});

test('stopper() cuts an answer that has not ended after a second', async () => {
  const kit = await running(() => undefined);
  const busy = await client(kit, get);
  const time = await timeOf(kit.stop);

  expect(time).toBeGreaterThan(990);
  expect(time).toBeLessThan(5000);
  expect(busy.text()).toBe('');
});

test('stopper() aborts the answers that take their time', async () => {
  const kit = await running((_, outgoing) => {
    const controller = new AbortController();
    kit.waiting.add(controller);
    controller.signal.addEventListener('abort', () => outgoing.destroy());
  });
  await client(kit, get);

  expect(await timeOf(kit.stop)).toBeLessThan(900);
});

test('stopper() takes no connection once it is told', async () => {
  const kit = await running((_, outgoing) => outgoing.end());
  const { port } = kit.server.address() as AddressInfo;
  const [first, second] = [kit.stop(), kit.stop()];
  await first;
  const refused = new Promise((resolve) => connect(port, '127.0.0.1').on('error', resolve));

  expect(second).toBe(first);
  expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
});
