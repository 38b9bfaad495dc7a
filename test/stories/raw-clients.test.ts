import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { serve } from '../../src/serving/serve.ts';

/** What a raw socket reads of the server until it matches, or until nothing is left to wait for. */
async function readRaw(url: string, write: string, until: RegExp): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  await new Promise<void>((resolve) => {
    socket.on('data', (piece) => {
      text += piece;
      if (until.test(text)) resolve();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.write(write);
  });
  socket.destroy();
  return text;
}

test.for([
  ['no HTTP', 'garbage\r\n\r\n', '400 Bad Request'],
  ['a broken header', 'GET / HTTP/1.1\r\nno colon\r\n\r\n', '400 Bad Request'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', '400 Bad Request'],
  ['headers without end', `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}`, '431 Request Header Fields Too Large'],
] as const)('serve() answers %s and lives on', async ([, broken, status]) => {
  await using server = await serve(() => ({ status: 200, headers: {}, body: [] }));

  expect(await readRaw(server.url, broken, /\r\n\r\n/)).toContain(`HTTP/1.1 ${status}`);
  expect((await fetch(server.url)).status).toBe(200);
});

test('serve() answers requests of one connection in their order', async () => {
  await using server = await serve(async ({ url }) => {
    const pathname = url.slice(server.url.length);
    await new Promise((resolve) => setTimeout(resolve, pathname === '/slow' ? 60 : 0));
    return { status: 200, headers: { 'x-path': pathname }, body: [] };
  });
  const requests = ['/slow', '/quick', '/last'].map((target) => `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`);
  const text = await readRaw(server.url, requests.join(''), /last/);

  expect([...text.matchAll(/x-path: (\S+)/g)].map(([, path]) => path)).toEqual(['/slow', '/quick', '/last']);
});

test('serve() asks nothing for a client that leaves in the middle of its body', async () => {
  const asked: string[] = [];
  await using server = await serve(({ url }) => {
    asked.push(url.slice(server.url.length));
    return { status: 200, headers: {}, body: [] };
  });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await new Promise((resolve) =>
    socket.write('POST /half HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf', resolve),
  );
  socket.resetAndDestroy();
  await readRaw(server.url, 'GET /next HTTP/1.1\r\nHost: a\r\n\r\n', /\r\n\r\n/);

  expect(asked).toEqual(['/next']);
});

/** Closes a server while a client has stopped reading: the milliseconds that it takes. */
async function closeUnread(endpoint: Endpoint): Promise<number> {
  const server = await serve(endpoint);
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    socket.once('readable', resolve);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  });
  const began = performance.now();
  await server.close();
  socket.destroy();
  return performance.now() - began;
}

test('serve() cuts off a client that stops reading', async () => {
  const large = { status: 200, headers: {}, body: new Uint8Array(20_000_000) };

  expect(await closeUnread(() => large)).toBeLessThan(5000);
  expect(await closeUnread(() => ({ ...large, delivery: { chunkBytes: 10_000_000 } }))).toBeLessThan(900);
});

test('close() lets a client read a large answer to its end', async () => {
  const body = new Uint8Array(20_000_000);
  const server = await serve(() => ({ status: 200, headers: {}, body }));
  const response = await fetch(server.url);
  const closing = server.close();
  const read = await response.arrayBuffer();
  await closing;

  expect(read.byteLength).toBe(body.length);
});

test('serve() drops an answer for a client that has left', async () => {
  const { promise: left, resolve } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const client = new AbortController();
  await using server = await serve(async (_, context) => {
    context?.signal?.addEventListener('abort', () => resolve());
    client.abort();
    await left;
    answer();
    return { status: 200, headers: {}, body: [new Uint8Array(9), new Uint8Array(9)] };
  });
  await fetch(server.url, { signal: client.signal }).catch(() => undefined);
  await answered;

  expect(await readRaw(server.url, 'garbage\r\n\r\n', /\r\n\r\n/)).toContain('400');
});
