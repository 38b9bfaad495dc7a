import { expect, test } from 'vitest';
import { scenarios } from '../../src/contract/readers/scenarios/scenarios.ts';
import { runCli } from './run-cli.ts';

test('scenarios lists every scenario with what a right reader does and the bug behind it', async () => {
  const running = runCli('scenarios');

  expect(await running.ended).toBe(0);
  for (const { id, right, bug } of scenarios) {
    expect(running.out[0]).toContain(id);
    expect(running.out[0]).toContain(`a right reader ${right}`);
    expect(running.out[0]).toContain(`bug: ${bug}`);
  }
});

test('scenarios --json prints one object a scenario', async () => {
  const running = runCli('scenarios', '--json');
  await running.ended;

  expect((JSON.parse(running.out[0] ?? '') as unknown[]).length).toBe(scenarios.length);
});
