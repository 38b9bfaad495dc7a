import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyJson, bodyLength } from '../../src/model/body.ts';
import type { Position } from '../../src/paging/cut-page.ts';
import { answerPage, type PageAsked } from '../../src/service/answer-page.ts';
import { itemsTextOf } from '../../src/timeline/items-text.ts';

const first: PageAsked = {
  member: 'Operations',
  plan: undefined,
  position: undefined,
  maxItems: undefined,
  lastMarker: 'absent',
  seal: ({ index }) => `m+/${index}`,
};

test('answerPage() puts any list together again, page by page', () => {
  const lists = fc.array(fc.jsonValue(), { maxLength: 12 });
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 13 }), (list, maxItems) => {
      const items = itemsTextOf(list);
      const served: unknown[] = [];
      for (let position: Position | undefined, more = true; more; ) {
        let next: Position | undefined;
        const seal = (to: Position): string => {
          next = to;
          return 'marker';
        };
        const response = answerPage(items, { ...first, maxItems, position, seal });
        const page = bodyJson(response.body) as { Operations: unknown[]; NextMarker?: string };
        expect(page.NextMarker).toBe(next && 'marker');
        served.push(...page.Operations);
        position = next;
        more = next !== undefined;
      }
      expect(served).toEqual(JSON.parse(JSON.stringify(list)));
    }),
  );
});

test('answerPage() shares the memory of the list and says which items it holds', () => {
  const items = itemsTextOf([1, 2, 3, 4]);

  const response = answerPage(items, { ...first, maxItems: 2, position: { index: 1, step: 0, done: 0 } });

  expect(response.body[1]).toHaveProperty('buffer', items.slice(0, 4).buffer);
  expect(response.notes).toEqual({ page: { from: 1, to: 3, last: false } });
  expect(bodyJson(response.body)).toEqual({ Operations: [2, 3], NextMarker: 'm+/3' });
});

test.each([
  ['absent', '{"Events":[]}'],
  ['empty', '{"Events":[],"NextMarker":""}'],
  ['null', '{"Events":[],"NextMarker":null}'],
] as const)('answerPage() ends a last page with the marker %s', (lastMarker, text) => {
  const response = answerPage(itemsTextOf([]), { ...first, member: 'Events', lastMarker });

  expect(JSON.stringify(bodyJson(response.body))).toBe(text);
});

test('answerPage() ends a page before the limit of a response, with one item at least', () => {
  const megabyte = 'é'.repeat(524_288);
  const large = itemsTextOf([...Array(9).fill(megabyte), 'x'.repeat(7_000_000), 'last']);
  const lengths: number[] = [];
  const sizes: number[] = [];

  for (let position: Position | undefined, more = true; more; ) {
    let next: Position | undefined;
    const seal = (to: Position): string => {
      next = to;
      return 'm'.repeat(72);
    };
    const response = answerPage(large, { ...first, position, seal });
    lengths.push(response.notes?.page ? response.notes.page.to - response.notes.page.from : -1);
    sizes.push(bodyLength(response.body));
    position = next;
    more = next !== undefined;
  }

  expect(lengths).toEqual([5, 4, 1, 1]);
  expect(sizes.filter((size) => size > 6_291_456)).toHaveLength(1);
});

test('answerPage() leaves a plan of any length as it is', () => {
  const large = itemsTextOf(Array(9).fill('x'.repeat(1_048_576)));

  const response = answerPage(large, { ...first, plan: { by: 'count', size: 9 } });

  expect(response.notes?.page).toEqual({ from: 0, to: 9, last: true });
});
