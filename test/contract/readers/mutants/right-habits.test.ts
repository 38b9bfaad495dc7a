import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callFailure } from '../../../../src/contract/readers/mutants/habits.ts';
import {
  mayPass,
  operationsOf,
  rightHabits,
  withoutDoubles,
} from '../../../../src/contract/readers/mutants/right-habits.ts';
import type { Operation } from '../../../../src/model/wire.ts';

const operation = (Id: string, Status: Operation['Status'] = 'SUCCEEDED'): Operation => ({
  ...{ Id, Type: 'STEP', Status, StartTimestamp: 0 },
});

test('withoutDoubles() has every id once, where it stood first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (ids) => {
      const kept = withoutDoubles(ids.map((id) => operation(id))).map(({ Id }) => Id);
      expect(kept).toEqual([...new Set(ids)]);
    }),
  );
});

test('withoutDoubles() keeps the finished one of two copies', () => {
  const [open, done] = [operation('a', 'STARTED'), operation('a')];

  expect(withoutDoubles([open, done])).toEqual([done]);
  expect(withoutDoubles([done, open])).toEqual([done]);
});

test('mayPass() holds for what is worth another attempt', () => {
  const passing = [200, 204, 429, 500, 503].map((status) => callFailure('no', status));

  expect([...passing, new TypeError('fetch failed')].every(mayPass)).toBe(true);
  expect([400, 403, 404, 413].some((status) => mayPass(callFailure('no', status)))).toBe(false);
});

test('operationsOf() takes a missing list for an empty one', () => {
  expect(operationsOf({})).toEqual([]);
  expect(operationsOf({ Operations: null })).toEqual([]);
});

test('rightHabits.parse() refuses what is no object', () => {
  for (const text of ['', '7', 'null'])
    expect(() => rightHabits.parse({ status: 200, text })).toThrow('Cannot read the page');
  expect(() => rightHabits.parse({ status: 200, text: '<html>' })).toThrow(SyntaxError);
  expect(rightHabits.parse({ status: 200, text: '{"Operations":[]}' })).toEqual({ Operations: [] });
});
