import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { toBytes } from '../../src/model/body.ts';
import type { WireResponse } from '../../src/model/endpoint.ts';
import { realSleep } from '../../src/model/sleep.ts';
import { breakOff, deliver } from '../../src/serving/deliver.ts';

/** What a raw socket reads of an answer: its bytes, how many writes they came in, and how the connection ended. */
async function delivered(
  response: WireResponse | 'break off',
  request = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
) {
  const hangs = response !== 'break off' && response.delivery?.then === 'hang';
  const wait = { sleep: realSleep, signal: AbortSignal.timeout(hangs ? 150 : 5000), holds: false };
  const server = createServer((_, outgoing) => {
    outgoing.sendDate = false;
    if (response === 'break off') breakOff(outgoing);
    else deliver(response, outgoing, () => wait);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(request));
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  const end = await new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    socket.on('end', () => resolve('end'));
  });
  socket.destroy();
  await new Promise((closed) => server.close(closed));
  return { text: Buffer.concat(pieces).toString(), pieces: pieces.length, end };
}

const head = 'HTTP/1.1 200 OK\r\nx-a: 1\r\ncontent-length: 6\r\n';
const last = 'Connection: close\r\n\r\n';
const answer = { status: 200, headers: { 'x-a': '1' }, body: [toBytes('abc'), toBytes('def')] };

test('deliver() writes pieces as one, in one packet', async () => {
  expect(await delivered(answer)).toEqual({ text: `${head}${last}abcdef`, pieces: 1, end: 'end' });
  expect(await delivered({ ...answer, body: toBytes('abcdef') })).toEqual({
    text: `${head}${last}abcdef`,
    pieces: 1,
    end: 'end',
  });
});

test('deliver() writes chunks with their pauses', async () => {
  const { text, pieces } = await delivered({ ...answer, delivery: { chunkBytes: 2, pauseMs: 20 } });

  expect(text).toBe(`${head}${last}abcdef`);
  expect(pieces).toBeGreaterThanOrEqual(3);
});

test('deliver() frames a body of undeclared length in chunks', async () => {
  const { text } = await delivered({ ...answer, delivery: { declareLength: false } });

  expect(text).toContain('Transfer-Encoding: chunked');
  expect(text.endsWith('3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n')).toBe(true);
});

test.for([
  ['reset', {}, '', 'ECONNRESET'],
  ['refuse', {}, '', 'ECONNRESET'],
  ['close', {}, '', 'end'],
  ['hang', {}, '', 'end'],
  ['reset', { stopAfterBytes: 4 }, `${head}${last}abcd`, 'ECONNRESET'],
  ['close', { stopAfterBytes: 4 }, `${head}${last}abcd`, 'end'],
  ['hang', { stopAfterBytes: 4 }, `${head}${last}abcd`, 'end'],
  ['reset', { stopAfterBytes: 0 }, `${head}${last}`, 'ECONNRESET'],
  ['close', { raw: toBytes('\0garbage') }, '\0garbage', 'end'],
  ['hang', { raw: toBytes('\0garbage') }, '\0garbage', 'end'],
] as const)('deliver() of then %s with %j', async ([then, more, text, end]) => {
  expect(await delivered({ ...answer, delivery: { ...more, then } })).toMatchObject({ text, end });
});

test('deliver() writes raw bytes and closes', async () => {
  expect(await delivered({ ...answer, delivery: { raw: toBytes('nothing') } })).toMatchObject({
    text: 'nothing',
    end: 'end',
  });
});

test('deliver() sends no body where HTTP allows none', async () => {
  const { text } = await delivered({ ...answer, status: 204 });
  const { text: toHead } = await delivered(answer, 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');

  expect(text).toBe(`HTTP/1.1 204 No Content\r\nx-a: 1\r\n${last}`);
  expect(toHead).toBe(`${head}${last}`);
});

test('deliver() takes its time over what has no body', async () => {
  const slow = { ...answer, delivery: { chunkBytes: 2, pauseMs: 1, delayMs: 1 } };
  const { text } = await delivered({ ...slow, status: 204 });
  const { text: toHead } = await delivered(slow, 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');

  expect(text).toBe(`HTTP/1.1 204 No Content\r\nx-a: 1\r\n${last}`);
  expect(toHead).toBe(`${head}${last}`);
});

test('deliver() answers 500 where a header is none that HTTP can carry', async () => {
  const { text } = await delivered({ ...answer, headers: { 'x-a': 'one\r\ntwo' } });
  const slow = await delivered({ ...answer, headers: { 'x a': '1' }, delivery: { delayMs: 1 } });

  expect(text).toContain('HTTP/1.1 500 Internal Server Error');
  expect(text).toContain('The endpoint failed to answer: Invalid character in header content');
  expect(slow.text).toContain('HTTP/1.1 500 Internal Server Error');
});

test('deliver() does nothing for a client that has left', async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer((_, outgoing) => {
    let waits = 0;
    outgoing.destroy();
    deliver({ ...answer, delivery: { delayMs: 60_000 } }, outgoing, () => {
      waits += 1;
      return { sleep: realSleep, signal: AbortSignal.abort(), holds: false };
    });
    resolve(waits);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');

  expect(await promise).toBe(0);
  server.close();
});

test('breakOff() resets the connection', async () => {
  expect(await delivered('break off')).toEqual({ text: '', pieces: 0, end: 'ECONNRESET' });
});
