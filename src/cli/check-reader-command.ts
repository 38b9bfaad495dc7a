import { checkReader } from '../contract/readers/check-reader.ts';
import type { Report } from '../contract/report/report.ts';
import type { Call, Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readByCommand } from './read-by-command.ts';
import { wholeNumber } from './read-option.ts';
import { type ReportWish, reportOptions, writeReport } from './report-format.ts';

/** The scenario that every reader passes that reads anything at all. */
const plain = 'one-page';

interface Options extends ReportWish {
  readonly timeout?: number;
  readonly jobs?: number;
}

/** `check reader`: a reader in any language, in every scenario. */
export const checkReaderCommand: Command = {
  name: 'check reader',
  does: 'run a command in every scenario, and say what it made of each',
  args: [{ form: '[command…]', does: 'prints the operation ids that it read as a JSON array, and exits 0' }],
  options: [
    ...reportOptions,
    { flags: '--timeout <seconds>', does: 'for each scenario', preset: '30', read: wholeNumber(1, 3600) },
    { flags: '--jobs <n>', does: 'commands at the same time', preset: '4', read: wholeNumber(1, 64) },
  ],
  examples: ['check reader -- node read.js', 'check reader --format junit --out report.xml -- python3 read.py'],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const { timeout = 30, jobs = 4, ...wish } = options as Options; // as read by the declarations above
  if (args.length === 0) throw new TypeError('Cannot check a reader: found no command, expected one behind --');
  const report = await checkReader({
    read: readByCommand(args, io.env),
    target: args.join(' '),
    timeoutMs: timeout * 1000,
    concurrency: jobs,
    signal: io.signal,
    onProgress: (progress) => io.progress(`${progress.done} of ${progress.total} scenarios`),
  });
  io.progress('');
  const code = await writeReport(report, wish, io);
  return readsNothing(report, io) ? 2 : code;
}

// a command that is not found, or reads nothing of one plain page, was not checked
function readsNothing(report: Report, io: Io): boolean {
  const first = report.results.find(({ id }) => id === plain);
  if (first?.status === 'passed') return false;
  const what = first?.violations[0]?.message ?? 'it did not run';
  io.err(`Cannot check the command: it fails where everything stands on one page: ${what}`);
  return true;
}
