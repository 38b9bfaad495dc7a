import type { HarFile } from '../har/har-file.ts';
import { readCassette, sourceName } from '../har/read-cassette.ts';
import { playRecorded, type Replay } from './play-recorded.ts';
import { type ReplayOptions, resolveReplay } from './replay-options.ts';

/**
 * Answers from a cassette, by operation and input rather than by the bytes of a URL. Equal calls are answered in the order in
 * which they were recorded. Under its own page plan the replay equals the recording byte for byte, apart from what was
 * redacted; with `pages` it answers the same items in other pages.
 *
 * @param source A path, a file URL, or a parsed HAR file. Nothing in it is run or used as a path.
 * @throws SyntaxError when it is no HAR file, RangeError when it is too large or an option is none of its choices, Error with the
 * `code` of Node when it cannot be read. The endpoint throws a CassetteMissError for what was not recorded, and an error with the
 * recorded `code` where the connection broke.
 * @example
 * const cassette = replay({ log: { version: '1.2', creator: { name: 'me', version: '1' }, entries: [] } });
 * cassette.unused(); // []
 */
export function replay(source: string | URL | HarFile, options: ReplayOptions = {}): Replay {
  const settings = resolveReplay(options);
  return playRecorded(readCassette(source, settings.maxBytes), settings, sourceName(source)).replay;
}
