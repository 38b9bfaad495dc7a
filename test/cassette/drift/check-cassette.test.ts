import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCassette } from '../../../src/cassette/drift/check-cassette.ts';

test('checkCassette() checks the recording in a file', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'a.har');
  const request = { method: 'GET', url: 'https://h/2025-12-01/durable-executions/a/state' };
  const response = { status: 200, content: { text: '{"Operations":[]}' } };
  writeFileSync(path, JSON.stringify({ log: { entries: [{ request, response }] } }));

  expect(checkCassette(path).map(({ rule }) => rule)).toContain('page/empty-first-goes-on');
  expect(() => checkCassette(path, { maxBytes: 5 })).toThrow(RangeError);
});
