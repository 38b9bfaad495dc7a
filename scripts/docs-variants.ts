// Prints docs/variants.md from the doc blocks and the defaults of src/model/variants.ts.
import { readFileSync } from 'node:fs';
import { defaultVariants, type Variants, variantChoices } from '../src/model/variants.ts';
import { markdownTable } from './markdown-table.ts';

const intro = `# Variants

<!-- Written by scripts/docs.ts from src/model/variants.ts: edit that. -->

Where the sources on the service disagree, or say nothing, \`durableService\` has a variant: a name, a default that the real
service most likely does, and the other readings. Every one of them is legal, so no rule of severity must or should fails on
any; a reader that holds on all of them holds whichever is true. [fidelity.md](fidelity.md) says what is known from where.

\`\`\`ts
import { durableClient, durableService, execution } from 'lambda-durable-testkit';
import { expect, test } from 'vitest';

test('the last page of State may end without a marker', async () => {
  const order = execution('order-17', (run) => run.step('reserve stock'));
  const service = durableService({ executions: [order], variants: { stateLastMarker: 'absent' } });

  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const page = await durableClient(service).getDurableExecutionState(input);

  expect(page).not.toHaveProperty('NextMarker');
});
\`\`\`

`;

/** The text of docs/variants.md. */
export function variantsDocument(): string {
  const rows = Object.keys(defaultVariants).map((name) => row(name as keyof Variants)); // its own keys
  return intro + markdownTable([['variant', 'default', 'others', 'what it is about'], ...rows]);
}

function row(name: keyof Variants): readonly string[] {
  const choices = variantChoices[name];
  const others = choices?.filter((choice) => choice !== defaultVariants[name]).map((choice) => `\`${choice}\``);
  return [`\`${name}\``, `\`${defaultVariants[name]}\``, others?.join(', ') ?? 'any number', meaning(name)];
}

function meaning(name: keyof Variants): string {
  const source = readFileSync(new URL('../src/model/variants.ts', import.meta.url), 'utf8');
  return new RegExp(`/\\*\\* (.*) \\*/\\n  readonly ${name}:`).exec(source)?.[1] ?? '';
}
