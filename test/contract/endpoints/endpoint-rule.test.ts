import { expect, test } from 'vitest';
import { endpointRules, found, skipped, textOf, unlessSame } from '../../../src/contract/endpoints/endpoint-rule.ts';

test('unlessSame() minds values, not the order of members', () => {
  expect(unlessSame({ expected: { a: 1, b: [2] }, received: { b: [2], a: 1 } }, 'differs', [])).toBeUndefined();
  expect(unlessSame({ expected: 1, received: undefined }, 'differs', [])).toEqual({
    says: 'differs',
    expected: '1',
    received: 'nothing',
    replies: [],
  });
});

test('textOf() sorts members at every depth', () => {
  expect(textOf({ b: { d: 1, c: [{ f: 1, e: 2 }] }, a: null })).toBe('{"a":null,"b":{"c":[{"e":2,"f":1}],"d":1}}');
});

test('found() keeps what was found, skipped() says why nothing was', () => {
  expect(found([undefined])).toEqual({ findings: [] });
  expect(skipped('no token')).toEqual({ skipped: 'no token' });
});

test('endpointRules() are rules of one kind', () => {
  const rule = { id: 'token/x', title: 'X', severity: 'must', source: 'model', check: () => found([]) } as const;

  expect(endpointRules('token', [rule])).toEqual([{ ...rule, kind: 'token', since: '0.1.0' }]);
});
