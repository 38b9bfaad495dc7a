import type { HarFile } from '../har/har-file.ts';
import { readCassette } from '../har/read-cassette.ts';
import { defaultMaxBytes } from '../har/read-file.ts';
import { checkRecorded, type RecordedViolation } from './check-recorded.ts';

/**
 * What the rules of the contract find in a recording: in each answer and payload alone, and in each read that it holds to its
 * end. `path` leads into the body of the entry's answer; of a whole read, into the list of its pages or of its events.
 *
 * @throws SyntaxError, RangeError, Error as `replay` does for a file that it cannot read.
 * @example
 * checkCassette({ log: { version: '1.2', creator: { name: 'me', version: '1' }, entries: [] } }); // []
 */
export function checkCassette(
  source: string | URL | HarFile,
  options: { readonly maxBytes?: number } = {},
): readonly RecordedViolation[] {
  return checkRecorded(readCassette(source, options.maxBytes ?? defaultMaxBytes));
}
