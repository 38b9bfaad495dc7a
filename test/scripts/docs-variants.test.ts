import { expect, test } from 'vitest';
import { variantsDocument } from '../../scripts/docs-variants.ts';
import { defaultVariants } from '../../src/model/variants.ts';

test('variantsDocument() has a row for every variant, with its default and what it is about', () => {
  const document = variantsDocument();

  for (const [name, preset] of Object.entries(defaultVariants)) {
    expect(document).toMatch(new RegExp(`^\\| \`${name}\` \\| \`${preset}\` \\| .+ \\| .{20,} \\|$`, 'm'));
  }
});
