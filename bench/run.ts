// Prints one table: every row against its yardstick, measured in this run. `npm run bench [words of row names…]`.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMet, printLine, type Row } from './row.ts';

const here = new URL('./', import.meta.url);
if (!existsSync(new URL('node_modules/zod/package.json', here))) {
  console.error('installing the peers of the benchmarks …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(here),
    stdio: 'inherit',
  });
}

const { rows } = (await import('./rows.ts')) as { readonly rows: readonly Row[] }; // after the peers are there
const words = process.argv.slice(2);
const chosen = rows.filter(({ name }) => words.every((word) => name.includes(word)));
let missed = 0;
console.log(`node ${process.version}; ✓ at its target, ✗ not; ratio (10th–90th percentile), target, against what\n`);
for (const row of chosen) {
  console.log(row.name);
  for (const line of await row.measure()) {
    if (isMet(line) === false) missed += 1;
    console.log(`  ${printLine(line)}`);
  }
}
console.log(`\n${missed} below their target`);
