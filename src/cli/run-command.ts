/** Characters of what a command writes to stderr that are kept, the last ones. */
const kept = 8_000;

/** A command, and what it is run with. */
export interface CommandCall {
  /** The program and its arguments. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Kills it and everything that it began. */
  readonly signal: AbortSignal;
  /** Told of what it writes to stderr, as far as that is kept. */
  readonly onError?: (text: string) => void;
}

/** A command that ended by itself. */
export interface CommandEnd {
  /** Its exit code, or the name of the signal that ended it. */
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command in a process group of its own, which does not outlive it: what `sh -c` or `npx` began is killed with it,
 * when the signal aborts and when the command has ended. On Windows, which has no groups, the command alone is killed.
 *
 * @throws Error when it cannot be run at all, with the reason of the system.
 */
export function runCommand({ words, env, signal, onError }: CommandCall): Promise<CommandEnd> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const [command = '', ...args] = words;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: hasGroups });
    const kill = (): void => killGroup(child.pid);
    signal.addEventListener('abort', kill, { once: true });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err = (err + text).slice(-kept);
      onError?.(err);
    });
    child.once('error', (cause) => reject(new Error(`Cannot run '${command}': ${cause.message}`, { cause })));
    // what it left behind would hold its output open, and its end back
    child.once('exit', kill);
    child.once('close', (code, killed) => {
      signal.removeEventListener('abort', kill);
      resolve({ code: code ?? killed ?? 'no code', out, err });
    });
  });
}

const hasGroups = process.platform !== 'win32';

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return; // it never ran
  try {
    process.kill(hasGroups ? -pid : pid, 'SIGKILL');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException; // as Node throws for signals
    if (!['ESRCH', 'EPERM'].includes(code)) throw error; // nobody is left; macOS says EPERM of those that have ended
  }
}
