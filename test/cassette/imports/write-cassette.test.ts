import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harFile } from '../../../src/cassette/har/har-text.ts';
import { readCassette } from '../../../src/cassette/har/read-cassette.ts';
import { writeCassette } from '../../../src/cassette/imports/write-cassette.ts';
import { openPart } from '../../../src/cassette/recording/part-file.ts';

test('writeCassette() writes a file that can be read, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cassette-'));
  const path = join(folder, 'a.har');
  writeCassette(harFile([], { redacted: true }), path);

  expect(readCassette(path, 1_000).redacted).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.har']);
});

test('writeCassette() refuses beside a recorder', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'a.har');
  const part = openPart(path);

  expect(() => writeCassette(harFile([], { redacted: true }), path)).toThrow(
    expect.objectContaining({ code: 'EEXIST' }),
  );
  part.discard();
});
