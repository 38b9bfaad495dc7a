import { expect, test } from 'vitest';
import { redactMember } from '../../../src/cassette/redaction/redact-member.ts';
import { freshTools } from './tools.ts';

test.each([
  ['token', 'dG9r+/ZW4=', 'token1+/='],
  ['callback', 'AbC/', 'callback1/'],
  ['client', 'client:x', 'client-1'],
  ['tenant', 'acme', 'tenant-1'],
  ['request', 'req-1-x', 'request-1'],
  ['trace', 'Root=1-5759e988-bd862e3fe1be46a994272793', 'resource-1'],
  ['marker', 'after:op/17', 'marker-1:/'],
  ['marker', '100', '100'],
  ['name', 'order-17', 'name-1'],
  ['qualifier', 'prod', 'name-1'],
  ['function', 'orders:7', 'function-1:7'],
  ['arn', 'arn:aws:kms:eu-west-1:123456789012:key/k', 'arn:aws:kms:eu-west-1:000000000001:key/resource-1'],
  ['label', 'charge-card', 'charge-card'],
  ['label', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ['label', 'Xk9!pQ2z-Vm7wR4t', 'key-1'],
  ['label', 'key-1', 'key-1'],
  ['id', 'Xk9!pQ2z-Vm7wR4t', 'id-1'],
  ['message', 'account 123456789012', 'account 000000000001'],
  ['token', '', ''],
] as const)('redactMember() makes of the %s %j %j', (role, value, redacted) => {
  expect(redactMember(role, value, freshTools())).toBe(redacted);
});

test('redactMember() keeps ids that are hashes and remembers them', () => {
  const tools = freshTools();

  expect(redactMember('id', 'c4ca4238a0b92382', tools)).toBe('c4ca4238a0b92382');
  expect([...tools.keptIds]).toEqual(['c4ca4238a0b92382']);
});

test('redactMember() gives the id of the execution the placeholder that its ARN has', () => {
  const tools = freshTools();
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

  expect(redactMember('id', 'e-1', tools, () => ({ Type: 'EXECUTION' }))).toBe('id-1');
  expect(redactMember('arn', arn, tools)).toMatch(/name-1\/id-1$/);
  expect(redactMember('id', 'e-1', tools, () => ({ Type: 'STEP' }))).toBe('id-1');
  expect(redactMember('id', 'step-1', tools, () => ({ Type: 'STEP' }))).toBe('step-1');
  expect(redactMember('id', '22228748-90ad-4dbf-ae4f-8eaa81e1c661', tools)).toBe(
    '00000000-0000-4000-8000-000000000001',
  );
  expect(redactMember('id', 'V1StGXR8Z5jdHi6BmyT3k', tools)).toBe('id-2');
});

test('redactMember() replaces the name of an execution and keeps those of its operations', () => {
  const tools = freshTools();

  expect(redactMember('operationName', 'order-17', tools, () => ({ Type: 'EXECUTION' }))).toBe('name-1');
  expect(redactMember('operationName', 'order-17', tools, () => ({ EventType: 'ExecutionStarted' }))).toBe('name-1');
  expect(redactMember('operationName', 'order-17', tools, () => ({ Type: 'STEP' }))).toBe('order-17');
  expect(redactMember('operationName', 'mail bob@acme.io', tools, () => ({ Type: 'STEP' }))).toBe(
    'mail user-1@example.invalid',
  );
});
