import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bodyBytes, bodyText, toBytes } from '../../src/model/body.ts';
import { send } from '../../src/serving/send.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A server that notes requests and answers each with the same head and body. */
async function upstream(status: number, headers: Record<string, string | string[]>, body: Uint8Array) {
  const seen: Seen[] = [];
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const { method, url, headers } = incoming;
      seen.push({ method, url, headers, body: Buffer.concat(pieces).toString() });
      outgoing.writeHead(status, answer).end(body);
    });
  });
  const answer = headers;
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, [Symbol.dispose]: stop };
}

test('send() writes the target, the headers and the body as they are', async () => {
  using server = await upstream(200, {}, toBytes('ok'));
  const target = "//2025-12-01/a%3A%24%2f'/state?Marker=&x=a+b";
  await send({
    method: 'POST',
    url: server.url + target,
    headers: { 'x-a': '1', authorization: 'b' },
    body: toBytes('héé'),
  });

  expect(server.seen).toEqual([
    {
      method: 'POST',
      url: target,
      headers: {
        host: server.url.slice(7),
        connection: 'keep-alive',
        'x-a': '1',
        authorization: 'b',
        'accept-encoding': 'identity',
        'content-length': '5',
      },
      body: 'héé',
    },
  ]);
});

test('send() leaves behind what was said of another connection', async () => {
  using server = await upstream(200, {}, toBytes('ok'));
  const headers = {
    host: 'elsewhere',
    connection: 'close',
    'transfer-encoding': 'chunked',
    'content-length': '99',
    'accept-encoding': 'gzip',
  };
  await send({ method: 'GET', url: server.url, headers });
  await send({ method: 'POST', url: `${server.url}/?a=b`, headers });

  expect(server.seen).toMatchObject([
    { url: '/', headers: { host: server.url.slice(7), 'accept-encoding': 'identity' } },
    { url: '/?a=b', headers: { 'content-length': '0' } },
  ]);
  expect(server.seen[0]?.headers).not.toHaveProperty('content-length');
});

test('send() hands back a body that nobody unpacked', async () => {
  const packed = gzipSync('{"Operations":[]}');
  using server = await upstream(200, { 'content-encoding': 'gzip', 'set-cookie': ['a', 'b'] }, packed);
  const response = await send({ method: 'GET', url: server.url, headers: {} });

  expect(response).toMatchObject({ status: 200, headers: { 'content-encoding': 'gzip', 'set-cookie': 'a, b' } });
  expect(response.headers).not.toHaveProperty('content-length');
  expect(Buffer.from(bodyBytes(response.body))).toEqual(packed);
});

test('send() takes a redirect for an answer', async () => {
  using server = await upstream(307, { location: 'http://127.0.0.1:1/' }, toBytes('moved'));
  const response = await send({ method: 'GET', url: server.url, headers: {} });

  expect([response.status, response.headers.location, bodyText(response.body)]).toEqual([
    307,
    'http://127.0.0.1:1/',
    'moved',
  ]);
});

test('send() rejects with the code of the network', async () => {
  using server = await upstream(200, { 'content-length': '99' }, toBytes('half'));
  const closed = server.url;
  server[Symbol.dispose]();

  await expect(send({ method: 'GET', url: closed, headers: {} })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('send() gives up with the caller', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  await expect(send({ method: 'GET', url, headers: {} }, AbortSignal.timeout(20))).rejects.toMatchObject({
    name: 'AbortError',
  });
  server.closeAllConnections();
  server.close();
});
