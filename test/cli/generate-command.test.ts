import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseExecution } from '../../src/timeline/parse-execution.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('generate writes an execution of as many operations as asked for, which serve can read', async () => {
  const file = join(folder, 'random.json');
  const running = runCli('generate', '--seed', '7', '--operations', '120', '--out', file);

  expect(await running.ended).toBe(0);
  expect(running.out).toEqual([]);
  expect(parseExecution(readFileSync(file, 'utf8')).operations).toHaveLength(120);
});

test('generate gives the same bytes for the same seed, and others for another', async () => {
  const [first, again, other] = await Promise.all(
    ['7', '7', '8'].map(async (seed) => {
      const running = runCli('generate', '--seed', seed, '--operations', '30');
      await running.ended;
      return running.out.join('\n');
    }),
  );

  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('generate says how far it has come, on the line of a terminal alone', async () => {
  const running = runCli('generate', '--operations', '1100');

  expect(await running.ended).toBe(0);
  expect(running.progress[0]).toBe('making 1100 operations');
  expect(running.progress[1]).toBe('operations: 1000 of 1100');
  expect(running.progress[2]).toMatch(/^log: 1000 of \d{4,5}$/);
  expect(running.progress.at(-1)).toBe('');
  expect(running.err).toEqual([]);
});

test('generate stops when it is asked to, and writes nothing then', async () => {
  const file = join(folder, 'stopped.json');
  const running = runCli('generate', '--operations', '30', '--out', file);

  expect(await running.stop()).toBe(2);
  expect(running.err).toHaveLength(1);
  expect(existsSync(file)).toBe(false);
});

test('generate --breaking writes an execution that says which rule it breaks, and refuses rules that none breaks', async () => {
  const running = runCli('generate', '--breaking', 'read/parent-listed');
  expect(await running.ended).toBe(0);
  expect(parseExecution(running.out.join('\n')).broken).toBe('read/parent-listed');

  const refused = runCli('generate', '--breaking', 'read/parents');
  expect(await refused.ended).toBe(2);
  expect(refused.err.join('\n')).toContain("Cannot break the rule 'read/parents' by an execution");
});
