import { expect, test } from 'vitest';
import { itemsTextOf } from '../../src/timeline/items-text.ts';

test('itemsTextOf() slices the items as JSON text joined by commas', () => {
  const items = itemsTextOf([{ a: 'ä' }, 2, '€']);

  expect(new TextDecoder().decode(items.slice(0, 2))).toBe('{"a":"ä"},2');
  expect(items.byteLengthOf(2)).toBe(5);
});
