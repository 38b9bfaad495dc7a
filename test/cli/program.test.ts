import { expect, test } from 'vitest';
import type { Call, Command, ExitCode } from '../../src/cli/command.ts';
import type { Io } from '../../src/cli/io.ts';
import { runProgram } from '../../src/cli/program.ts';
import { wholeNumber } from '../../src/cli/read-option.ts';

function recorder(ends: ExitCode | Error = 0) {
  const calls: Call[] = [];
  const lines = { out: [] as string[], err: [] as string[] };
  const io: Io = {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    progress: () => {},
    colors: false,
    env: {},
    signal: new AbortController().signal,
  };
  const command: Command = {
    name: 'check reader',
    does: 'check a reader',
    args: [{ form: '[words…]', does: 'what to run' }],
    options: [
      { flags: '--page-size <n>', does: 'items a page', preset: '100', instead: 'whole', read: wholeNumber(1, 9) },
      { flags: '--whole', does: 'everything on one page' },
    ],
    examples: ['check reader -- node read.js'],
    run: async (call) => {
      calls.push(call);
      if (ends instanceof Error) throw ends;
      return ends;
    },
  };
  const run = (...words: string[]): Promise<ExitCode> =>
    runProgram(words, { commands: [command], io, version: '1.2.3' });
  return { calls, lines, run };
}

test('runProgram() hands a command its words and its options as their types', async () => {
  const { calls, run } = recorder();

  expect(await run('check', 'reader', '--page-size', '7', '--', 'node', '--flag')).toBe(0);
  expect(calls).toEqual([{ args: ['node', '--flag'], options: { pageSize: 7 } }]);
});

test('runProgram() ends as the command ends', async () => {
  expect(await recorder(1).run('check', 'reader')).toBe(1);
});

test('runProgram() ends with 2 and one sentence when a command throws', async () => {
  const { lines, run } = recorder(new RangeError('Cannot read it'));

  expect(await run('check', 'reader')).toBe(2);
  expect(lines).toEqual({ out: [], err: ['Cannot read it'] });
});

test('runProgram() says which option cannot be read, and what it takes', async () => {
  const { lines, run } = recorder();

  expect(await run('check', 'reader', '--page-size', 'ten')).toBe(2);
  expect(lines.err).toEqual(["Cannot read --page-size 'ten': expected a whole number from 1 to 9"]);
});

test('runProgram() suggests the command that was meant', async () => {
  const { lines, run } = recorder();

  expect(await run('chek')).toBe(2);
  expect(lines.err.join('\n')).toContain('Did you mean check?');
});

test('runProgram() shows defaults and examples in the help of a command', async () => {
  const { lines, run } = recorder();

  expect(await run('check', 'reader', '--help')).toBe(0);
  expect(lines.out.join('\n')).toContain('items a page (default: 100)');
  expect(lines.out.join('\n')).toContain('$ npx lambda-durable-testkit check reader -- node read.js');
});

test.for([['-h'], ['help', 'check'], ['check', '--help']] as const)(
  'runProgram() shows examples in the help that %o asks for',
  async (words) => {
    const { lines, run } = recorder();

    expect(await run(...words)).toBe(0);
    expect(lines.out.join('\n')).toContain('$ npx lambda-durable-testkit check reader -- node read.js');
  },
);

test('runProgram() shows the options of a command of two words to help', async () => {
  const { lines, run } = recorder();

  expect(await run('help', 'check', 'reader')).toBe(0);
  expect(lines.out.join('\n')).toContain('--page-size');
});

test('runProgram() refuses two options that say the same', async () => {
  const { lines, run } = recorder();

  expect(await run('check', 'reader', '--page-size', '7', '--whole')).toBe(2);
  expect(lines.err[0]).toBe("option '--page-size <n>' cannot be used with option '--whole'");
});

test('runProgram() prints the version', async () => {
  const { lines, run } = recorder();

  expect(await run('--version')).toBe(0);
  expect(lines.out).toEqual(['1.2.3']);
});
