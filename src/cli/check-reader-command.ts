import { type CheckedRunner, checkRunner } from '../contract/readers/check-runner.ts';
import { type OwnScenario, scenarioOf } from '../contract/readers/scenarios/given-scenario.ts';
import { scenarios } from '../contract/readers/scenarios/scenarios.ts';
import { makeReport, type Report } from '../contract/report/report.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { commandRunner } from './command-runner.ts';
import type { Io } from './io.ts';
import { wholeNumber } from './read-option.ts';
import { readScenarioFile, scenarioFileText } from './read-scenario-file.ts';
import { type ReportWish, reportOptions, writeReport } from './report-format.ts';

/** The scenario that every reader passes that reads anything at all. */
const plain = 'one-page';

/** Scenarios by the names that the command line knows them by: ids and paths. */
type Asked = ReadonlyMap<string, string | OwnScenario>;

interface Options extends ReportWish {
  readonly only?: Asked;
  readonly timeout?: number;
  readonly jobs?: number;
}

/** `check reader`: a reader in any language, in every scenario. */
export const checkReaderCommand: Command = {
  name: 'check reader',
  does: 'run a command in every scenario, and say what it made of each',
  args: [
    {
      form: '[command…]',
      does: 'finds the service by AWS_ENDPOINT_URL_LAMBDA, reads DURABLE_EXECUTION_ARN with CHECKPOINT_TOKEN, prints the operation ids as a JSON array and exits 0, or refuses to go on and exits otherwise',
    },
  ],
  options: [
    { flags: '--only <scenarios>', does: 'ids or files of scenarios, separated by commas', read: readScenarios },
    ...reportOptions,
    { flags: '--timeout <seconds>', does: 'for each scenario', preset: '30', read: wholeNumber(1, 3600) },
    { flags: '--jobs <n>', does: 'commands at the same time', preset: '4', read: wholeNumber(1, 64) },
  ],
  examples: [
    'check reader -- node read.js',
    'check reader --format junit --out report.xml -- python3 read.py',
    'check reader --only repeated-marker,page-size-3 -- python3 read.py',
  ],
  run,
};

async function run({ args, options }: Call, io: Io): Promise<ExitCode> {
  const { only = known(), timeout = 30, jobs = 4, ...wish } = options as Options; // as read by the declarations above
  if (args.length === 0) throw new TypeError('Cannot check a reader: found no command, expected one behind --');
  const target = args.join(' ');
  const checked = checkedCommand(args, only, io);
  const shared = { target, timeoutMs: timeout * 1000, signal: io.signal };

  // a command that is not found, or reads nothing of one plain page, is not worth another run
  const first = await checkRunner({ ...checked, attach: undefined }, { ...shared, scenarios: [plain] });
  if (!first.passed) {
    await writeReport(first, wish, io);
    io.err(`Cannot check the command: it fails where everything stands on one page: ${firstMessage(first)}`);
    return 2;
  }
  const rest = await checkRunner(checked, {
    ...shared,
    scenarios: [...only.values()].filter((scenario) => scenario !== plain),
    concurrency: jobs,
    onProgress: ({ done, total }) => io.progress(`${done + 1} of ${total + 1} scenarios`),
  });
  io.progress('');
  const asked = only.has(plain) ? first.results : [];
  return writeReport(makeReport(target, [...asked, ...rest.results]), wish, io);
}

function known(): Asked {
  return new Map(scenarios.map(({ id }) => [id, id]));
}

function firstMessage({ results }: Report): string {
  return results[0]?.violations[0]?.message ?? 'it did not run';
}

function checkedCommand(words: readonly string[], only: Asked, io: Io): CheckedRunner {
  const nameOf = (id: string): string =>
    [...only].find(([, one]) => typeof one !== 'string' && one.id === id)?.[0] ?? id;
  const command = words.map(quoted).join(' ');
  const again = (name: string): string =>
    `npx lambda-durable-testkit check reader --only ${quoted(name)} -- ${command}`;
  return {
    runner: commandRunner(words, io.env),
    reproduce: ({ id }) => again(nameOf(id)),
    attach: (found) => [
      { title: 'To keep it as a test', language: 'sh', text: again('smallest-split.json') },
      { title: 'smallest-split.json', language: 'json', text: scenarioFileText(found) },
    ],
  };
}

// as a shell reads it
function quoted(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function readScenarios(text: string): Asked {
  const names = text.split(',');
  return new Map(names.map((name) => [name, name.endsWith('.json') ? readScenarioFile(name) : scenarioOf(name).id]));
}
