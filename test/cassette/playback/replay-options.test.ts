import { expect, test } from 'vitest';
import { resolveReplay } from '../../../src/cassette/playback/replay-options.ts';
import { pages } from '../../../src/paging/pages.ts';

test('resolveReplay() puts the defaults in place', () => {
  expect(resolveReplay({})).toEqual({
    plan: undefined,
    symbols: 'placeholders',
    bind: {},
    ignore: ['/ClientToken'],
    repeats: 'reads',
    onMiss: 'throw',
    onUnused: 'allow',
    maxBytes: 268_435_456,
  });
});

test('resolveReplay() keeps what is asked for', () => {
  const asked = {
    symbols: 'all',
    repeats: 'none',
    onMiss: 'answer',
    onUnused: 'throw',
    maxBytes: 5,
    bind: { a: 'b' },
  } as const;

  expect(resolveReplay({ ...asked, pages: pages.of(2), ignore: ['/Updates'] })).toEqual({
    ...asked,
    plan: pages.of(2),
    ignore: ['/ClientToken', '/Updates'],
  });
});

test('resolveReplay() refuses what is no choice', () => {
  // @ts-expect-error: no such choice
  expect(() => resolveReplay({ repeats: 'some' })).toThrow(RangeError);
  // @ts-expect-error: no plan
  expect(() => resolveReplay({ pages: { by: 'luck' } })).toThrow(TypeError);
});
