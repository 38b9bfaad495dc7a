import { expect, test } from 'vitest';
import { mutantsDocument } from '../../scripts/docs-mutants.ts';
import { mutants } from '../../src/contract/mutants/mutants.ts';
import { readerMutants } from '../../src/contract/readers/mutants/reader-mutants.ts';

test('mutantsDocument() has a row for every wrong endpoint and every wrong reader', () => {
  const document = mutantsDocument();

  for (const { id } of [...mutants, ...readerMutants]) expect(document).toContain(`| \`${id}\` | `);
});
