import { expect, test } from 'vitest';
import { faultsDocument } from '../../scripts/docs-faults.ts';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';

test('faultsDocument() has every fault in the catalogue and among the outcomes', () => {
  const document = faultsDocument();

  for (const { name } of faultCatalogue) expect(document.split(`| \`${name}\` |`)).toHaveLength(3);
});

test('faultsDocument() has tables whose rows are as long as their heads', () => {
  const tables = faultsDocument().split(/\n(?!\|)/);
  const cells = (line: string): number => line.split(/(?<!\\)\|/).length;

  for (const table of tables) {
    const [head, ...rows] = table.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(cells(row)).toBe(cells(head ?? ''));
  }
});
