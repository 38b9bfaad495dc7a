import { expect, test } from 'vitest';
import { cliDocument } from '../../scripts/docs-cli.ts';
import { commands } from '../../src/cli/commands.ts';

test('cliDocument() has every command with its options and examples', () => {
  const document = cliDocument();

  for (const { name, options = [], examples } of commands) {
    const section = document.split(/^## /m).find((text) => text.startsWith(`\`${name}\``)) ?? '';
    for (const { flags } of options) expect(section).toContain(`\`${flags}\``.replaceAll('|', '\\|'));
    for (const example of examples) expect(section).toContain(`npx lambda-durable-testkit ${example}`);
  }
});
