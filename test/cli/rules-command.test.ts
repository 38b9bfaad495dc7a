import { expect, test } from 'vitest';
import { allRules as rules } from '../../src/contract/endpoints/probe-rules.ts';
import { runCli } from './run-cli.ts';

test('rules lists every rule with its severity, its sentence and its source', async () => {
  const running = runCli('rules');

  expect(await running.ended).toBe(0);
  for (const { id, severity, title, source } of rules) {
    expect(running.out[0]).toContain(`  ${id}  ${severity}\n      ${title}\n      source: ${source}`);
  }
});

test('rules --json prints one object a rule', async () => {
  const running = runCli('rules', '--json');
  await running.ended;
  const printed = JSON.parse(running.out[0] ?? '') as { readonly id: string }[];

  expect(printed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});
