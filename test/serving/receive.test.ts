import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import type { WireRequest } from '../../src/model/endpoint.ts';
import { receive, requestBytes } from '../../src/serving/receive.ts';

/** What the kit reads of the bytes that a client writes: a request, or that it is too large. */
async function received(...writes: readonly (string | Uint8Array)[]): Promise<WireRequest | 'too large'> {
  const { promise, resolve } = Promise.withResolvers<WireRequest | 'too large'>();
  const server: Server = createServer((incoming) =>
    receive(incoming, 'http://origin', (request) => resolve(request ?? 'too large')),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  for (const write of writes) socket.write(write);
  const found = await promise;
  socket.destroy();
  server.closeAllConnections();
  server.close();
  return found;
}

test('receive() joins the origin and the target as text', async () => {
  const request = await received('GET //2025-12-01/a%3A%24%2f/state?Marker= HTTP/1.1\r\nHost: other\r\nX-A: 1\r\n\r\n');

  expect(request).toEqual({
    method: 'GET',
    url: 'http://origin//2025-12-01/a%3A%24%2f/state?Marker=',
    headers: { host: 'other', 'x-a': '1' },
  });
});

test('receive() keeps a target that is a whole URL', async () => {
  const request = await received('GET http://elsewhere/x HTTP/1.1\r\nHost: elsewhere\r\n\r\n');

  expect(request).toMatchObject({ url: 'http://elsewhere/x' });
});

test('receive() joins headers that come twice', async () => {
  const request = await received(
    'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nX-A: 2\r\nSet-Cookie: b\r\nSet-Cookie: c\r\n\r\n',
  );

  expect(request).toMatchObject({ headers: { 'x-a': '1, 2', 'set-cookie': 'b, c' } });
});

test('receive() reads a body of declared length and one in chunks', async () => {
  const declared = await received('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab', 'cd');
  const chunked = await received(
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n',
    '2\r\ncd\r\n0\r\n\r\n',
  );

  expect(declared).toMatchObject({ body: new Uint8Array([97, 98, 99, 100]) });
  expect(chunked).toMatchObject({ body: new Uint8Array([97, 98, 99, 100]) });
});

test('receive() leaves out a body without bytes', async () => {
  const request = await received('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n');

  expect(request).not.toHaveProperty('body');
});

test('receive() takes the largest body and refuses one byte more, declared or not', async () => {
  const head = 'POST / HTTP/1.1\r\nHost: a\r\n';
  const chunk = (bytes: number): string => `${bytes.toString(16)}\r\n`;
  const largest = await received(`${head}Content-Length: ${requestBytes}\r\n\r\n`, new Uint8Array(requestBytes));
  const declared = await received(`${head}Content-Length: ${requestBytes + 1}\r\n\r\n`);
  const chunked = await received(
    `${head}Transfer-Encoding: chunked\r\n\r\n${chunk(requestBytes + 1)}`,
    new Uint8Array(requestBytes + 1),
  );

  expect(largest).toMatchObject({ method: 'POST' });
  expect(declared).toBe('too large');
  expect(chunked).toBe('too large');
});
