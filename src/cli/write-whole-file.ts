/**
 * Writes a text as a whole file or not at all: beside its place first, then moved there.
 *
 * @throws Error when the file cannot be written; an older file stays as it was.
 */
export function writeWholeFile(path: string, text: string): void {
  const { renameSync, rmSync, writeFileSync } = process.getBuiltinModule('node:fs');
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw new Error(`Cannot write '${path}': ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`, { cause }); // node:fs throws these
  }
}
