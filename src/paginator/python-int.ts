import { showValue } from './show-value.ts';

// what CPython's int() takes: ASCII or other decimal digits, single underscores between them, a sign, space around it
const integer = /^[\t-\r ]*([+-]?)([0-9]+(?:_[0-9]+)*)[\t-\r ]*$/;
const otherSpace = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const decimalDigit = /\p{Nd}/u;

/** CPython refuses to read longer integers, in int() and in JSON. */
export const maxIntegerDigits = 4300;

/**
 * The integer that Python's `int()` makes of a value: texts are read, numbers cut towards zero, booleans count as 1 and 0.
 *
 * @throws SyntaxError when a text is no integer.
 * @throws RangeError when a number has no integer part.
 * @throws TypeError when the value is of another kind.
 */
export function pythonInt(value: unknown, what: string): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return BigInt(Math.trunc(value));
    throw new RangeError(`Cannot read ${what}: found ${value}, expected a whole number`);
  }
  if (typeof value !== 'string') {
    throw new TypeError(`Cannot read ${what}: found ${showValue(value)}, expected a whole number`);
  }
  const read = readInteger(value);
  if (read !== undefined) return read;
  throw new SyntaxError(`Cannot read ${what}: found ${showValue(value)}, expected a whole number`);
}

/** The integer that Python's `int()` reads in a text, or `undefined`. */
export function readInteger(text: string): bigint | undefined {
  const [, sign, written] = integer.exec(toAscii(text)) ?? [];
  const digits = written?.replaceAll('_', '');
  if (digits === undefined || digits.length > maxIntegerDigits) return undefined;
  return sign === '-' ? -BigInt(digits) : BigInt(digits);
}

function toAscii(text: string): string {
  return text.replace(/[\u007f-\u{10ffff}]/gu, (sign) => {
    if (otherSpace.test(sign)) return ' ';
    return decimalDigit.test(sign) ? String(digitValue(sign)) : '?';
  });
}

// Unicode lays decimal digits out in whole rows of ten, some rows side by side: the distance to the rows' start tells
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (decimalDigit.test(String.fromCodePoint(start - 1))) start -= 1;
  return (code - start) % 10;
}
