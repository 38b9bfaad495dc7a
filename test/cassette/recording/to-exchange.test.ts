import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toAnswered, toAsked, toFailed } from '../../../src/cassette/recording/to-exchange.ts';
import { toBytes } from '../../../src/model/body.ts';

test('toAsked() keeps a copy of the body', () => {
  const body = toBytes('abc');
  const asked = toAsked({ method: 'POST', url: 'http://h/', headers: { 'x-a': '1' }, body });
  body.fill(0);

  expect(asked).toEqual({
    method: 'POST',
    url: 'http://h/',
    requestHeaders: [['x-a', '1']],
    requestBody: { text: 'abc' },
  });
  expect(toAsked({ method: 'GET', url: 'http://h/', headers: {} })).toEqual({
    method: 'GET',
    url: 'http://h/',
    requestHeaders: [],
  });
});

test('toAnswered() joins pieces, decodes content and keeps the delivery', () => {
  const zipped = gzipSync('{"a":1}');
  const response = {
    status: 200,
    headers: { 'content-encoding': 'gzip' },
    body: [zipped.subarray(0, 5), zipped.subarray(5)],
    delivery: { delayMs: 3 },
  };

  expect(toAnswered(response)).toEqual({
    status: 200,
    headers: [],
    body: { text: '{"a":1}' },
    delivery: { delayMs: 3 },
  });
});

test('toFailed() knows a broken connection by its code, also in a cause', () => {
  const broken = Object.assign(new Error('x'), { code: 'ECONNRESET' });

  expect(toFailed(broken)).toEqual({ failure: 'ECONNRESET' });
  expect(toFailed(new TypeError('fetch failed', { cause: broken }))).toEqual({ failure: 'ECONNRESET' });
  expect(toFailed(Object.assign(new Error('x'), { code: 'UND_ERR_SOCKET' }))).toEqual({ failure: 'ECONNRESET' });
  expect(toFailed(new TypeError('a bug'))).toBeUndefined();
  expect(toFailed(Object.assign(new Error('x'), { code: 20 }))).toBeUndefined();
  expect(toFailed('text')).toBeUndefined();
});
