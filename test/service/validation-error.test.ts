import { expect, test } from 'vitest';
import { findMismatches, type ShapeName } from '../../src/model/shape.ts';
import { validationError } from '../../src/service/validation-error.ts';

const messageOf = (shape: ShapeName, value: unknown): string =>
  validationError(findMismatches(shape, value), value).message;
const state = {
  DurableExecutionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f:1/durable-execution/n/e',
  CheckpointToken: 'ab==',
};

test.each<[ShapeName, object, string]>([
  [
    'GetDurableExecutionStateRequest',
    { ...state, MaxItems: -1 },
    "Value '-1' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 0",
  ],
  [
    'GetDurableExecutionStateRequest',
    { ...state, MaxItems: 1001 },
    "Value '1001' at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000",
  ],
  [
    'GetDurableExecutionStateRequest',
    { DurableExecutionArn: state.DurableExecutionArn },
    "Value null at 'checkpointToken' failed to satisfy constraint: Member must not be null",
  ],
  [
    'GetDurableExecutionStateRequest',
    { ...state, CheckpointToken: 'a b' },
    "Value 'a b' at 'checkpointToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [A-Za-z0-9+/]+={0,2}",
  ],
  [
    'ListDurableExecutionsByFunctionRequest',
    { FunctionName: 'f', Statuses: ['BOGUS'] },
    "Value '[BOGUS]' at 'statuses' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [RUNNING, SUCCEEDED, FAILED, TIMED_OUT, STOPPED]]",
  ],
  [
    'CheckpointDurableExecutionRequest',
    { ...state, Updates: [{ Id: 'a', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 0 } }] },
    "Value '0' at 'updates.1.member.waitOptions.waitSeconds' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    'CheckpointDurableExecutionRequest',
    { ...state, Updates: [{ Id: 'a'.repeat(65), Type: 'STEP', Action: 'START' }] },
    `Value '${'a'.repeat(65)}' at 'updates.1.member.id' failed to satisfy constraint: Member must have length less than or equal to 64`,
  ],
  [
    'CheckpointDurableExecutionRequest',
    { ...state, Updates: [{ Id: 'a', Type: 'STEP', Action: 'START', Name: 'snö' }] },
    "Value 'snö' at 'updates.1.member.name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\x20-\\x7E]+",
  ],
  [
    'CheckpointDurableExecutionRequest',
    { ...state, Updates: [{ Id: 'a', Type: 'STEP', Action: 'START', Name: 'n'.repeat(257) }] },
    "…' at 'updates.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 256",
  ],
  [
    'CheckpointDurableExecutionRequest',
    { ...state, ClientToken: '' },
    "Value '' at 'clientToken' failed to satisfy constraint: Member must have length greater than or equal to 1",
  ],
])('validationError() words what is wrong with a %s as the service does', (shape, value, sentence) => {
  expect(messageOf(shape, value)).toContain(sentence);
});

test('validationError() counts one error and several', () => {
  const { DurableExecutionArn } = state;

  expect(messageOf('GetDurableExecutionStateRequest', { DurableExecutionArn })).toMatch(
    /^1 validation error detected: V/,
  );
  expect(messageOf('GetDurableExecutionStateRequest', {})).toMatch(
    /^2 validation errors detected: V.+null; Value null/,
  );
});

test('validationError() never repeats what is sensitive', () => {
  const secret = 'secret '.repeat(1_000_000);
  const update = { Id: 'a', Type: 'STEP', Action: 'SUCCEED', Payload: secret };

  const message = messageOf('CheckpointDurableExecutionRequest', { ...state, Updates: [update] });

  expect(message).toBe(
    "1 validation error detected: Value at 'updates.1.member.payload' failed to satisfy constraint: Member must have length less than or equal to 6291456",
  );
});

test('validationError() lists twenty errors at most and counts all of them', () => {
  const Updates = Array.from({ length: 1000 }, () => ({ Id: 'é', Type: 'STEP', Action: 'START' }));

  const message = messageOf('CheckpointDurableExecutionRequest', { ...state, Updates });

  expect(message).toMatch(/^1000 validation errors detected/);
  expect(message.split('; ')).toHaveLength(20);
});
