/** The most bytes that a file may have when nothing else is said: 256 MiB. Node holds no text of twice that length. */
export const defaultMaxBytes = 268_435_456;

/**
 * The text of a file.
 *
 * @throws RangeError when the file is larger than `maxBytes`.
 * @throws Error as Node has it (with its `code`) when the file cannot be read.
 */
export function readFileText(path: string | URL, maxBytes: number = defaultMaxBytes): string {
  const fs = process.getBuiltinModule('node:fs');
  const file = fs.openSync(path, 'r');
  try {
    const { size } = fs.fstatSync(file);
    if (size > maxBytes)
      throw new RangeError(`Cannot read the file '${String(path)}': found ${size} bytes, expected at most ${maxBytes}`);
    return fs.readFileSync(file, 'utf8');
  } finally {
    fs.closeSync(file);
  }
}

/** The absolute path that a path or a file URL means. */
export function toPath(path: string | URL): string {
  const text = path instanceof URL ? process.getBuiltinModule('node:url').fileURLToPath(path) : path;
  return process.getBuiltinModule('node:path').resolve(text);
}
