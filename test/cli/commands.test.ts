import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';

test('every command says what it does, has an example of its own name, and a name of its own', () => {
  for (const { name, does, examples } of commands) {
    expect(does).toMatch(/^[a-z].*[^.]$/);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example.startsWith(name)).toBe(true);
  }
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});
