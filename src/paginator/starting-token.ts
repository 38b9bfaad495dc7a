import { restoreBytes } from './encoded-keys.ts';
import { decodeBase64 } from './python-base64.ts';
import { readInteger } from './python-int.ts';
import { type PythonValue, parsePythonJson } from './python-json.ts';
import type { Origin } from './resume-token.ts';
import { showValue } from './show-value.ts';

/** Where a run begins. */
export interface Start {
  /** Whether the text was a resume token, or is a marker (of the service, or in the form that botocore once had). */
  readonly kind: 'token' | 'marker';
  /** The members that the token sets in the request; `null` takes one out. */
  readonly members: ReadonlyMap<string, PythonValue>;
  /** How many items of the first page were read before, or whatever the token says in that place. */
  readonly skip: PythonValue;
}

/** How the first page of a run is fetched that begins here; `undefined` is the beginning of the list. */
export function originOf(start: Start | undefined): Origin {
  if (!start) return { marker: null, skip: 0n, alone: true };
  const { members, skip } = start;
  return { marker: members.get('Marker'), skip, alone: members.size === 1 && members.has('Marker') };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a StartingToken as botocore does: base64 of a JSON object, else `MARKER___SKIP`, else a plain marker.
 *
 * @throws SyntaxError when the text is base64 of a JSON value that is no object, or has three parts or more.
 * @throws TypeError when it is no text.
 */
export function parseStartingToken(token: unknown): Start {
  if (typeof token !== 'string') {
    throw new TypeError(`Cannot start from the token: found ${showValue(token)}, expected a string`);
  }
  const members = decodeToken(token);
  if (!members) return parseOldToken(token);
  const skip = members.get('boto_truncate_amount');
  members.delete('boto_truncate_amount');
  return { kind: 'token', members, skip: skip === undefined ? 0n : skip };
}

function decodeToken(token: string): Map<string, PythonValue> | undefined {
  const value = readJson(token);
  if (value === undefined || Array.isArray(value)) return undefined;
  if (!(value instanceof Map)) {
    throw new SyntaxError(
      `Cannot start from the token ${showValue(token)}: found base64 of the JSON value ${showValue(value)}, expected a JSON object or a marker`,
    );
  }
  const keys = value.get('boto_encoded_keys');
  value.delete('boto_encoded_keys');
  return keys === undefined || keys === null || restoreBytes(value, keys) ? value : undefined;
}

function readJson(token: string): PythonValue | undefined {
  try {
    return parsePythonJson(utf8.decode(decodeBase64(token)));
  } catch (error) {
    // SyntaxError: no base64 or no JSON; TypeError: no UTF-8. Such a text is a marker of the service
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function parseOldToken(token: string): Start {
  const parts = token.split('___');
  if (parts.length > 2) {
    throw new SyntaxError(
      `Cannot start from the token ${showValue(token)}: found ${parts.length} parts between '___', expected MARKER___SKIP`,
    );
  }
  const skip = parts[1] === undefined ? undefined : readInteger(parts[1]);
  const marker = skip === undefined ? token : (parts[0] ?? token);
  return { kind: 'marker', members: new Map([['Marker', marker === 'None' ? null : marker]]), skip: skip ?? 0n };
}
