import { expect, test } from 'vitest';
import { mutants } from '../../src/contract/mutants/mutants.ts';
import { runCli } from './run-cli.ts';

test('mutants lists every mutant with the rules that catch it', async () => {
  const running = runCli('mutants');

  expect(await running.ended).toBe(0);
  for (const { id, does, caughtBy } of mutants) {
    expect(running.out[0]).toContain(`  ${id}\n      ${does}\n      caught by: ${caughtBy.join(', ')}`);
  }
});

test('mutants --json prints one object a mutant', async () => {
  const running = runCli('mutants', '--json');
  await running.ended;

  expect(JSON.parse(running.out[0] ?? '')).toEqual(mutants.map(({ id, does, caughtBy }) => ({ id, does, caughtBy })));
});

test('mutants --matrix stops when it is told to, and says what it has not seen', async () => {
  const running = runCli('mutants', '--matrix');

  expect(await running.stop()).toBe(1);
  expect(running.out[0]).toMatch(/^mutant +caught by +missed by/);
});
