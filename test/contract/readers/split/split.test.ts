import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import {
  cutTo,
  executionOfItems,
  itemsOf,
  joined,
  sizesOf,
  splitBySizes,
  withDescendants,
  without,
} from '../../../../src/contract/readers/split/split.ts';

const sizes = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 8 });
const { operations, ...shipment } = recipes.shipment.make();
const indexOf = (name: string): number => operations.findIndex(({ Name }) => Name === name);

test('splitBySizes() has every item once, in order, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), sizes, (count, asked) => {
      const split = splitBySizes(count, asked);
      expect(itemsOf(split)).toEqual(Array.from({ length: count }, (_, index) => index));
    }),
  );
  expect(sizesOf(splitBySizes(7, [0, 3, 0, 2]))).toEqual([0, 3, 0, 2, 2]);
  expect(sizesOf(splitBySizes(3, [3, 0, 2]))).toEqual([3, 0]);
});

test('cutTo() leaves no page longer, and loses nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), sizes, fc.integer({ min: 1, max: 5 }), (count, asked, longest) => {
      const cut = cutTo(splitBySizes(count, asked), longest);
      expect(itemsOf(cut)).toEqual(itemsOf(splitBySizes(count, asked)));
      expect(Math.max(...sizesOf(cut))).toBeLessThanOrEqual(longest);
    }),
  );
  expect(sizesOf(cutTo([[], [0, 1, 2]], 2))).toEqual([0, 2, 1]);
});

test('without() leaves pages where they are, joined() takes one edge away', () => {
  const split = splitBySizes(5, [2, 1, 2]);

  expect(without(split, new Set([2, 3]))).toEqual([[0, 1], [], [4]]);
  expect(joined(split, 1)).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
  expect(joined(split, 2)).toEqual([
    [0, 1],
    [2, 3, 4],
  ]);
});

test('withDescendants() takes along what lies below', () => {
  const gone = withDescendants(operations, new Set([indexOf('notify'), indexOf('charge card')]));

  expect([...gone].map((index) => operations[index]?.Name)).toEqual([
    'charge card',
    'notify',
    'send mail',
    'send text message',
  ]);
});

test('executionOfItems() holds these items of the list, and all of the other', () => {
  const whole = { ...shipment, operations };

  expect(executionOfItems(whole, 'state', [0, 2]).operations).toEqual([operations[0], operations[2]]);
  expect(executionOfItems(whole, 'state', [0]).checkpointToken).toBe(shipment.checkpointToken);
  const history = executionOfItems(whole, 'history', [1, 3]);
  expect(history.events.map(({ EventId }) => EventId)).toEqual([2, 4]);
  expect(history.operations).toEqual(operations);
});
