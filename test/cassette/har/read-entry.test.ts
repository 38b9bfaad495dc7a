import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markerChains } from '../../../src/cassette/har/marker-chains.ts';
import { printEntry } from '../../../src/cassette/har/print-entry.ts';
import { readEntry } from '../../../src/cassette/har/read-entry.ts';
import { exchanges } from './arbitrary-exchange.ts';

test('readEntry() reads the exchange that printEntry() wrote, through a file', () => {
  fc.assert(
    fc.property(exchanges, (exchange) => {
      const entry = printEntry(exchange, markerChains().describe(exchange));

      expect(readEntry(JSON.parse(JSON.stringify(entry)), 0)).toEqual(exchange);
    }),
  );
});

test('readEntry() reads entries of other programs', () => {
  const entry = {
    startedDateTime: 'yesterday',
    request: {
      method: 'get',
      url: 'https://h/x',
      headers: [{ name: ':path', value: '/x' }, { name: 'Host', value: 'h' }, 7],
    },
    response: { status: 200, content: { text: 'AQ==', encoding: 'base64', size: 1 } },
  };

  expect(readEntry(entry, 0)).toEqual({
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method: 'GET',
    url: 'https://h/x',
    requestHeaders: [['host', 'h']],
    outcome: { status: 200, headers: [], body: { text: 'AQ==', encoding: 'base64' } },
  });
});

test('readEntry() takes a status of 0 for a broken connection', () => {
  const entry = { request: { method: 'GET', url: 'https://h/x' }, response: { status: 0, _error: 'net::ERR_FAILED' } };

  expect(readEntry(entry, 0).outcome).toEqual({ failure: 'net::ERR_FAILED' });
  expect(readEntry({ ...entry, response: { status: 0 } }, 0).outcome).toEqual({ failure: 'ECONNRESET' });
});

test('readEntry() takes no delivery that is none', () => {
  const entry = {
    request: { method: 'GET', url: 'https://h/x' },
    response: { status: 200 },
    _durable: JSON.parse(
      '{"delivery":{"constructor":1,"__proto__":{"x":1},"delayMs":"5","then":"explode","pauseMs":-1}}',
    ),
  };

  expect(readEntry(entry, 0).outcome).toEqual({ status: 200, headers: [], body: { text: '' }, delivery: {} });
});

test.each([
  [{}, "Cannot read the HAR entry at '/log/entries/3/request/method': found nothing, expected a string"],
  [null, "Cannot read the HAR entry at '/log/entries/3/request/method': found nothing, expected a string"],
  [
    { request: { method: 'GET', url: null } },
    "Cannot read the HAR entry at '/log/entries/3/request/url': found null, expected a string",
  ],
  [
    { request: { method: 'GET', url: 'x' }, response: { status: '200' } },
    "Cannot read the HAR entry at '/log/entries/3/response/status': found 200, expected an HTTP status",
  ],
  [
    { request: { method: 'GET', url: 'x' } },
    "Cannot read the HAR entry at '/log/entries/3/response/status': found undefined, expected an HTTP status",
  ],
])('readEntry() refuses %j', (entry, message) => {
  expect(() => readEntry(entry, 3)).toThrow(new SyntaxError(message));
});
