const longest = 80;

/** A value as it stands in a message: texts in single quotes, long ones cut, what Python takes for a float called so. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return `'${cut(value)}'`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value === 'bigint') return cut(value.toString());
  if (typeof value !== 'object' || value === null) return cut(String(value));
  if ('float' in value) return `the float ${value.float}`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  const names = value instanceof Map ? [...value.keys()] : Object.keys(value);
  return `an object with ${cut(names.join(', ')) || 'no members'}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
