import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minHeap } from '../../src/timeline/heap.ts';

test('minHeap() gives items in the order of time, and of arrival where times are equal', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (times) => {
      const heap = minHeap<number>();
      for (const [index, at] of times.entries()) heap.push(at, index);

      const taken = times.map(() => heap.pop()?.item);

      const sorted = times.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
      expect(taken).toEqual(sorted.map(({ index }) => index));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

test('minHeap() keeps the order while items come and go', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(9))), (acts) => {
      const heap = minHeap<string>();
      const model: { at: number; item: string }[] = [];
      for (const [index, at] of acts.entries()) {
        if (at === null) {
          expect(heap.peek()?.item).toBe(model[0]?.item);
          expect(heap.pop()?.item).toBe(model.shift()?.item);
          continue;
        }
        heap.push(at, `item ${index}`);
        const later = model.findIndex((other) => other.at > at);
        model.splice(later < 0 ? model.length : later, 0, { at, item: `item ${index}` });
      }

      expect(new Set(heap.drain().map(({ item }) => item))).toEqual(new Set(model.map(({ item }) => item)));
      expect(heap.peek()).toBeUndefined();
    }),
  );
});
