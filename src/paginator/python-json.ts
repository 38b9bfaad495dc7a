import { maxIntegerDigits } from './python-int.ts';

/** A number that Python reads as a float: no float is an integer to it, 1.0 neither. */
export interface PythonFloat {
  readonly float: number;
}

/** A value as Python's `json.loads` tells them apart: integers are bigints, objects are Maps. */
export type PythonValue =
  | null
  | boolean
  | bigint
  | PythonFloat
  | string
  | Uint8Array
  | PythonValue[]
  | Map<string, PythonValue>;

type Cursor = { readonly text: string; at: number; depth: number };

const space = /[ \t\n\r]*/y;
const number = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
// everything from the space on, but for the quote and the backslash
const plain = /[ !#-[\]-\u{10ffff}]*/uy;
const unicode = /u([0-9a-fA-F]{4})/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const constants: readonly (readonly [string, PythonValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', { float: Number.NaN }],
  ['Infinity', { float: Number.POSITIVE_INFINITY }],
  ['-Infinity', { float: Number.NEGATIVE_INFINITY }],
];

// Python's own limit on nesting, less the frames that botocore stands on
const deepest = 950;

/**
 * The value that Python's `json.loads` reads: `NaN` and `Infinity` are numbers, the last of two equal keys wins, integers
 * keep all their digits up to 4,300, and half a surrogate pair may be escaped.
 *
 * @throws SyntaxError when the text is not JSON.
 * @throws RangeError when it nests deeper than 950.
 */
export function parsePythonJson(text: string): PythonValue {
  const cursor = { text, at: 0, depth: 0 };
  skipSpace(cursor);
  const value = readValue(cursor);
  skipSpace(cursor);
  return cursor.at === text.length ? value : refuse(cursor);
}

function readValue(cursor: Cursor): PythonValue {
  const sign = cursor.text[cursor.at];
  if (sign === '"') return readString(cursor);
  if (sign === '{') return nested(cursor, readObject);
  if (sign === '[') return nested(cursor, readArray);
  for (const [name, value] of constants) {
    if (!cursor.text.startsWith(name, cursor.at)) continue;
    cursor.at += name.length;
    return value;
  }
  return readNumber(cursor);
}

function nested<T>(cursor: Cursor, read: (cursor: Cursor) => T): T {
  cursor.depth += 1;
  if (cursor.depth > deepest) {
    throw new RangeError(`Cannot read the JSON: found values nested deeper than ${deepest}, expected fewer`);
  }
  cursor.at += 1;
  skipSpace(cursor);
  const value = read(cursor);
  cursor.depth -= 1;
  return value;
}

function readObject(cursor: Cursor): Map<string, PythonValue> {
  const members = new Map<string, PythonValue>();
  if (took(cursor, '}')) return members;
  for (;;) {
    if (cursor.text[cursor.at] !== '"') refuse(cursor);
    const key = readString(cursor);
    skipSpace(cursor);
    if (!took(cursor, ':')) refuse(cursor);
    skipSpace(cursor);
    members.set(key, readValue(cursor));
    skipSpace(cursor);
    if (took(cursor, '}')) return members;
    if (!took(cursor, ',')) refuse(cursor);
    skipSpace(cursor);
  }
}

function readArray(cursor: Cursor): PythonValue[] {
  const values: PythonValue[] = [];
  if (took(cursor, ']')) return values;
  for (;;) {
    values.push(readValue(cursor));
    skipSpace(cursor);
    if (took(cursor, ']')) return values;
    if (!took(cursor, ',')) refuse(cursor);
    skipSpace(cursor);
  }
}

function readString(cursor: Cursor): string {
  cursor.at += 1;
  let text = '';
  for (;;) {
    text += match(cursor, plain)?.[0] ?? '';
    if (took(cursor, '"')) return text;
    if (!took(cursor, '\\')) refuse(cursor);
    text += readEscape(cursor);
  }
}

function readEscape(cursor: Cursor): string {
  const code = match(cursor, unicode)?.[1];
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  const sign = escapes[cursor.text[cursor.at] ?? ''];
  cursor.at += 1;
  return sign ?? refuse(cursor);
}

function readNumber(cursor: Cursor): PythonValue {
  const [all, digits, fraction, exponent] = match(cursor, number) ?? refuse(cursor);
  if (fraction !== undefined || exponent !== undefined) return { float: Number(all) };
  if (digits === undefined || digits.replace('-', '').length > maxIntegerDigits) return refuse(cursor);
  return BigInt(digits);
}

function skipSpace(cursor: Cursor): void {
  match(cursor, space);
}

function took(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function match(cursor: Cursor, form: RegExp): RegExpExecArray | null {
  form.lastIndex = cursor.at;
  const found = form.exec(cursor.text);
  if (found) cursor.at = form.lastIndex;
  return found;
}

function refuse(cursor: Cursor): never {
  throw new SyntaxError(`Cannot read the JSON: found something else at character ${cursor.at}, expected a JSON value`);
}
