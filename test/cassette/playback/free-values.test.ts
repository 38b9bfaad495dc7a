import { expect, test } from 'vitest';
import { freeValues } from '../../../src/cassette/playback/free-values.ts';
import type { RecordedCall } from '../../../src/cassette/playback/recorded-call.ts';

function call(text: string): RecordedCall {
  const outcome = { status: 200, headers: [], body: { text } };
  const exchange = {
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method: 'GET',
    url: '',
    requestHeaders: [],
    outcome,
  } as const;
  return { entry: 0, api: 'GetDurableExecutionState', input: {}, exchange };
}

test('freeValues() frees placeholders of a redacted recording', () => {
  const isFree = freeValues([], 'placeholders', true);

  expect([isFree('name', 'name-1'), isFree('account', '000000000001'), isFree('place', 'eu-west-1')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(freeValues([], 'placeholders', false)('name', 'name-1')).toBe(false);
});

test('freeValues() frees all, or none', () => {
  expect(freeValues([], 'all', false)('name', 'order-17')).toBe(true);
  expect(freeValues([], 'all', false)('literal', 'form')).toBe(false);
  expect(freeValues([], 'none', true)('name', 'name-1')).toBe(false);
});

test('freeValues() frees no value that an answer hands out', () => {
  const answer = '{"Operations":[{"CallbackDetails":{"CallbackId":"callback1"}}],"NextMarker" : "marker-1\\u002b"}';
  const isFree = freeValues([call(answer)], 'all', true);

  expect([isFree('callback', 'callback1'), isFree('marker', 'marker-1+'), isFree('marker', 'marker-2')]).toEqual([
    false,
    false,
    true,
  ]);
});
