import fc from 'fast-check';

const halves = { first: 0xd800, count: 0x800 };

/**
 * Every code point but the halves of surrogate pairs, as the unit of a text. It is what fast-check calls `binary`, without that
 * one's table of a million characters, which takes seconds to build.
 */
export const codePoint: fc.Arbitrary<string> = fc.nat(0x10_ffff - halves.count).map(
  (place) => String.fromCodePoint(place < halves.first ? place : place + halves.count),
  (text) => {
    const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
    const isOne = point !== undefined && String.fromCodePoint(point) === text;
    if (!isOne || (point >= halves.first && point < halves.first + halves.count)) throw new TypeError('no code point');
    return point < halves.first ? point : point - halves.count;
  },
);
