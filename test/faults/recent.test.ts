import { expect, test } from 'vitest';
import { recent } from '../../src/faults/recent.ts';

test('recent() forgets the key that was set longest ago', () => {
  const held = recent<number>(2);
  held.set('a', 1);
  held.set('b', 2);
  held.set('a', 3);
  held.set('c', 4);

  expect(['a', 'b', 'c'].map((key) => held.get(key))).toEqual([3, undefined, 4]);
});

test('recent() deletes', () => {
  const held = recent<number>();
  held.set('a', 1);
  held.delete('a');

  expect(held.get('a')).toBeUndefined();
});
