import { expect, test } from 'vitest';
import { createPlaceholders } from '../../../src/cassette/redaction/placeholders.ts';
import { redactArn, redactFunctionName, redactQualifier } from '../../../src/cassette/redaction/redact-arn.ts';

test('redactArn() replaces account, function, execution and id, each by its own value', () => {
  const placeholders = createPlaceholders();
  const arn = (account: string, name: string) =>
    `arn:aws:lambda:eu-west-1:${account}:function:orders:7/durable-execution/${name}/22228748-90ad-4dbf-ae4f-8eaa81e1c661`;

  expect(redactArn(arn('123456789012', 'order-17'), placeholders)).toBe(
    'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-1/00000000-0000-4000-8000-000000000001',
  );
  expect(redactArn(arn('210987654321', 'order-18'), placeholders)).toBe(
    'arn:aws:lambda:eu-west-1:000000000002:function:function-1:7/durable-execution/name-2/00000000-0000-4000-8000-000000000001',
  );
});

test.each([
  [
    'arn:aws:lambda:eu-west-1:123456789012:function:orders:prod',
    'arn:aws:lambda:eu-west-1:000000000001:function:function-1:name-1',
  ],
  ['arn:aws:kms:eu-west-1:123456789012:key/my-key', 'arn:aws:kms:eu-west-1:000000000001:key/resource-1'],
  ['arn:aws:iam::123456789012:role/team/admin', 'arn:aws:iam::000000000001:role/resource-1/resource-2'],
  ['arn:aws:iam::aws:policy/ReadOnly', 'arn:aws:iam::aws:policy/resource-1'],
  ['arn:aws:s3:::my-bucket', 'arn:aws:s3:::resource-1'],
  [
    'arn:aws:logs:eu-west-1:123456789012:log-group:orders:*',
    'arn:aws:logs:eu-west-1:000000000001:log-group:resource-1:*',
  ],
  ['no arn', 'resource-1'],
  ['orders', 'resource-1'],
])('redactArn() makes of %s %s', (arn, redacted) => {
  expect(redactArn(arn, createPlaceholders())).toBe(redacted);
});

test.each([
  ['orders', 'function-1'],
  ['orders:$LATEST', 'function-1:$LATEST'],
  ['123456789012:function:orders:prod', '000000000001:function:function-1:name-1'],
  ['a/b', 'function-1'],
])('redactFunctionName() makes of %s %s', (name, redacted) => {
  expect(redactFunctionName(name, createPlaceholders())).toBe(redacted);
});

test('redactQualifier() keeps versions and replaces aliases', () => {
  expect(
    ['7', '$LATEST', '$LATEST.PUBLISHED', 'prod'].map((text) => redactQualifier(text, createPlaceholders())),
  ).toEqual(['7', '$LATEST', '$LATEST.PUBLISHED', 'name-1']);
});
