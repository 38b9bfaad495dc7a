import { expect, test } from 'vitest';
import { findMismatches, matchesShape } from '../../src/model/shape.ts';

const step = { Id: 'c4ca4238a0b92382', Type: 'STEP', StartTimestamp: 1767225600.123, Status: 'STARTED' };

test('matchesShape() allows unknown members and takes undefined for absent', () => {
  expect(matchesShape('Operation', { ...step, FutureDetails: { a: 1 }, Name: undefined })).toBe(true);
});

test.each([
  ['a null member', { ...step, Name: null }],
  ['a date', { ...step, StartTimestamp: new Date(0) }],
  ['a missing member', { ...step, Id: undefined }],
  ['another status', { ...step, Status: 'DONE' }],
  ['a list', [step]],
])('matchesShape() refuses %s', (_, value) => {
  expect(matchesShape('Operation', value)).toBe(false);
});

test('findMismatches() is empty for what has the shape', () => {
  expect(findMismatches('GetDurableExecutionStateResponse', { Operations: [step], NextMarker: '' })).toEqual([]);
});

test('findMismatches() names every place, from the outside in', () => {
  const page = {
    Operations: [step, { ...step, Id: undefined, Status: 'DONE', StepDetails: [] }, { ...step, Id: 'a/b' }],
    NextMarker: 5,
  };

  expect(findMismatches('GetDurableExecutionStateResponse', page)).toEqual([
    {
      path: '/Operations/1/Id',
      shape: 'OperationId',
      keyword: 'required',
      expected: 'a required member',
      received: 'nothing',
    },
    {
      path: '/Operations/1/Status',
      shape: 'OperationStatus',
      keyword: 'enum',
      expected: 'one of STARTED, PENDING, READY, SUCCEEDED, FAILED, CANCELLED, TIMED_OUT, STOPPED',
      received: '"DONE"',
    },
    {
      path: '/Operations/1/StepDetails',
      shape: 'StepDetails',
      keyword: 'type',
      expected: 'an object',
      received: 'a list of 0 items',
    },
    {
      path: '/Operations/2/Id',
      shape: 'OperationId',
      keyword: 'pattern',
      expected: 'text like ^(?:[a-zA-Z0-9_-]+)$',
      received: '"a/b"',
    },
    { path: '/NextMarker', shape: 'String', keyword: 'type', expected: 'text', received: '5' },
  ]);
});

test('findMismatches() points at the whole value with an empty path', () => {
  expect(findMismatches('ErrorObject', 'boom')).toEqual([
    { path: '', shape: 'ErrorObject', keyword: 'type', expected: 'an object', received: '"boom"' },
  ]);
});

test('findMismatches() takes payload times in milliseconds and as text, and no seconds', () => {
  const payload = (StartTimestamp: unknown): unknown => ({
    DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
    CheckpointToken: 'dG9rZW4=',
    InitialExecutionState: { Operations: [{ ...step, StartTimestamp }], NextMarker: null },
  });

  expect(findMismatches('InvocationPayload', payload(1767225600123))).toEqual([]);
  expect(findMismatches('InvocationPayload', payload('2026-01-01T00:00:00.123Z'))).toEqual([]);
  expect(findMismatches('InvocationPayload', payload(1767225600.123))).toEqual([
    {
      path: '/InitialExecutionState/Operations/0/StartTimestamp',
      shape: 'PayloadTimestamp',
      keyword: 'type',
      expected: 'a whole number or text',
      received: '1767225600.123',
    },
  ]);
});

test('findMismatches() keeps what users wrote to itself', () => {
  const received = findMismatches('ErrorObject', { ErrorMessage: { secret: 1 }, ErrorData: 4, StackTrace: [null] });

  expect(received.map(({ path, received }) => `${path}: ${received}`)).toEqual([
    '/ErrorMessage: a value of type object',
    '/ErrorData: a value of type number',
    '/StackTrace/0: null',
  ]);
});
