import { expect, test } from 'vitest';
import { streamsIo } from '../../src/cli/io.ts';

function streams(isTTY: boolean, env: Record<string, string> = {}, columns?: number) {
  const written = { out: '', err: '' };
  const stdout = {
    isTTY,
    ...(columns !== undefined && { columns }),
    write: (text: string) => {
      written.out += text;
    },
  };
  const stderr = {
    isTTY,
    ...(columns !== undefined && { columns }),
    write: (text: string) => {
      written.err += text;
    },
  };
  return { written, io: streamsIo({ stdout, stderr, env }, () => new AbortController().signal) };
}

test('streamsIo() writes answers to stdout and everything else to stderr, line by line', () => {
  const { written, io } = streams(false);

  io.out('answer');
  io.err('hint');

  expect(written).toEqual({ out: 'answer\n', err: 'hint\n' });
});

test('streamsIo() shows progress on a terminal and erases it before the next line', () => {
  const { written, io } = streams(true);

  io.progress('page 1');
  io.progress('page 2');
  io.out('done');

  expect(written).toEqual({ out: 'done\n', err: '\r\u001b[2Kpage 1\r\u001b[2Kpage 2\r\u001b[2K' });
});

test('streamsIo() cuts progress that would break into two lines, which could not be erased', () => {
  const { written, io } = streams(true);

  io.progress('x'.repeat(200));

  expect(written.err).toBe(`\r\u001b[2K${'x'.repeat(78)}…`);
});

test('streamsIo() takes a terminal that says no size for one of 80 columns', () => {
  const { written, io } = streams(true, {}, 0);

  io.progress('page 1');
  io.progress('');

  expect(written.err).toBe('\r\u001b[2Kpage 1\r\u001b[2K');
  expect(io.columns).toBeUndefined();
});

test('streamsIo() keeps quiet about progress where nobody looks', () => {
  const { written, io } = streams(false);

  io.progress('page 1');

  expect(written.err).toBe('');
});

test.for([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
] as const)('streamsIo() on a terminal: %s, with %o, uses colours: %s', ([isTTY, env, expected]) => {
  expect(streams(isTTY, env).io.colors).toBe(expected);
});
