import type { Io } from './io.ts';

/** An option of a command, as data. */
export interface CommandOption {
  /** As users write it: `--page-size <n>`, `--log`. */
  readonly flags: string;
  /** What it does, in a few words. */
  readonly does: string;
  /** What it is without being said, in words; only for the help. */
  readonly preset?: string;
  /** An option, without its dashes, that says the same in another way: only one of the two may be given. */
  readonly instead?: string;
  /** Reads its text; throws when it cannot. Default: the text as it is. */
  readonly read?: (text: string) => unknown;
}

/** A word that a command takes. */
export interface CommandArgument {
  /** As users write it: `<file>` is needed, `[file…]` may be left out or repeated. */
  readonly form: string;
  readonly does: string;
}

/** What a command was called with. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * How a command ends. 0: what was asked for holds. 1: a must or should fell short, or nothing could be checked. 2: usage,
 * an unreadable file, an unreachable URL.
 */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line, as data: the parser and the help are made from it. */
export interface Command {
  /** Words after the program's name: `check endpoint`. */
  readonly name: string;
  /** What it does, in one line. */
  readonly does: string;
  readonly args?: readonly CommandArgument[];
  readonly options?: readonly CommandOption[];
  /** Calls that work, without the program's name. */
  readonly examples: readonly string[];
  run(call: Call, io: Io): Promise<ExitCode>;
}
