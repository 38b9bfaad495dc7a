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
  const text = printFile(execution, io);
  io.progress('');
  if (out === undefined) io.out(text);
  else {
    writeWholeFile(out, `${text}\n`);
    io.err(`${execution.operations.length} operations in ${out}`);
  }
  return 0;
}

// one line an operation and a change, so that two files can be compared line by line
function printFile(execution: Execution, io: Io): string {
  const members = Object.entries(execution.toJSON()).filter(([, value]) => value !== undefined);
  const lines = members.map(([name, value]) => {
    const tell = (progress: string): void => io.progress(`${name}: ${progress}`);
    return `${JSON.stringify(name)}: ${Array.isArray(value) ? printItems(value, tell) : JSON.stringify(value)}`;
  });
  return `{\n${lines.join(',\n')}\n}`;
}

/** Lines after which progress is told again. */
const often = 1000;

function printItems(items: readonly unknown[], tell: (progress: string) => void): string {
  const lines = items.map((item, index) => {
    if (index > 0 && index % often === 0) tell(`${index} of ${items.length}`);
    return JSON.stringify(item);
  });
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
