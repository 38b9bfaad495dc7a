import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileTape } from '../../../src/cassette/recording/file-tape.ts';

const invocation = {
  kind: 'invocation',
  startedAt: 0,
  duration: 0,
  method: 'POST',
  url: 'https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/f/invocations',
  requestHeaders: [],
  outcome: { status: 200, headers: [], body: { text: '{}' } },
} as const;

test('openFileTape() makes a file of a tape, whole when it is saved', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'a.har');
  const { tape, save } = openFileTape(path, { clock: { now: () => 0 }, redaction: undefined, leftOut: 3 });
  tape.add(invocation);
  tape.catchUp();

  expect(readFileSync(`${path}.part`, 'utf8')).toContain('/invocations');
  expect(await save()).toEqual({ path, entries: 1, leftOut: 3, unfinished: 0, violations: [] });
  expect(JSON.parse(readFileSync(path, 'utf8')).log._durable).toEqual({
    format: 'lambda-durable-testkit/cassette@1',
    redacted: false,
    leftOut: 3,
  });
});
