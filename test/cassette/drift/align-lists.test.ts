import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignLists, type Keyed } from '../../../src/cassette/drift/align-lists.ts';

const keyed = (...keys: readonly string[]): readonly Keyed[] => keys.map((key) => ({ key, likeness: key }));

test('alignLists() uses every item once', () => {
  const list = fc.array(
    fc.record({
      key: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      likeness: fc.constantFrom('x', 'y'),
    }),
  );

  fc.assert(
    fc.property(list, list, (recorded, live) => {
      const { pairs, missing, extra } = alignLists(recorded, live);

      expect([...pairs.map(([at]) => at), ...missing].sort((a, b) => a - b)).toEqual([...recorded.keys()]);
      expect([...pairs.map(([, at]) => at), ...extra].sort((a, b) => a - b)).toEqual([...live.keys()]);
    }),
  );
});

test('alignLists() pairs equal lists place by place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (keys) => {
      expect(alignLists(keyed(...keys), keyed(...keys))).toEqual({
        pairs: keys.map((_, at) => [at, at]),
        missing: [],
        extra: [],
        moved: false,
      });
    }),
  );
});

test('alignLists() pairs by key, whatever the place', () => {
  expect(alignLists(keyed('a', 'b', 'c'), keyed('c', 'a', 'd'))).toEqual({
    pairs: [
      [0, 1],
      [2, 0],
    ],
    missing: [1],
    extra: [2],
    moved: true,
  });
});

test('alignLists() pairs what is left by likeness, in order', () => {
  const step = (key: string): Keyed => ({ key, likeness: 'step' });

  expect(alignLists([step('a'), step('b')], [step('b'), step('z')]).pairs).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
