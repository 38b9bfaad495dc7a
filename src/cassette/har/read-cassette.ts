import type { HarFile } from './har-file.ts';
import { readFileText } from './read-file.ts';
import { parseFile, type Recorded, readHar } from './read-har.ts';

/** The path of a cassette, or what one without a path is called. */
export function sourceName(source: string | URL | HarFile): string {
  return typeof source === 'string' || source instanceof URL ? String(source) : 'FILE.har';
}

/** What a cassette holds; see `replay`. */
export function readCassette(source: string | URL | HarFile, maxBytes: number): Recorded {
  const name = sourceName(source);
  const isPath = typeof source === 'string' || source instanceof URL;
  return readHar(isPath ? parseFile(readFileText(source, maxBytes), name) : source, name);
}
