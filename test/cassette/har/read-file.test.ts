import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readFileText, toPath } from '../../../src/cassette/har/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'cassette-'));

test('readFileText() reads a file by its path or URL', () => {
  const path = join(folder, 'a.har');
  writeFileSync(path, 'é');

  expect(readFileText(path)).toBe('é');
  expect(readFileText(pathToFileURL(path))).toBe('é');
});

test('readFileText() refuses a file that is too large before it reads it', () => {
  const path = join(folder, 'b.har');
  writeFileSync(path, 'x'.repeat(11));

  expect(readFileText(path, 11)).toHaveLength(11);
  expect(() => readFileText(path, 10)).toThrow(
    new RangeError(`Cannot read the file '${path}': found 11 bytes, expected at most 10`),
  );
});

test('readFileText() rejects a file that is not there with the code of Node', () => {
  expect(() => readFileText(join(folder, 'none.har'))).toThrow(
    expect.objectContaining({
      code: 'ENOENT',
      message: expect.stringMatching(/^Cannot read the file '.*none\.har': ENOENT/),
    }),
  );
});

test('toPath() makes paths absolute', () => {
  expect(toPath('a/../b.har')).toBe(resolve('b.har'));
  expect(toPath(pathToFileURL(join(folder, 'c.har')))).toBe(join(folder, 'c.har'));
});
