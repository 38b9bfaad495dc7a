import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('withFaults() leaves no socket, no timer and no rejection behind at any door', async () => {
  const script = fileURLToPath(new URL('every-fault-once.ts', import.meta.url));

  // a rejection that nobody handled ends the process with a code, a timer that is left keeps it from ending
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { timeout: 15_000 });

  const { failed, alive } = JSON.parse(stdout) as { failed: number; alive: readonly string[] };
  expect(stderr).toBe('');
  expect(alive.filter((resource) => !/^(Pipe|TTY|FS)/.test(resource))).toEqual([]);
  expect(failed).toBeGreaterThan(10);
});
