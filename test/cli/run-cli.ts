import { commands } from '../../src/cli/commands.ts';
import type { Io } from '../../src/cli/io.ts';
import { runProgram } from '../../src/cli/program.ts';

/** A command line that runs in this process. */
export interface Running {
  /** What it wrote so far. */
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** Its lines of progress, which a terminal would show one after the other. */
  readonly progress: readonly string[];
  /** The first line of its answer. */
  readonly ready: Promise<string>;
  /** Its exit code. */
  readonly ended: Promise<number>;
  /** Asks it to stop, as Ctrl-C does. */
  stop(): Promise<number>;
}

/** Calls a command with these words. */
export function runCli(...words: readonly string[]): Running {
  const stopping = new AbortController();
  const ready = Promise.withResolvers<string>();
  const lines = { out: [] as string[], err: [] as string[], progress: [] as string[] };
  const out = (line: string): void => {
    lines.out.push(line);
    ready.resolve(line);
  };
  const err = (line: string): void => void lines.err.push(line);
  const progress = (line: string): void => void lines.progress.push(line);
  const io: Io = { out, err, progress, colors: false, env: {}, signal: stopping.signal };
  const ended = runProgram(words, { commands, io, version: '0' });
  void ended.then((code) => ready.reject(new Error(`ended with ${code}: ${lines.err.join('; ')}`)));
  ready.promise.catch(() => {}); // only commands that serve are waited for
  const stop = (): Promise<number> => {
    stopping.abort();
    return ended;
  };
  return { ...lines, ready: ready.promise, ended, stop };
}
