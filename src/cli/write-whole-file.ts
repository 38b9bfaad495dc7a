/**
 * Writes a text as a whole file or not at all: beside its place first, then moved there. Folders on the way to it are made.
 *
 * @throws Error when the file cannot be written; an older file stays as it was.
 */
export function writeWholeFile(path: string, text: string): void {
  try {
    const folder = process.getBuiltinModule('node:path').dirname(path);
    process.getBuiltinModule('node:fs').mkdirSync(folder, { recursive: true });
    writeBeside(path, text);
  } catch (cause) {
    throw new Error(`Cannot write '${path}': ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`, { cause }); // node:fs throws these
  }
}

function writeBeside(path: string, text: string): void {
  const { renameSync, rmSync, writeFileSync } = process.getBuiltinModule('node:fs');
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
}
