import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openPart } from '../../../src/cassette/recording/part-file.ts';

function newPath(...names: readonly string[]): string {
  return join(mkdtempSync(join(tmpdir(), 'cassette-part-')), ...names, 'a.har');
}

// no process has this id: it is above the largest that Linux and macOS give
const gone = 4_194_305;

test('finish() puts the text in place and leaves nothing else', () => {
  const path = newPath('deep', 'er');
  const part = openPart(path);
  part.append('{"a":1}');
  part.append('{"b":2}');

  expect(part.lines()).toEqual(['{"a":1}', '{"b":2}']);
  expect(existsSync(path)).toBe(false);
  part.finish('whole');
  expect(readFileSync(path, 'utf8')).toBe('whole');
  expect(readdirSync(dirname(path))).toEqual(['a.har']);
});

test('append() writes nothing once the part is closed: its number may be that of another file by then', () => {
  const [first, second] = [newPath(), newPath()];
  const part = openPart(first);
  part.discard();
  const other = openPart(second);

  expect(() => part.append('{"a":1}')).toThrow(
    new TypeError(`Cannot record to '${first}': found a recorder that has ended, expected one that is recording`),
  );
  expect(other.lines()).toEqual([]);
  other.discard();
});

test('discard() leaves the old file', () => {
  const path = newPath();
  writeFileSync(path, 'old');
  const part = openPart(path);
  part.append('{}');
  part.discard();

  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(dirname(path))).toEqual(['a.har']);
});

test('openPart() refuses beside a recorder that runs', () => {
  const path = newPath();
  const first = openPart(path);

  expect(() => openPart(path)).toThrow(
    `Cannot record to '${path}': found '${path}.part' of process ${process.pid} on ${hostname()}, ` +
      'expected no other recorder (remove it if none is running)',
  );
  first.finish('first');
  openPart(path).discard();
  expect(readFileSync(path, 'utf8')).toBe('first');
});

test('openPart() takes over from a recorder whose process is gone', () => {
  const path = newPath();
  writeFileSync(`${path}.part`, `${JSON.stringify({ pid: gone, host: hostname() })}\n{"old":1}\n`);
  const part = openPart(path);
  part.append('{"new":1}');

  expect(part.lines()).toEqual(['{"new":1}']);
  part.discard();
  expect(readdirSync(dirname(path))).toEqual([]);
});

test.each([JSON.stringify({ pid: gone, host: 'elsewhere' }), '', 'no JSON', '{"pid":"x"}'])(
  'openPart() refuses beside a part of which it cannot tell that nobody writes it: %s',
  (head) => {
    const path = newPath();
    writeFileSync(`${path}.part`, `${head}\n`);

    expect(() => openPart(path)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(`${path}.part`, 'utf8')).toBe(`${head}\n`);
  },
);

test('a part that ended does not touch the part of another recorder', () => {
  const path = newPath();
  const first = openPart(path);
  first.discard();
  const second = openPart(path);
  first.discard();

  expect(existsSync(`${path}.part`)).toBe(true);
  second.discard();
});

test('openPart() refuses a folder in the place of the file', () => {
  const path = newPath();
  mkdirSync(path);

  expect(() => openPart(path)).toThrow(
    `Cannot record to '${path}': it is a folder, expected a file that can be written`,
  );
});

test('openPart() says why it cannot write', () => {
  const path = newPath();
  writeFileSync(path, 'a file where a folder should be');

  expect(() => openPart(join(path, 'b.har'))).toThrow(
    expect.objectContaining({ message: expect.stringContaining(`Cannot record to '${join(path, 'b.har')}': `) }),
  );
});

// what is written to this device does not fit
test.runIf(existsSync('/dev/full'))('finish() leaves the old file when the disk is full', async () => {
  const path = newPath();
  writeFileSync(path, 'old');
  const part = openPart(path);
  const { symlinkSync } = await import('node:fs');
  symlinkSync('/dev/full', `${path}.part.new`);

  expect(() => part.finish('x'.repeat(100_000))).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
  expect(readFileSync(path, 'utf8')).toBe('old');
  part.discard();
  expect(readdirSync(dirname(path))).toEqual(['a.har']);
});
