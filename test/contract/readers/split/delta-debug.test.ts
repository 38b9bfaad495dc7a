import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deltaDebug } from '../../../../src/contract/readers/split/delta-debug.ts';

const all = Array.from({ length: 64 }, (_, index) => index);

test('deltaDebug() finds exactly the things that are needed together', async () => {
  const needed = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(needed, async (things) => {
      let tests = 0;
      const smallest = await deltaDebug(all, async (part) => {
        tests += 1;
        return things.every((thing) => part.includes(thing));
      });

      expect(smallest).toEqual(things.toSorted((one, other) => one - other));
      expect(tests).toBeLessThan(400);
    }),
  );
});

test('deltaDebug() ends where nothing single can be taken away', async () => {
  const counted = await deltaDebug(all, async (part) => part.length >= 7);

  expect(counted).toHaveLength(7);
  expect(await deltaDebug([], async () => true)).toEqual([]);
  expect(await deltaDebug([1], async (part) => part.length === 1)).toEqual([1]);
});
