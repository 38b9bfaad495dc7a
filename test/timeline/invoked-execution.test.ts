import { expect, test } from 'vitest';
import { parseArn } from '../../src/model/arn.ts';
import { invokedExecution } from '../../src/timeline/invoked-execution.ts';

const parts = parseArn('arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1');

test.for([
  ['pay', 'pay', '$LATEST'],
  ['pay:3', 'pay', '3'],
  ['pay:live', 'pay', '$LATEST'],
  ['pay:3a', 'pay', '$LATEST'],
  ['pay:v3', 'pay', '$LATEST'],
  ['pay:$LATEST', 'pay', '$LATEST'],
  ['123456789012:function:pay', 'pay', '$LATEST'],
  ['123456789012:pay:3', 'pay', '3'],
  ['us-east-1:123456789012:function:pay', 'pay', '$LATEST'],
  ['pay.out', 'pay-out', '$LATEST'],
  ['arn:aws:lambda:us-east-1:123456789012:function:pay', 'pay', '$LATEST'],
  ['arn:aws:lambda:us-east-1:123456789012:function:pay:12', 'pay', '12'],
] as const)('invokedExecution() of %s is an execution of %s, version %s', ([functionName, name, version]) => {
  const invoked = invokedExecution(parts, 'a', functionName);

  expect(invoked.version).toBe(version);
  expect(parseArn(invoked.arn)).toMatchObject({ region: 'eu-west-1', functionName: name, qualifier: version });
});

test('invokedExecution() starts another execution for each operation, the same each time', () => {
  const arns = ['a', 'b'].map((id) => invokedExecution(parts, id, 'pay').arn);

  expect(new Set([...arns, parts.executionId]).size).toBe(3);
  expect(invokedExecution(parts, 'a', 'pay').arn).toBe(arns[0]);
});
