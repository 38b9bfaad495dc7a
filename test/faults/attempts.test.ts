import { expect, test } from 'vitest';
import { countAttempts } from '../../src/faults/attempts.ts';
import { toBytes } from '../../src/model/body.ts';
import { ask, askState } from './paged-endpoint.ts';

const state = { api: 'GetDurableExecutionState', label: 'arn', marker: undefined } as const;

test("countAttempts() goes by the AWS SDK's number of the call", () => {
  const count = countAttempts();
  const numbered = (id: string) => ({ ...askState(), headers: { 'amz-sdk-invocation-id': id } });

  const counted = ['a', 'a', 'b', 'a', 'b'].map((id) => count(numbered(id), state));

  expect(counted).toEqual([1, 2, 1, 3, 2]);
});

test('countAttempts() takes the same page asked again in a row for an attempt', () => {
  const count = countAttempts();
  const markers = [undefined, undefined, 'm2', 'm2', 'm2', 'm4', undefined];

  expect(markers.map((marker) => count(askState(), { ...state, marker }))).toEqual([1, 2, 1, 2, 3, 1, 1]);
});

test('countAttempts() keeps executions, APIs and bodies apart', () => {
  const count = countAttempts();
  const checkpoint = (body: string) =>
    count(
      { ...ask('CheckpointDurableExecution'), body: toBytes(body) },
      { ...state, api: 'CheckpointDurableExecution' },
    );

  expect([count(askState(), state), count(askState(), { ...state, label: 'other' }), count(askState(), state)]).toEqual(
    [1, 1, 2],
  );
  expect([checkpoint('1'), checkpoint('2'), checkpoint('2')]).toEqual([1, 1, 2]);
});
