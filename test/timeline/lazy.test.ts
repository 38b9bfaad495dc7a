import { expect, test } from 'vitest';
import { lazy } from '../../src/timeline/lazy.ts';

test('lazy() makes its value once, also when it is undefined', () => {
  let made = 0;
  const value = lazy(() => {
    made += 1;
    return undefined;
  });

  expect(made).toBe(0);
  expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
});
