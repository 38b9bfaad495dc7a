import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  isPlainLiteral,
  isWordOf,
  itemShape,
  memberShape,
  roleOf,
} from '../../../src/cassette/redaction/member-role.ts';
import { shapes } from '../../../validators/shapes.js';

test('roleOf() takes every shape that the schemas mark for sensitive', () => {
  const folder = new URL('../../../schemas/', import.meta.url);
  const marked = readdirSync(folder).filter(
    (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))['x-sensitive'],
  );

  expect(marked.length).toBeGreaterThan(5);
  for (const file of marked) {
    const name = file.replace('.json', '');
    expect(roleOf(name as keyof typeof shapes, 'any')).toBe('sensitive');
  }
});

test('roleOf() takes what the model does not know for sensitive', () => {
  expect(roleOf(undefined, 'NextMarker')).toBe('sensitive');
  expect(roleOf('Operation', 'Operation')).toBe('sensitive');
  expect(roleOf('Refusal', 'x')).toBe('sensitive');
});

test('roleOf() tells markers, ids and messages apart', () => {
  const role = (shape: Parameters<typeof memberShape>[0], key: string) => roleOf(memberShape(shape, key), key);

  expect(role('GetDurableExecutionStateResponse', 'NextMarker')).toBe('marker');
  expect(role('InitialExecutionState', 'NextMarker')).toBe('marker');
  expect(role('InvocationCompletedDetails', 'RequestId')).toBe('request');
  expect(role('Operation', 'ParentId')).toBe('id');
  expect(role('Operation', 'Status')).toBe('label');
  expect(role('Operation', 'StartTimestamp')).toBe('label');
  expect(role('Refusal', 'Message')).toBe('message');
  expect(role('Refusal', 'Secret')).toBe('sensitive');
});

test('memberShape() knows no member that every object has', () => {
  expect(memberShape('Operation', 'constructor')).toBeUndefined();
  expect(memberShape('Operation', '__proto__')).toBeUndefined();
  expect(memberShape(undefined, 'Id')).toBeUndefined();
});

test('itemShape() names the shape of a list', () => {
  expect(itemShape('Operations')).toBe('Operation');
  expect(itemShape('Operation')).toBeUndefined();
  expect(itemShape('Refusal')).toBeUndefined();
});

test('isPlainLiteral() keeps numbers where the model has numbers', () => {
  expect(isPlainLiteral('ExecutionTimestamp', '1767225600.123')).toBe(true);
  expect(isPlainLiteral('OperationPayload', '12')).toBe(false);
  expect(isPlainLiteral('CheckpointToken', '41111111111111')).toBe(false);
  expect(isPlainLiteral(undefined, '1')).toBe(false);
  expect(isPlainLiteral(undefined, 'null')).toBe(true);
  expect(Object.keys(shapes).length).toBeGreaterThan(100);
});

test('isWordOf() knows the words of the model', () => {
  expect(isWordOf('OperationStatus', 'SUCCEEDED')).toBe(true);
  expect(isWordOf('OperationStatus', 'DONE')).toBe(false);
  expect(isWordOf('OperationName', 'SUCCEEDED')).toBe(false);
  expect(isWordOf(undefined, 'SUCCEEDED')).toBe(false);
});
