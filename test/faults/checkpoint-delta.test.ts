import { expect, test } from 'vitest';
import { readDelta, writeDelta } from '../../src/faults/checkpoint-delta.ts';
import { bodyJson, jsonResponse } from '../../src/model/body.ts';

const answer = jsonResponse(200, { CheckpointToken: 'dA==', NewExecutionState: { Operations: [1], NextMarker: 'm' } });

test('readDelta() finds the operations of a checkpoint', () => {
  expect(readDelta(answer)?.operations).toEqual([1]);
  expect(readDelta({ ...answer, status: 400 })).toBeUndefined();
  expect(readDelta(jsonResponse(200, { NewExecutionState: {} }))).toBeUndefined();
  expect(readDelta(jsonResponse(200, []))).toBeUndefined();
});

test('writeDelta() keeps what it is not told to change', () => {
  const delta = readDelta(answer);

  expect(delta && bodyJson(writeDelta(answer, delta, { Operations: [] }).body)).toEqual({
    CheckpointToken: 'dA==',
    NewExecutionState: { Operations: [], NextMarker: 'm' },
  });
});
