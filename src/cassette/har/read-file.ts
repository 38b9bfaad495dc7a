/** The most bytes that a file may have when nothing else is said: 256 MiB. Node holds no text of twice that length. */
export const defaultMaxBytes = 268_435_456;

/**
 * The text of a file.
 *
 * @throws RangeError when the file is larger than `maxBytes`.
 * @throws Error with the `code` of Node when the file cannot be read.
 */
export function readFileText(path: string | URL, maxBytes: number = defaultMaxBytes): string {
  const fs = process.getBuiltinModule('node:fs');
  const file = openFile(path);
  try {
    const { size } = fs.fstatSync(file);
    if (size > maxBytes)
      throw new RangeError(`Cannot read the file '${String(path)}': found ${size} bytes, expected at most ${maxBytes}`);
    return fs.readFileSync(file, 'utf8');
  } finally {
    fs.closeSync(file);
  }
}

function openFile(path: string | URL): number {
  try {
    return process.getBuiltinModule('node:fs').openSync(path, 'r');
  } catch (cause) {
    const { message, code } = cause as NodeJS.ErrnoException; // what opening a file throws
    throw Object.assign(
      new Error(`Cannot read the file '${String(path)}': ${message}, expected a cassette`, { cause }),
      { code },
    );
  }
}

/** The absolute path that a path or a file URL means. */
export function toPath(path: string | URL): string {
  const text = path instanceof URL ? process.getBuiltinModule('node:url').fileURLToPath(path) : path;
  return process.getBuiltinModule('node:path').resolve(text);
}
