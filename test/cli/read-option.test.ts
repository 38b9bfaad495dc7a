import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, outFile, wholeNumber } from '../../src/cli/read-option.ts';

test('wholeNumber() reads every whole number within its bounds and refuses every other text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.float().map(String)), (text) => {
      const fits = /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 1000;

      if (fits) expect(wholeNumber(1, 1000)(text)).toBe(Number(text));
      else expect(() => wholeNumber(1, 1000)(text)).toThrow(RangeError);
    }),
  );
});

test('json() reads JSON and refuses anything else', () => {
  expect(json('{"by":"count"}')).toEqual({ by: 'count' });
  expect(() => json('{by')).toThrow(SyntaxError);
});

test('outFile() takes a file whose folders can be made, and no folder', () => {
  const beside = new URL('none/report.json', import.meta.url).pathname;

  expect(outFile(beside)).toBe(beside);
  expect(() => outFile(new URL('.', import.meta.url).pathname)).toThrow('found a folder, expected a file');
  expect(() => outFile(`${new URL(import.meta.url).pathname}/report.json`)).toThrow('read-option.test.ts');
});
