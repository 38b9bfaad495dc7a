import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPayloadSchemas } from '../../src/cli/read-payload-schemas.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'schemas-')), 'payloads.json');
  writeFileSync(path, text);
  return path;
}

test('readPayloadSchemas() reads an object of schemas', () => {
  expect(readPayloadSchemas(file('{"charge card":{"type":"object"}}'))).toEqual({ 'charge card': { type: 'object' } });
});

test('readPayloadSchemas() refuses what is none, and names the file', () => {
  const [list, cut] = [file('[]'), file('{"a"')];

  expect(() => readPayloadSchemas(list)).toThrow(
    new SyntaxError(`Cannot use '${list}': found another JSON value, expected an object of JSON Schemas`),
  );
  expect(() => readPayloadSchemas(cut)).toThrow(
    new SyntaxError(`Cannot use '${cut}': found no JSON, expected an object of JSON Schemas`),
  );
  expect(() => readPayloadSchemas(`${cut}.none`)).toThrow(/ENOENT/);
});
