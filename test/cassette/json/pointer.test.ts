import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPointer, matchPointers, toPointer } from '../../../src/cassette/json/pointer.ts';

test('fromPointer() reads what toPointer() wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (path) => {
      expect(fromPointer(toPointer(path))).toEqual(path);
    }),
  );
});

test('toPointer() escapes as RFC 6901 says', () => {
  expect(toPointer(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0');
  expect(toPointer([])).toBe('');
});

test('matchPointers() means the value and all inside it', () => {
  const test = matchPointers(['/Operations/*/StepDetails']);

  expect(test(['Operations', '3', 'StepDetails'])).toBe(true);
  expect(test(['Operations', '3', 'StepDetails', 'Result', 'total'])).toBe(true);
  expect(test(['Operations', '3'])).toBe(false);
  expect(test(['Operations', 'StepDetails'])).toBe(false);
});

test('matchPointers() takes ** for any number of parts', () => {
  const test = matchPointers(['**/orderId', '/a/**/z']);

  expect(test(['orderId'])).toBe(true);
  expect(test(['x', 'y', 'orderId'])).toBe(true);
  expect(test(['x', 'orderIds'])).toBe(false);
  expect(test(['a', 'z'])).toBe(true);
  expect(test(['a', 'b', 'c', 'z'])).toBe(true);
  expect(test(['b', 'z'])).toBe(false);
});

test('matchPointers() means nothing without patterns and everything by the empty one', () => {
  expect(matchPointers([])(['a'])).toBe(false);
  expect(matchPointers([''])(['a', 'b'])).toBe(true);
});
