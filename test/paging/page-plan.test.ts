import { expect, test } from 'vitest';
import { parsePagePlan } from '../../src/paging/page-plan.ts';

test('parsePagePlan() gives back each of the three forms', () => {
  const plans = [
    { by: 'count', size: 1 },
    { by: 'bytes', max: 65_536 },
    { by: 'sizes', sizes: [1, 0, 5] },
    { by: 'sizes', sizes: [0] },
  ];

  expect(plans.map(parsePagePlan)).toEqual(plans);
});

test('parsePagePlan() keeps its own copy of the sizes', () => {
  const sizes = [1, 2];

  const plan = parsePagePlan({ by: 'sizes', sizes });
  sizes.push(3);

  expect(plan).toEqual({ by: 'sizes', sizes: [1, 2] });
});

test.each([
  [null, 'null'],
  [undefined, 'undefined'],
  [5, '5'],
  [[1, 0, 5], '[1,0,5]'],
  ['count', '"count"'],
  [() => 5, 'function'],
  [{}, '{}'],
  [{ by: 'size', size: 5 }, '{"by":"size","size":5}'],
  [{ by: 'count' }, '{"by":"count"}'],
  [{ by: 'count', max: 5 }, '{"by":"count","max":5}'],
  [{ by: 'count', size: 5, max: 5 }, '{"by":"count","size":5,"max":5}'],
  [{ by: 'bytes', max: 5, note: '' }, '{"by":"bytes","max":5,"note":""}'],
])('parsePagePlan() refuses %j, which has none of the forms', (value, found) => {
  const forms = '{ by: "count", size }, { by: "bytes", max } or { by: "sizes", sizes }';

  expect(() => parsePagePlan(value)).toThrow(new TypeError(`Cannot plan pages: found ${found}, expected ${forms}`));
});

test.each([
  [{ by: 'count', size: 0 }, 'size 0', 1],
  [{ by: 'count', size: -1 }, 'size -1', 1],
  [{ by: 'count', size: 1.5 }, 'size 1.5', 1],
  [{ by: 'count', size: Number.POSITIVE_INFINITY }, 'size Infinity', 1],
  [{ by: 'bytes', max: 0 }, 'max 0', 1],
  [{ by: 'sizes', sizes: [1, -1] }, 'sizes[1] -1', 0],
  [{ by: 'sizes', sizes: [Number.NaN] }, 'sizes[0] NaN', 0],
])('parsePagePlan() refuses %j, which is out of range', (value, found, smallest) => {
  const sentence = `Cannot plan pages: found ${found}, expected a whole number of ${smallest} or more`;

  expect(() => parsePagePlan(value)).toThrow(new RangeError(sentence));
});

test('parsePagePlan() refuses numbers written as text and lists that are none', () => {
  expect(() => parsePagePlan({ by: 'count', size: '5' })).toThrow(
    new TypeError('Cannot plan pages: found size "5", expected a whole number of 1 or more'),
  );
  expect(() => parsePagePlan({ by: 'sizes', sizes: 5 })).toThrow(
    new TypeError('Cannot plan pages: found sizes 5, expected a list'),
  );
});

test('parsePagePlan() refuses a plan of no sizes', () => {
  expect(() => parsePagePlan({ by: 'sizes', sizes: [] })).toThrow(
    new RangeError('Cannot plan pages: found no sizes, expected one at least'),
  );
});
