import { isObject, ownMember } from '../json/parse-json.ts';
import type { Exchange } from './exchange.ts';
import { cassetteFormat } from './har-text.ts';
import { readCall } from './read-call.ts';
import { readEntry } from './read-entry.ts';

/** What a HAR file holds for this kit. */
export interface Recorded {
  /** The requests to the durable-execution API and the invocations, in the file's order. */
  readonly exchanges: readonly Exchange[];
  /** For each exchange the index of its entry in the file. */
  readonly indexes: readonly number[];
  /** Whether the kit replaced values by placeholders in this file. */
  readonly redacted: boolean;
  /** How many entries belong to other services. */
  readonly leftOut: number;
}

/**
 * What a HAR file holds for this kit; entries of other services are left out and counted.
 *
 * @param source What the file is called in errors.
 * @throws SyntaxError when the value is no HAR file.
 */
export function readHar(har: unknown, source: string): Recorded {
  const log = ownMember(har, 'log');
  const entries = ownMember(log, 'entries');
  if (!isObject(log) || !Array.isArray(entries))
    throw new SyntaxError(`Cannot read the cassette '${source}': found no list at '/log/entries', expected HAR 1.2`);
  const all = entries.map((entry: unknown, index) => ({ index, exchange: readEntry(entry, index) }));
  const own = all.filter(({ exchange }) => exchange.kind === 'invocation' || readCall(exchange) !== undefined);
  const head = ownMember(log, '_durable');
  const earlier = ownMember(head, 'leftOut');
  return {
    exchanges: own.map(({ exchange }) => exchange),
    indexes: own.map(({ index }) => index),
    redacted: ownMember(head, 'format') === cassetteFormat && ownMember(head, 'redacted') === true,
    leftOut: all.length - own.length + (typeof earlier === 'number' ? earlier : 0),
  };
}

/**
 * The value of a JSON text that should be a file of some kind.
 *
 * @throws SyntaxError when the text is no JSON, with the place where it stops being JSON.
 */
export function parseFile(text: string, source: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const size = `${text.length} characters`;
    throw new SyntaxError(
      `Cannot read the file '${source}': found no JSON in ${size} (${reason}), expected a whole JSON text`,
      {
        cause,
      },
    );
  }
}
