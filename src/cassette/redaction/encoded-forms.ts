/**
 * The texts under which a value may hide in a file: as it stands, escaped for JSON once or twice, percent-encoded,
 * and wherever it may lie inside base64, base64url or hex.
 */
export function encodedForms(value: string): readonly string[] {
  const escaped = escapeJson(value);
  const percent = encodePercent(value);
  const bytes = Buffer.from(value, 'utf8');
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((offset) => base64At(bytes, offset));
  const forms = [value, escaped, escapeJson(escaped), ...percent, hex, hex.toUpperCase(), ...base64];
  return [...new Set([...forms, ...base64.map(toUrlAlphabet)])];
}

function escapeJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function encodePercent(value: string): readonly string[] {
  const upper = encodeURIComponent(value.toWellFormed());
  const strict = upper.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [upper, strict, lower(upper), lower(strict), upper.replaceAll('%20', '+')];
}

/** The signs of base64 that only these bytes decide, when this many bytes (modulo 3) stand before them. */
function base64At(bytes: Uint8Array, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const before = Math.ceil((offset * 8) / 6);
  const whole = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(before, whole);
}

function toUrlAlphabet(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
