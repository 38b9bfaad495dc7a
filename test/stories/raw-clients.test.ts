import { connect } from 'node:net';
import { expect, test } from 'vitest';
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

test('serve() survives a client that stops reading', async () => {
  const large = new Uint8Array(20_000_000);
  const server = await serve(({ url }) => {
    const delivery = url.endsWith('/slow') ? { delivery: { chunkBytes: 5_000_000 } } : {};
    return { status: 200, headers: {}, body: large, ...delivery };
  });
  const sockets = ['/', '/slow'].map((target) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`);
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  await server.close();

  expect(performance.now() - began).toBeLessThan(5000);
  for (const socket of sockets) socket.destroy();
});
