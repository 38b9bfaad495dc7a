/** The file that a recorder writes entries to before it makes the cassette of them: `PATH.part`. */
export interface PartFile {
  /** Adds an entry's text. */
  append(line: string): void;
  /** The entries' texts so far. */
  lines(): readonly string[];
  /** Puts this text in the cassette's place, whole, and removes the part. */
  finish(text: string): void;
  /** Removes the part; the cassette stays as it was. */
  discard(): void;
}

/**
 * Opens the part of a cassette for this recorder alone. The part of a recorder whose process is gone is taken over.
 *
 * @throws Error when another recorder has it, or the folder cannot be written to; with the `code` of Node where it has one.
 */
export function openPart(path: string): PartFile {
  const fs = process.getBuiltinModule('node:fs');
  const part = `${path}.part`;
  const file = explain(path, () => {
    if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    return inItsFolder(path, () => openAlone(path, part));
  });
  fs.appendFileSync(file, `${JSON.stringify(thisRecorder())}\n`);
  let open = true;
  const close = (): void => {
    if (!open) return; // by now the name may be another recorder's
    open = false;
    fs.closeSync(file);
    remove(part);
  };
  return {
    append(line) {
      // by now the number may be that of another file, or of a socket
      if (!open)
        throw new TypeError(
          `Cannot record to '${path}': found a recorder that has ended, expected one that is recording`,
        );
      explain(path, () => fs.appendFileSync(file, `${line}\n`));
    },
    lines: () => fs.readFileSync(part, 'utf8').split('\n').slice(1, -1),
    finish(text) {
      explain(path, () => replaceFile(path, `${part}.new`, text));
      close();
    },
    discard: close,
  };
}

/** Writes a file whole or not at all: what is killed or out of space leaves the old file as it was. */
function replaceFile(path: string, draft: string, text: string): void {
  const fs = process.getBuiltinModule('node:fs');
  try {
    fs.writeFileSync(draft, text, { flush: true });
    fs.renameSync(draft, path);
  } catch (error) {
    remove(draft);
    throw error;
  }
}

function remove(path: string): void {
  try {
    process.getBuiltinModule('node:fs').unlinkSync(path); // half the time of `rmSync`, which looks at it first
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Does what needs the folder of a path; most folders are there. */
function inItsFolder<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const folder = process.getBuiltinModule('node:path').dirname(path);
  process.getBuiltinModule('node:fs').mkdirSync(folder, { recursive: true });
  return act();
}

interface RecorderMark {
  readonly pid: number;
  readonly host: string;
}

function thisRecorder(): RecorderMark {
  return { pid: process.pid, host: process.getBuiltinModule('node:os').hostname() };
}

function openAlone(path: string, part: string): number {
  const fs = process.getBuiltinModule('node:fs');
  try {
    return fs.openSync(part, 'wx');
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const old = fs.readFileSync(part, 'utf8');
  if (!isGone(readMark(old))) refuse(path, part, readMark(old));
  // moved first, so that of two who find the same leavings only one goes on
  const aside = `${part}.${process.pid}`;
  fs.renameSync(part, aside);
  if (fs.readFileSync(aside, 'utf8') !== old) {
    fs.renameSync(aside, part);
    refuse(path, part, undefined);
  }
  fs.rmSync(aside);
  return fs.openSync(part, 'wx');
}

function readMark(text: string): RecorderMark | undefined {
  try {
    const { pid, host } = JSON.parse(text.slice(0, text.indexOf('\n'))) as Partial<RecorderMark>;
    return Number.isInteger(pid) && typeof host === 'string' ? { pid: pid as number, host } : undefined;
  } catch {
    return undefined; // written by something else, or not yet
  }
}

function isGone(mark: RecorderMark | undefined): boolean {
  if (!mark || mark.host !== thisRecorder().host) return false;
  try {
    process.kill(mark.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function refuse(path: string, part: string, mark: RecorderMark | undefined): never {
  const owner = mark ? `process ${mark.pid} on ${mark.host}` : 'a recorder that is not known';
  throw Object.assign(
    new Error(
      `Cannot record to '${path}': found '${part}' of ${owner}, expected no other recorder (remove it if none is running)`,
    ),
    { code: 'EEXIST' },
  );
}

function explain<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('Cannot ')) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new Error(`Cannot record to '${path}': ${reason}, expected a file that can be written`, { cause });
    throw Object.assign(error, { code: codeOf(cause) });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
