import { expect, test } from 'vitest';
import { pages } from '../../src/index.ts';

test('pages.of() makes a plan by count', () => {
  expect(pages.of(100)).toEqual({ by: 'count', size: 100 });
});

test('pages.bytes() makes a plan by bytes', () => {
  expect(pages.bytes(65_536)).toEqual({ by: 'bytes', max: 65_536 });
});

test('pages.sizes() makes a plan of sizes, empty pages among them', () => {
  expect(pages.sizes([1, 0, 5])).toEqual({ by: 'sizes', sizes: [1, 0, 5] });
});

test.each([
  ['of()', () => pages.of(0)],
  ['bytes()', () => pages.bytes(-5)],
  ['sizes()', () => pages.sizes([])],
])('pages.%s refuses what is out of range', (_maker, make) => {
  expect(make).toThrow(RangeError);
});
