import type { HarFile } from '../har/har-file.ts';
import { harText } from '../har/har-text.ts';
import { toPath } from '../har/read-file.ts';
import { openPart } from '../recording/part-file.ts';

/**
 * Writes a cassette, whole or not at all; folders on the way are made. Nothing is redacted here: `redact` and
 * `importCassette` do that before.
 *
 * @throws Error when the file cannot be written, or a recorder is at it.
 * @example
 * const folder = process.getBuiltinModule('node:os').tmpdir();
 * writeCassette({ log: { version: '1.2', creator: { name: 'me', version: '1' }, entries: [] } }, `${folder}/empty.har`);
 * replay(`${folder}/empty.har`).unused(); // []
 */
export function writeCassette(file: HarFile, path: string | URL): void {
  const part = openPart(toPath(path));
  try {
    part.finish(harText(file));
  } finally {
    part.discard();
  }
}
