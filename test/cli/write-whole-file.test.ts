import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWholeFile } from '../../src/cli/write-whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('writeWholeFile() replaces an older file and leaves nothing beside it', () => {
  const path = join(folder, 'report.json');
  writeWholeFile(path, 'old');
  writeWholeFile(path, 'new');

  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['report.json']);
});

test('writeWholeFile() makes the folders on the way to its file', () => {
  const path = join(folder, 'reports', 'today', 'report.json');
  writeWholeFile(path, 'text');

  expect(readFileSync(path, 'utf8')).toBe('text');
});

test('writeWholeFile() says which file cannot be written, and why', () => {
  const path = join(folder, 'report.json', 'report.json');

  expect(() => writeWholeFile(path, 'text')).toThrow(/^Cannot write '.*report\.json': E(EXIST|NOTDIR)$/);
});
