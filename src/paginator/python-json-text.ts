import { showValue } from './show-value.ts';

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A value as Python's `json.dumps` writes it, byte for byte: `", "` and `": "` between, everything but printable ASCII
 * escaped by UTF-16 unit. A whole number is written as an integer, for JavaScript has no 5.0 beside 5.
 *
 * @throws TypeError when the value is none of JSON's kinds.
 */
export function pythonJsonText(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${value.map(pythonJsonText).join(', ')}]`;
  if (isPlain(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${quoted(name)}: ${pythonJsonText(member)}`).join(', ')}}`;
  }
  throw new TypeError(`Cannot write JSON: found ${showValue(value)}, expected a JSON value`);
}

function quoted(text: string): string {
  const escaped = text.replace(/["\\]|[^ -~]/g, (unit) => named[unit] ?? hex(unit.charCodeAt(0)));
  return `"${escaped}"`;
}

function hex(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

// both languages write the fewest digits that read back alike; Python goes over to an exponent at 1e16 and below 1e-4
function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 16) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
