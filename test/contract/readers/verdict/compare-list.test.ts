import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { compareList, placeText } from '../../../../src/contract/readers/verdict/compare-list.ts';
import type { PagePlaces } from '../../../../src/contract/readers/verdict/page-places.ts';
import { returnedItems } from '../../../../src/contract/readers/verdict/returned-items.ts';
import { servedList } from '../../../../src/contract/readers/verdict/served-list.ts';

const served = servedList({ execution: recipes.shipment.make(), list: 'state' });
// pages of three, of which the fourth was spoiled
const places: PagePlaces = {
  of: (id) => {
    const index = served.indexOf(id) ?? 0;
    const at = (['first', 'inside', 'last'] as const)[index % 3] ?? 'inside';
    return index >= 9 ? [] : [{ page: Math.floor(index / 3) + 1, at }];
  },
  spoiled: (index) => (index >= 9 && index < 12 ? { page: 4, fault: 'noContent' } : undefined),
};
const found = (returned: readonly unknown[], members = true) => {
  const items = returnedItems(returned, 'state');
  if (typeof items === 'string') throw new TypeError(items);
  return compareList(served, items, { places: () => places, members });
};
const messages = (returned: readonly unknown[]): readonly string[] => found(returned).map(({ message }) => message);
const { ids, items } = served;

test('compareList() finds something exactly where what was returned is not what was served', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 16 }), (indexes) => {
      const returned = indexes.map((index) => ids[index] ?? 'other');
      const same = returned.length === ids.length && returned.every((id, index) => id === ids[index]);
      expect(found(returned).length === 0).toBe(same);
    }),
  );
  expect(found(ids)).toEqual([]);
  expect(found(items)).toEqual([]);
});

test('compareList() says what was lost and where it stood', () => {
  expect(messages(ids.toSpliced(3, 1))).toEqual(["operation 4 'cool down' was lost: it was first on page 2"]);
  expect(messages(ids.slice(0, 9))).toEqual([
    'operations 10 to 12 were lost: they were on page 4, whose answer was spoiled (noContent)',
    "operation 13 'customer signs' was lost: no page with it was asked for",
  ]);
  expect(messages(ids.toSpliced(1, 2))).toEqual(['operations 2 to 3 were lost: they were on page 1']);
  expect(found(ids.toSpliced(3, 1))[0]).toEqual({
    rule: 'reader/lost',
    path: '/3',
    expected: "operation 4 'cool down'",
    received: 'nothing',
    message: "operation 4 'cool down' was lost: it was first on page 2",
  });
});

test('compareList() names four losses and counts the rest', () => {
  const everyOther = ids.filter((_, index) => index % 2 === 0);

  expect(messages(everyOther)).toHaveLength(5);
  expect(messages(everyOther).at(-1)).toBe('2 more operations were lost');
});

test('compareList() says what came more than once', () => {
  expect(messages([...ids.slice(0, 3), ids[2], ...ids.slice(3)])).toEqual([
    "operation 3 'charge card' came 2 times: it was last on page 1",
  ]);
  expect(messages([...ids, ...ids]).at(3)).toBe(
    "operation 4 'cool down' came 2 times: it was first on page 2, and so did 9 more",
  );
});

test('compareList() says what stands in another order', () => {
  const swapped = [...ids.slice(0, 3), ids[4], ids[3], ...ids.slice(5)];

  expect(messages(swapped)).toEqual(["operation 4 'cool down' came behind operation 5 'carrier accepts'"]);
});

test('compareList() says what is none of the execution', () => {
  expect(messages([...ids, 'x', ''])).toEqual(["item 14, 'x', is no operation of the execution", 'item 15 has no id']);
});

test('compareList() compares members where it is asked to and there are some', () => {
  const changed = items.map((item, index) => (index === 2 ? { ...item, Status: 'STARTED' } : item));

  expect(messages(changed)).toEqual(["operation 3 'charge card' came with Status 'STARTED', expected 'SUCCEEDED'"]);
  expect(found(changed)[0]?.path).toBe('/2/Status');
  expect(found(changed, false)).toEqual([]);
});

test('placeText() says where an item stood', () => {
  expect(placeText({ page: 2, at: 'first' })).toBe('first on page 2');
  expect(placeText({ page: 3, at: 'inside' })).toBe('on page 3');
});
