import { decodeBase64 } from './python-base64.ts';
import type { PythonValue } from './python-json.ts';
import { showValue } from './show-value.ts';

/**
 * Puts bytes in place of the base64 texts that `boto_encoded_keys` lists by their paths, as botocore does. False where
 * Python would stumble in a way that makes botocore take the text for a plain marker instead.
 *
 * @throws RangeError when a path leads to a key or an index that is not there.
 * @throws TypeError when a path leads to something else than a text.
 */
export function restoreBytes(token: Map<string, PythonValue>, keys: PythonValue): boolean {
  return entriesOf(keys)?.every((path) => restoreAt(token, path)) ?? false;
}

function restoreAt(token: Map<string, PythonValue>, path: PythonValue): boolean {
  const steps = entriesOf(path);
  const text = steps && walk(token, steps);
  if (!steps || text === undefined) return false;
  if (typeof text !== 'string') {
    throw new TypeError(`Cannot read the token: boto_encoded_keys leads to ${showValue(text)}, expected a text`);
  }
  const bytes = readBytes(text);
  const holder = walk(token, steps.slice(0, -1));
  if (!bytes || path instanceof Map) return false;
  const last = steps.at(-1);
  if (holder instanceof Map && typeof last === 'string') holder.set(last, bytes);
  else if (Array.isArray(holder)) holder[indexIn(holder.length, last) ?? 0] = bytes;
  else return false;
  return true;
}

// what a Python loop over the value meets
function entriesOf(value: PythonValue): readonly PythonValue[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return [...value];
  return value instanceof Map ? [...value.keys()] : undefined;
}

function walk(token: PythonValue, steps: readonly PythonValue[]): PythonValue | undefined {
  let value: PythonValue | undefined = token;
  for (const step of steps) {
    if (value === undefined) return undefined;
    value = stepInto(value, step);
  }
  return value;
}

function stepInto(value: PythonValue, step: PythonValue): PythonValue | undefined {
  if (value instanceof Map) {
    if (Array.isArray(step) || step instanceof Map) return undefined;
    return (typeof step === 'string' ? value.get(step) : undefined) ?? present(value, step);
  }
  if (!Array.isArray(value) && typeof value !== 'string') return undefined;
  const entries = [...value];
  const index = indexIn(entries.length, step);
  return index === undefined ? undefined : entries[index];
}

function present(map: Map<string, PythonValue>, step: PythonValue): null {
  if (typeof step === 'string' && map.has(step)) return null;
  throw new RangeError(
    `Cannot read the token: boto_encoded_keys names ${showValue(step)}, expected a key of the token`,
  );
}

function indexIn(length: number, step: PythonValue | undefined): number | undefined {
  if (typeof step !== 'bigint' && typeof step !== 'boolean') return undefined;
  const index = Number(step) < 0 ? length + Number(step) : Number(step);
  if (index >= 0 && index < length) return index;
  throw new RangeError(
    `Cannot read the token: boto_encoded_keys names the index ${step}, expected one below ${length}`,
  );
}

function readBytes(text: string): Uint8Array | undefined {
  try {
    return decodeBase64(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
