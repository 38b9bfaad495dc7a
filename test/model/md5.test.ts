import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexWord } from '../../src/model/hash.ts';
import { md5Words } from '../../src/model/md5.ts';

const hexOf = (text: string): string => Array.from(md5Words(text), hexWord).join('');
const expected = (text: string): string => createHash('md5').update(text).digest('hex');

test('md5Words() is the MD5 of the texts that its specification gives', () => {
  expect(['', 'a', 'message digest'].map(hexOf)).toEqual([
    'd41d8cd98f00b204e9800998ecf8427e',
    '0cc175b9c0f1b6a831c399e269772661',
    'f96b697d7cb7938d525a2f31aaf161d0',
  ]);
});

test('md5Words() agrees with node:crypto for paths', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 14 }), (places) => {
      expect(hexOf(places.join('-'))).toBe(expected(places.join('-')));
    }),
  );
});

test('md5Words() agrees with node:crypto where texts get another block', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'x'.repeat(length);

    expect(hexOf(text)).toBe(expected(text));
  }
});
