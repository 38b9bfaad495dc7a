import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTextBody, textBodyLength, toTextBody } from '../../../src/cassette/har/text-body.ts';

test('fromTextBody() gives back the bytes that toTextBody() was given', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((text) => new TextEncoder().encode(text)),
        ),
      ),
      (pieces) => {
        const body = toTextBody(pieces);

        expect(Buffer.from(fromTextBody(body))).toEqual(Buffer.concat(pieces));
        expect(textBodyLength(body)).toBe(Buffer.concat(pieces).length);
      },
    ),
  );
});

test('toTextBody() writes UTF-8 as text, its byte order mark included, and other bytes as base64', () => {
  expect(toTextBody(Buffer.from('\uFEFFé'))).toEqual({ text: '\uFEFFé' });
  expect(toTextBody(new Uint8Array([0xff, 0x00]))).toEqual({ text: '/wA=', encoding: 'base64' });
});
