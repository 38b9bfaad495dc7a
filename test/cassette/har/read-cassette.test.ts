import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { harFile, harText } from '../../../src/cassette/har/har-text.ts';
import { readCassette, sourceName } from '../../../src/cassette/har/read-cassette.ts';

const file = harFile([], { redacted: true });
const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'a.har');
writeFileSync(path, harText(file));

test('readCassette() reads a path, a file URL and a parsed file', () => {
  for (const source of [path, pathToFileURL(path), file])
    expect(readCassette(source, 1_000)).toEqual({ exchanges: [], indexes: [], redacted: true, leftOut: 0 });
});

test('readCassette() refuses what is too large or no cassette', () => {
  expect(() => readCassette(path, 10)).toThrow(RangeError);
  writeFileSync(`${path}.x`, '{"log":');
  expect(() => readCassette(`${path}.x`, 1_000)).toThrow(`Cannot read the file '${path}.x'`);
});

test('sourceName() calls a file by its path', () => {
  expect(sourceName('a.har')).toBe('a.har');
  expect(sourceName(file)).toBe('FILE.har');
});
