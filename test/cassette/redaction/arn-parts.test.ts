import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  joinArn,
  matchAnyArn,
  matchFunctionName,
  printFunctionName,
} from '../../../src/cassette/redaction/arn-parts.ts';
import { matchArn } from '../../../src/model/arn.ts';

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/);
const account = fc.stringMatching(/^\d{12}$/);
const qualifier = fc.constantFrom('', ':7', ':$LATEST', ':prod');

const names = fc
  .tuple(word, qualifier, account)
  .chain(([name, version, owner]) =>
    fc.constantFrom(
      `${name}${version}`,
      `${owner}:function:${name}${version}`,
      `eu-west-1:${owner}:function:${name}${version}`,
      `function:${name}${version}`,
      `arn:aws:lambda:us-gov-west-1:${owner}:function:${name}${version}`,
    ),
  );

test('printFunctionName() writes what matchFunctionName() read', () => {
  fc.assert(
    fc.property(names, (text) => {
      const parts = matchFunctionName(text);

      expect(parts && printFunctionName(parts)).toBe(text);
    }),
  );
});

test('matchFunctionName() reads every form of the API', () => {
  expect(matchFunctionName('orders')).toEqual({ name: 'orders' });
  expect(matchFunctionName('orders:prod')).toEqual({ name: 'orders', qualifier: 'prod' });
  expect(matchFunctionName('123456789012:function:orders')).toEqual({
    account: '123456789012',
    word: 'function:',
    name: 'orders',
  });
  expect(matchFunctionName('arn:aws:lambda:eu-west-1:123456789012:function:orders:7')).toEqual({
    partition: 'aws',
    region: 'eu-west-1',
    account: '123456789012',
    word: 'function:',
    name: 'orders',
    qualifier: '7',
  });
  expect(matchFunctionName('arn:aws:iam::123456789012:role/x')).toBeUndefined();
});

test('joinArn() writes what matchArn() read', () => {
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';
  const parts = matchArn(arn);

  expect(parts && joinArn(parts)).toBe(arn);
});

test('matchAnyArn() reads ARNs of every service', () => {
  expect(matchAnyArn('arn:aws:kms:eu-west-1:123456789012:key/a-b')).toEqual({
    head: 'arn:aws:kms:eu-west-1:',
    account: '123456789012',
    resource: 'key/a-b',
  });
  expect(matchAnyArn('arn:aws:s3:::bucket/key:x')).toEqual({
    head: 'arn:aws:s3::',
    account: '',
    resource: 'bucket/key:x',
  });
  expect(matchAnyArn('orders')).toBeUndefined();
});
