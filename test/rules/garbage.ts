import fc from 'fast-check';

const anything: fc.Arbitrary<unknown> = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Anything at all, and values like this one in which any part may have become anything, or nothing. */
export function garbageLike(value: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: anything, weight: 1 }, { arbitrary: spoiled(value), weight: 9 });
}

function spoiled(value: unknown): fc.Arbitrary<unknown> {
  const wrong = { arbitrary: anything, weight: 1 };
  if (Array.isArray(value)) {
    const items = fc.tuple(...value.map(spoiled));
    return fc.oneof(
      { arbitrary: items, weight: 12 },
      { arbitrary: items.map((list) => [...list, ...list]), weight: 1 },
      wrong,
    );
  }
  if (typeof value !== 'object' || value === null)
    return fc.oneof({ arbitrary: fc.constant(value), weight: 12 }, wrong);
  const members = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoiled(member)]));
  const some = fc.record(members, { requiredKeys: [] });
  return fc.oneof({ arbitrary: fc.record(members), weight: 12 }, { arbitrary: some, weight: 4 }, wrong);
}
