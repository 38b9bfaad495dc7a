import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoExecution } from '../../../src/cli/demo-execution.ts';
import { pageStarts, rowsAt } from '../../../src/view/client/layout.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';

test('rowsAt() shows at every moment exactly what State lists then, in its order', () => {
  const demo = demoExecution();
  const picture = pictureOfExecution(demo);
  for (let moment = 0; moment < picture.moments.length; moment += 37) {
    const listed = demo.at({ change: moment + 1 }).operations.map(({ Id, Status }) => [Id, Status]);

    expect(rowsAt(picture, moment).map(({ index, status }) => [picture.operations[index]?.id, status])).toEqual(listed);
  }
});

test('pageStarts() begins a page every so many rows', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 50 }), (count, size) => {
      const starts = pageStarts(count, [], size);

      expect(starts).toEqual(
        Array.from({ length: Math.max(0, Math.ceil(count / size) - 1) }, (_, page) => (page + 1) * size),
      );
    }),
  );
});

test('pageStarts() follows the recorded pages as far as they go', () => {
  expect(pageStarts(10, [3, 0, 2], 0)).toEqual([3, 3, 5]);
  expect(pageStarts(10, [], 0)).toEqual([]);
});
