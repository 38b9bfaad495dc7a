import { expect, test } from 'vitest';
import { type Endpoint, type Target, toEndpoint } from '../../src/model/endpoint.ts';

const endpoint: Endpoint = () => ({ status: 200, headers: {}, body: new Uint8Array() });

test('toEndpoint() takes an endpoint, and whatever carries one', () => {
  const both = Object.assign((...args: Parameters<Endpoint>) => endpoint(...args), { endpoint });

  expect(toEndpoint(endpoint)).toBe(endpoint);
  expect(toEndpoint({ endpoint })).toBe(endpoint);
  expect(toEndpoint(both)).toBe(both);
});

test.each([
  ['null', null],
  ['undefined', undefined],
  ['string', 'http://127.0.0.1:8080'],
  ['an object with no members', {}],
  ['an object with url, endpoint', { url: '', endpoint: 'http://127.0.0.1:8080' }],
])('toEndpoint() refuses %s', (found, value) => {
  expect(() => toEndpoint(value as unknown as Target)).toThrow(
    new TypeError(`Cannot use the target: found ${found}, expected an endpoint function or { endpoint }`),
  );
});
