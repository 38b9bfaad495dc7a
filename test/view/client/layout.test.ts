import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoExecution } from '../../../src/cli/demo-execution.ts';
import { byContext, pageStarts, pagesAt, rowsAt } from '../../../src/view/client/layout.ts';
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

test('byContext() keeps every row, and puts what belongs to a context below it', () => {
  const demo = demoExecution();
  const picture = pictureOfExecution(demo);
  const listed = rowsAt(picture, Math.floor(picture.moments.length / 2));
  const rows = byContext(picture, listed);

  expect(rows.toSorted((a, b) => a.index - b.index)).toEqual(listed);
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    expect(row.depth, picture.operations[row.index]?.id).toBeLessThanOrEqual(above ? above.depth + 1 : 0);
  }
});

test('pagesAt() tells the pages that begin at an operation, empty ones among them', () => {
  const picture = pictureOfExecution(demoExecution());
  const rows = rowsAt(picture, picture.moments.length - 1);

  expect([...pagesAt(rows, pageStarts(rows.length, [3, 0, 2], 0))]).toEqual([
    [rows[3]?.index, [2, 3]],
    [rows[5]?.index, [4]],
  ]);
});
