import { expect, test } from 'vitest';
import { showValue } from '../../src/paginator/show-value.ts';

test('showValue() shows each kind of value in a few words', () => {
  const shown = [
    ['m1', "'m1'"],
    ['x'.repeat(81), `'${'x'.repeat(80)}…'`],
    [10n ** 90n, `1${'0'.repeat(79)}…`],
    [null, 'null'],
    [undefined, 'undefined'],
    [2.5, '2.5'],
    [false, 'false'],
    [new Uint8Array(3), '3 bytes'],
    [[1, 2], 'an array of 2'],
    [{ a: 1, b: 2 }, 'an object with a, b'],
    [new Map([['Marker', 1]]), 'an object with Marker'],
    [{}, 'an object with no members'],
    [{ float: 1 }, 'the float 1'],
  ] as const;

  expect(shown.map(([value]) => showValue(value))).toEqual(shown.map(([, text]) => text));
});
