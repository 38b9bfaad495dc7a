import { expect, test } from 'vitest';
import { compareInvocations } from '../../../src/cassette/drift/compare-invocations.ts';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';

function recorded(payload: string, output: unknown) {
  const exchange: Exchange = {
    kind: 'invocation',
    startedAt: 0,
    duration: 0,
    method: 'POST',
    url: '',
    requestHeaders: [],
    requestBody: { text: payload },
    outcome: { status: 200, headers: [], body: { text: JSON.stringify(output) } },
  };
  return { exchanges: [exchange], indexes: [4], redacted: false, leftOut: 0 };
}

test('compareInvocations() compares payloads and what handlers returned', () => {
  const payload = (NextMarker: unknown) =>
    JSON.stringify({ CheckpointToken: 't', InitialExecutionState: { Operations: [], NextMarker } });
  const settings = {
    bindings: createBindings(),
    redacted: false,
    ignores: matchPointers([]),
    blur: (text: string) => text,
  };
  const before = recorded(payload('m'), { Status: 'PENDING' });

  expect(compareInvocations(before, recorded(payload('n'), { Status: 'PENDING' }), settings)).toEqual([]);
  expect(
    compareInvocations(before, recorded(payload(null), { Status: 'SUCCEEDED' }), settings).map(
      ({ api, entry, kind, pointer }) => [api, entry, kind, pointer],
    ),
  ).toEqual([
    ['Invoke', 4, 'breaking', '/InitialExecutionState/NextMarker'],
    ['Invoke', 4, 'value', '/Status'],
  ]);
  expect(compareInvocations(before, recorded('no JSON', 1), settings).map(({ kind }) => kind)).toEqual([
    'breaking',
    'breaking',
  ]);
  expect(compareInvocations(before, { ...before, exchanges: [] }, settings)).toEqual([]);
});
