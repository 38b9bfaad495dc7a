import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsTextOf, joinedItems } from '../../src/timeline/items-text.ts';
import { codePoint } from '../code-points.ts';

const decoder = new TextDecoder();

test('itemsTextOf() slices any items as their JSON texts joined by commas', () => {
  const items = fc.array(fc.jsonValue({ stringUnit: codePoint }), { maxLength: 12 });
  fc.assert(
    fc.property(items, fc.nat(13), fc.nat(13), (list, one, other) => {
      const [from, to] = [Math.min(one, other, list.length), Math.min(Math.max(one, other), list.length)];
      const text = itemsTextOf(list);

      expect(text.count).toBe(list.length);
      expect(decoder.decode(text.slice(from, to))).toBe(
        list
          .slice(from, to)
          .map((item) => JSON.stringify(item))
          .join(','),
      );
    }),
  );
});

test('itemsTextOf() knows the bytes of each item', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: codePoint })), (list) => {
      const text = itemsTextOf(list);

      expect(list.map((_, index) => text.byteLengthOf(index))).toEqual(
        list.map((item) => Buffer.byteLength(JSON.stringify(item))),
      );
    }),
  );
});

test('itemsTextOf() gives nothing for a slice that ends before it begins', () => {
  expect(itemsTextOf(['a', 'b']).slice(1, 0)).toHaveLength(0);
  expect(itemsTextOf([]).slice(0, 0)).toHaveLength(0);
});

test('joinedItems() keeps texts as they are written', () => {
  const text = joinedItems(['{ "a": "ä" }', '[1,  2]', '"b"']);

  expect(decoder.decode(text.slice(0, 3))).toBe('{ "a": "ä" },[1,  2],"b"');
  expect([0, 1, 2].map((index) => text.byteLengthOf(index))).toEqual([13, 7, 3]);
});
