import { expect, test } from 'vitest';
import { keepBytes, keptBytes } from '../../../src/cassette/recording/kept-bytes.ts';

const every = Uint8Array.from({ length: 256 }, (_, at) => at);

test('keepBytes() keeps every byte, one piece or many', () => {
  const kept = keepBytes([every, new Uint8Array(), every.subarray(250)]);

  expect(kept).toHaveLength(262);
  expect(Uint8Array.from(keptBytes(kept))).toEqual(Uint8Array.of(...every, ...every.subarray(250)));
  expect(Uint8Array.from(keptBytes(keepBytes(every.subarray(3, 5))))).toEqual(Uint8Array.of(3, 4));
});

test('keepBytes() keeps a body whatever becomes of it', () => {
  const [whole, piece] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
  const kept = [keepBytes(whole), keepBytes([piece])].map(keptBytes);
  for (const bytes of [whole, piece]) bytes.fill(0);

  expect(kept.map((bytes) => [...bytes])).toEqual([[1, 2], [3]]);
});
