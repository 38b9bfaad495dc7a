import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import { isPage, markerChains, nextMarker } from '../../../src/cassette/har/marker-chains.ts';
import { toRequest } from '../../../src/model/request.ts';

function page(arn: string, marker: string | undefined, next: unknown, status = 200): Exchange {
  const input = { DurableExecutionArn: arn, CheckpointToken: 't', Marker: marker };
  const { method, url } = toRequest('GetDurableExecutionState', input, 'http://localhost');
  const body = { text: JSON.stringify({ Operations: [], NextMarker: next }) };
  return {
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method,
    url,
    requestHeaders: [],
    outcome: { status, headers: [], body },
  };
}

test('markerChains() follows each read by its markers', () => {
  const chains = markerChains();
  const places = [
    page('a', undefined, 'm'),
    page('b', undefined, 'm'),
    page('a', 'm', 'n'),
    page('b', 'm', ''),
    page('a', 'n', null),
  ].map((exchange) => {
    const { page: number, chain } = chains.describe(exchange);
    return [chain?.read, number, chain?.marker, chain?.next];
  });

  expect(places).toEqual([
    [1, 1, null, 'm'],
    [2, 1, null, 'm'],
    [1, 2, 'm', 'n'],
    [2, 2, 'm', null],
    [1, 3, 'n', null],
  ]);
});

test('markerChains() begins a read at a marker that no page gave', () => {
  expect(markerChains().describe(page('a', 'of-the-payload', 'n'))).toMatchObject({
    page: 1,
    chain: { read: 1, marker: 'of-the-payload', next: 'n' },
  });
});

test('markerChains() says what was asked, and gives a refusal no page', () => {
  const { page: number, ...rest } = markerChains().describe(page('a', 'm', undefined, 429));

  expect(number).toBeUndefined();
  expect(rest).toEqual({
    kind: 'call',
    api: 'GetDurableExecutionState',
    input: { DurableExecutionArn: 'a', CheckpointToken: 't', Marker: 'm' },
  });
});

test('isPage() and nextMarker() take answers that hold one', () => {
  expect(isPage('GetDurableExecutionState', page('a', undefined, 'm'))).toBe(true);
  expect(isPage('GetDurableExecutionState', page('a', undefined, 'm', 500))).toBe(false);
  expect(isPage('GetDurableExecution', page('a', undefined, 'm'))).toBe(false);
  expect(nextMarker(page('a', undefined, 'm'))).toBe('m');
  expect(nextMarker({ ...page('a', undefined, 'm'), outcome: { failure: 'ECONNRESET' } })).toBeNull();
  expect(
    nextMarker({ ...page('a', undefined, 'm'), outcome: { status: 200, headers: [], body: { text: '<html>' } } }),
  ).toBeNull();
});
