import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerOf, printEntry } from '../../../src/cassette/har/print-entry.ts';
import { exchanges } from './arbitrary-exchange.ts';

test('printEntry() writes what HAR 1.2 demands of an entry', () => {
  fc.assert(
    fc.property(exchanges, (exchange) => {
      const { request, response, timings, ...entry } = printEntry(exchange, { kind: 'call' });

      expect(new Date(entry.startedDateTime).getTime()).toBe(exchange.startedAt);
      expect(entry.time).toBe(timings.send + timings.wait + timings.receive);
      expect(entry.cache).toEqual({});
      expect([request.httpVersion, response.httpVersion]).toEqual(['HTTP/1.1', 'HTTP/1.1']);
      expect([request.cookies, response.cookies]).toEqual([[], []]);
      for (const size of [request.headersSize, request.bodySize, response.headersSize, response.bodySize])
        expect(size).toBeGreaterThanOrEqual(-1);
      for (const { name, value } of [...request.headers, ...response.headers, ...request.queryString])
        expect([typeof name, typeof value]).toEqual(['string', 'string']);
      expect(response.bodySize).toBe(response.content.size);
      expect(typeof response.content.mimeType).toBe('string');
      expect(typeof response.redirectURL).toBe('string');
    }),
  );
});

test('printEntry() writes a query decoded, a body with its type and a status with its text', () => {
  const entry = printEntry(
    {
      kind: 'call',
      startedAt: 0,
      duration: 5,
      method: 'POST',
      url: 'http://h/p?Marker=a%2Bb%3D&Flag&Bad=%zz',
      requestHeaders: [['content-type', 'application/json']],
      requestBody: { text: '{}' },
      outcome: { status: 429, headers: [['content-type', 'text/plain']], body: { text: 'é' } },
    },
    { kind: 'call' },
  );

  expect(entry.request.queryString).toEqual([
    { name: 'Marker', value: 'a+b=' },
    { name: 'Flag', value: '' },
    { name: 'Bad', value: '%zz' },
  ]);
  expect(entry.request.postData).toEqual({ mimeType: 'application/json', text: '{}' });
  expect(entry.response.statusText).toBe('Too Many Requests');
  expect(entry.response.content).toEqual({ size: 2, mimeType: 'text/plain', text: 'é' });
});

test('headerOf() finds a header by its name', () => {
  expect(headerOf([['date', 'x']], 'date')).toBe('x');
  expect(headerOf([['date', 'x']], 'host')).toBeUndefined();
});
