import { parseJson } from '../rules/parse-json.ts';
import type { PayloadSchemas } from '../rules/payload-checks.ts';

/**
 * Reads schemas of payloads from a JSON file: an object of JSON Schemas by the name or the type of an operation.
 *
 * @throws Error when the file cannot be read, SyntaxError when it holds no JSON object; each names the file.
 */
export function readPayloadSchemas(path: string): PayloadSchemas {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const parsed = parseJson(readFileSync(path, 'utf8'));
  const value = parsed?.value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as PayloadSchemas; // ajv judges what is in it
  const found = parsed ? 'another JSON value' : 'no JSON';
  throw new SyntaxError(`Cannot use '${path}': found ${found}, expected an object of JSON Schemas`);
}
