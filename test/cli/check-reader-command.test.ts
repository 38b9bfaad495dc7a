import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('check reader ends with 2 when the command is not found, or reads nothing of one plain page', {
  timeout: 60_000,
}, async () => {
  const idle = join(folder, 'idle.mjs');
  writeFileSync(idle, 'console.log("[]")');
  const missing = runCli('check', 'reader', '--', join(folder, 'nothing'));
  const reads = runCli('check', 'reader', '--format', 'json', '--jobs', '8', '--', process.execPath, idle);

  expect(await missing.ended).toBe(2);
  expect(await reads.ended).toBe(2);
  expect(reads.err.join('\n')).toContain('it fails where everything stands on one page');
});

test('check reader ends with 2 without a command', async () => {
  const running = runCli('check', 'reader');

  expect(await running.ended).toBe(2);
  expect(running.err).toEqual(['Cannot check a reader: found no command, expected one behind --']);
});
