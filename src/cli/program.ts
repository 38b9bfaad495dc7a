import { CommanderError, Option, Command as Parser } from 'commander';
import type { Call, Command, CommandOption, ExitCode } from './command.ts';
import type { Io } from './io.ts';

/** The program's name on the command line. */
export const programName = 'lambda-durable-testkit';

/** Runs the command that the words (after the program's name) call, and says how it ended. */
export async function runProgram(
  words: readonly string[],
  { commands, io, version }: { readonly commands: readonly Command[]; readonly io: Io; readonly version: string },
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const root = parser(programName, io)
    .version(version, '--version', 'print the version')
    .description('Test kit for AWS Lambda durable executions')
    .addHelpText(
      'after',
      `${showExamples(commands.slice(0, 3).flatMap(({ examples }) => examples.slice(0, 1)))}

Options and examples of a command: ${programName} COMMAND --help`,
    );
  for (const command of commands) {
    add(root, command, {
      commands,
      io,
      ended: (ended) => {
        code = ended;
      },
    });
  }
  try {
    await root.parseAsync(asOptions(words), { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

// `help check reader`: the parser's own help command looks at one word only
function asOptions(words: readonly string[]): string[] {
  return words[0] === 'help' ? [...words.slice(1), '--help'] : [...words];
}

/** @param path The words that call it, the program's name first. */
function parser(path: string, io: Io): Parser {
  const name = path.split(' ').at(-1) ?? path;
  return new Parser(name)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`${path} --help says what it takes`)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd().replace(/^error: /, '')),
    });
}

interface Running {
  readonly commands: readonly Command[];
  readonly io: Io;
  readonly ended: (code: ExitCode) => void;
}

function add(root: Parser, command: Command, running: Running): void {
  const { io, ended } = running;
  const words = command.name.split(' ');
  words.pop();
  const parent = words.reduce((above, word) => group(above, word, running), root);
  const made = parser(`${programName} ${command.name}`, io).description(command.does);
  for (const { form, does } of command.args ?? []) made.argument(form.replace('…', '...'), does);
  for (const option of command.options ?? []) made.addOption(optionOf(option));
  made.addHelpText('after', showExamples(command.examples));
  made.action(async () => {
    const call: Call = { args: made.args, options: made.opts() };
    ended(await command.run(call, io));
  });
  parent.addCommand(made);
}

function optionOf({ flags, does, preset, instead, read }: CommandOption): Option {
  const made = new Option(flags, preset === undefined ? does : `${does} (default: ${preset})`);
  if (instead) made.conflicts(instead);
  return read ? made.argParser((value: string) => readOption(flags, value, read)) : made;
}

function showExamples(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  $ npx ${programName} ${example}`).join('\n')}`;
}

function group(above: Parser, word: string, { io, commands }: Running): Parser {
  const existing = above.commands.find((candidate) => candidate.name() === word);
  if (existing) return existing;
  const members = commands.filter(({ name }) => name.startsWith(`${word} `));
  const made = parser(`${programName} ${word}`, io)
    .description(`${word} an endpoint or a reader`)
    .addHelpText('after', showExamples(members.flatMap(({ examples }) => examples.slice(0, 1))));
  above.addCommand(made);
  return made;
}

function readOption(flags: string, text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`Cannot read ${flags.split(' ')[0]} '${text.slice(0, 120)}': ${reason}`, { cause: error });
  }
}

function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has written what it has to say
  io.err(sentenceOf(error));
  return 2;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { path, code, syscall } = error as NodeJS.ErrnoException; // as Node throws for files
  return path === undefined ? error.message : `Cannot ${syscall} '${path}': ${code}`;
}
