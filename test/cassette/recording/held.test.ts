import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { holdAnswer, holdExchange, holdFailure, holdRequest } from '../../../src/cassette/recording/held.ts';
import { toBytes } from '../../../src/model/body.ts';

const timing = { startedAt: 5, duration: 7 };
const sent = { method: 'POST', url: 'http://h/', headers: { 'x-a': '1' }, body: toBytes('abc') };
const request = holdRequest(sent);

test('holdAnswer() reads what was sent and answered, whatever became of the buffers', () => {
  const pieces = [toBytes('{"a"'), toBytes(':1}')];
  const own = { ...sent, body: toBytes('abc') };
  const asked = holdRequest(own);
  const response = { status: 200, headers: { 'x-b': '2' } as Record<string, string>, body: pieces };
  const held = holdAnswer(asked, timing, response);
  for (const bytes of [...pieces, own.body]) bytes.fill(0);
  response.headers['x-b'] = '3';

  expect(held.bytes).toBe(10);
  expect(held.read()).toEqual({
    kind: 'call',
    ...timing,
    method: 'POST',
    url: 'http://h/',
    requestHeaders: [['x-a', '1']],
    requestBody: { text: 'abc' },
    outcome: { status: 200, headers: [['x-b', '2']], body: { text: '{"a":1}' } },
  });
});

test('holdAnswer() counts the bytes that it holds, not those that they decode to', () => {
  const body = gzipSync('x'.repeat(10_000));
  const held = holdAnswer(request, timing, { status: 200, headers: { 'content-encoding': 'gzip' }, body });

  expect(held.bytes).toBe(body.length + 3);
});

test('holdFailure() holds broken connections and no bugs', () => {
  const broken = Object.assign(new Error('x'), { code: 'ECONNRESET' });

  expect(holdFailure(request, timing, broken)?.read().outcome).toEqual({ failure: 'ECONNRESET' });
  expect(holdFailure(request, timing, new TypeError('a bug'))).toBeUndefined();
});

test('holdExchange() holds an exchange as it is', () => {
  const exchange = holdAnswer(request, timing, { status: 200, headers: {}, body: toBytes('{}') }).read();

  expect(holdExchange(exchange)).toEqual({ bytes: 5, read: expect.any(Function) });
  expect(holdExchange(exchange).read()).toBe(exchange);
});
