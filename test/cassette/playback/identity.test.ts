import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityOf, identityRoles } from '../../../src/cassette/playback/identity.ts';

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
    'arn:aws:lambda:eu-west-1:123456789012:function:orders:prod',
    'arn:aws:kms:eu-west-1:123456789012:key/a',
    'eu-west-1:123456789012:function:orders',
    'orders:$LATEST',
    'orders',
    '$LATEST',
    'prod',
  ),
);

test('identityOf() prints the parts that it found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...identityRoles), texts, (role, text) => {
      const { parts, print } = identityOf(role, text);

      expect(print(parts.map(({ value }) => value))).toBe(text);
    }),
  );
});

test('identityOf() tells the parts of an ARN and puts others in their places', () => {
  const { parts, print } = identityOf(
    'arn',
    'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
  );

  expect(parts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'place aws',
    'place eu-west-1',
    'account 123456789012',
    'function orders',
    'place 7',
    'name order-17',
    'id e-1',
  ]);
  expect(print(['aws', 'eu-west-1', '210987654321', 'f', '7', 'n', 'i'])).toBe(
    'arn:aws:lambda:eu-west-1:210987654321:function:f:7/durable-execution/n/i',
  );
});

test('identityOf() tells the parts of a function in its own form', () => {
  const { parts, print } = identityOf('function', '123456789012:function:orders:prod');

  expect(parts.map(({ kind }) => kind)).toEqual(['literal', 'account', 'literal', 'function', 'name']);
  expect(print(['', '210987654321', 'function:', 'f', 'test'])).toBe('210987654321:function:f:test');
  expect(identityOf('function', 'a/b').parts).toEqual([{ kind: 'whole', value: 'a/b' }]);
});

test('identityOf() takes versions for places and aliases for names', () => {
  expect(identityOf('qualifier', '7').parts).toEqual([{ kind: 'place', value: '7' }]);
  expect(identityOf('qualifier', 'prod').parts).toEqual([{ kind: 'name', value: 'prod' }]);
  expect(identityOf('token', 'x').parts).toEqual([{ kind: 'token', value: 'x' }]);
});
