import { breaking } from '../fixtures/breaking.ts';
import { randomExecution } from '../fixtures/random-execution.ts';
import type { Execution } from '../timeline/execution.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { outFile, wholeNumber } from './read-option.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** The most operations that a file is written of: a file holds its execution as one text. */
const mostOperations = 200_000;

interface Options {
  readonly seed?: number;
  readonly operations?: number;
  readonly breaking?: string;
  readonly out?: string;
}

/** `generate`: a random execution as a file. */
export const generateCommand: Command = {
  name: 'generate',
  does: 'write a random execution as JSON: the same seed gives the same bytes',
  options: [
    { flags: '--seed <n>', does: 'what everything is drawn from', preset: '0', read: wholeNumber(0, 2 ** 32 - 1) },
    {
      flags: '--operations <n>',
      does: 'operations that State lists',
      preset: '250',
      read: wholeNumber(1, mostOperations),
    },
    { flags: '--breaking <rule>', does: 'instead, an execution that breaks this rule on purpose' },
    { flags: '--out <file>', does: 'the file', preset: 'standard output', read: outFile },
  ],
  examples: [
    'generate --seed 7 --operations 1000 --out order.json',
    'generate --operations 20',
    'generate --breaking read/parent-listed',
  ],
  run,
};

async function run({ options }: Call, io: Io): Promise<ExitCode> {
  const { seed = 0, operations = 250, breaking: rule, out } = options as Options; // as read by the declarations above
  io.progress(`making ${rule === undefined ? `${operations} operations` : `an execution that breaks ${rule}`}`);
  const execution = rule === undefined ? randomExecution({ seed, operations }) : breaking(rule);
  const text = await printFile(execution, io);
  io.progress('');
  if (out === undefined) io.out(text);
  else {
    writeWholeFile(out, `${text}\n`);
    io.err(`${execution.operations.length} operations in ${out}`);
  }
  return 0;
}

// one line an operation and a change, so that two files can be compared line by line
async function printFile(execution: Execution, io: Io): Promise<string> {
  const members = Object.entries(execution.toJSON()).filter(([, value]) => value !== undefined);
  await mayStop(io);
  const lines: string[] = [];
  for (const [name, value] of members) {
    const text = Array.isArray(value) ? await printItems(name, value, io) : JSON.stringify(value);
    lines.push(`${JSON.stringify(name)}: ${text}`);
  }
  return `{\n${lines.join(',\n')}\n}`;
}

/** Lines after which progress is told again. */
const often = 1000;

async function printItems(name: string, items: readonly unknown[], io: Io): Promise<string> {
  const lines: string[] = [];
  for (const item of items) {
    if (lines.length > 0 && lines.length % often === 0) {
      io.progress(`${name}: ${lines.length} of ${items.length}`);
      await mayStop(io);
    }
    lines.push(JSON.stringify(item));
  }
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}

// a signal is heard in a turn of its own
async function mayStop({ signal }: Io): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}
