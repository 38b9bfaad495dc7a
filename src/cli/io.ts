/** What a command reads and writes beside files and sockets. */
export interface Io {
  /** A line of the answer, for people or pipes. */
  out(line: string): void;
  /** A line about the answer: errors and hints. */
  err(line: string): void;
  /** A line that replaces itself on a terminal, and is not written anywhere else. */
  progress(line: string): void;
  /** Whether colours may be used. */
  readonly colors: boolean;
  /** Characters that fit into a line of the terminal; `undefined` where the answer goes elsewhere, and lines stay whole. */
  readonly columns?: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Aborted when the user asks to stop (Ctrl-C) or the process is told to end. Until a command first looks at it, either
   * ends the process at once: look before anything is begun that has to be ended well.
   */
  readonly signal: AbortSignal;
}

/** The streams of a process as far as a command needs them. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const eraseLine = '\r\u001b[2K';

/**
 * Commands' way to the world over a process's streams.
 *
 * @param signalOf Gives the signal when a command first looks at it.
 */
export function streamsIo({ stdout, stderr, env }: Streams, signalOf: () => AbortSignal): Io {
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(eraseLine);
    shown = false;
  };
  return {
    out: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    err: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!stderr.isTTY) return;
      stderr.write(eraseLine + shorten(line, widthOf(stderr))); // a line that breaks could not be erased
      shown = line !== '';
    },
    colors: usesColors(stdout.isTTY === true, env),
    columns: stdout.isTTY === true ? widthOf(stdout) : undefined,
    env,
    get signal() {
      return signalOf();
    },
  };
}

// a terminal that nobody gave a size says 0
function widthOf({ columns }: Stream): number | undefined {
  return columns === 0 ? undefined : columns;
}

function shorten(line: string, columns = 80): string {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`;
}

// https://no-color.org and https://force-color.org
function usesColors(isTerminal: boolean, env: Streams['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}
