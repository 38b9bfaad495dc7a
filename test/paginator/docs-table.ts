import { readFileSync } from 'node:fs';

const docs = readFileSync(new URL('../../docs/paginator.md', import.meta.url), 'utf8');

/** The rows of the table under a heading of the paginator's docs, without its head; cells that are code are bare. */
export function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = docs.slice(docs.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => row.slice(2, -2).split(' | ').map(bare));
}

function bare(cell: string): string {
  return /^`(.*)`$/.exec(cell.trim())?.[1] ?? cell.trim();
}
