import { expect, test } from 'vitest';
import { bodyOf, statusOf, unitsOf } from '../../../src/cassette/drift/unit.ts';
import { readHar } from '../../../src/cassette/har/read-har.ts';

function entry(query: string, body: unknown, path = 'a/state') {
  const request = { method: 'GET', url: `https://h/2025-12-01/durable-executions/${path}${query}` };
  return { request, response: { status: 200, content: { text: JSON.stringify(body) } } };
}

test('unitsOf() takes a read over all its pages for one', () => {
  const har = {
    log: {
      entries: [
        entry('', { Operations: [1, 2], NextMarker: 'm', Total: 9 }),
        entry('', { Status: 'RUNNING' }, 'a'),
        entry('?Marker=m', { Operations: [3], NextMarker: '' }),
      ],
    },
  };

  expect(unitsOf(readHar(har, 'x')).map(({ entry: at, api, body, pageSizes }) => [at, api, body, pageSizes])).toEqual([
    [0, 'GetDurableExecutionState', { Operations: [1, 2, 3], NextMarker: '' }, [2, 1]],
    [1, 'GetDurableExecution', { Status: 'RUNNING' }, []],
  ]);
});

test('bodyOf() and statusOf() take broken answers', () => {
  const exchange = { kind: 'call', startedAt: 0, duration: 0, method: 'GET', url: '', requestHeaders: [] } as const;

  expect(bodyOf({ ...exchange, outcome: { failure: 'ECONNRESET' } })).toBeUndefined();
  expect(bodyOf({ ...exchange, outcome: { status: 200, headers: [], body: { text: '<html>' } } })).toBe('<html>');
  expect(statusOf({ failure: 'ECONNRESET' })).toBe('ECONNRESET');
});
