import { spawnSync } from 'node:child_process';
import { quantile } from '../measure.ts';
import type { Line, Row } from '../row.ts';

const root = new URL('../../', import.meta.url).pathname;

// entry, what it stands on and may add to, and milliseconds that it may take above that; ./vitest is missing, for it can be
// imported in a test run alone
const entries = [
  ['lambda-durable-testkit', undefined, 20],
  ['lambda-durable-testkit/random', undefined, 20],
  ['lambda-durable-testkit/contract', undefined, 30],
  ['lambda-durable-testkit/cassette', undefined, 30],
  ['lambda-durable-testkit/arbitraries', 'fast-check', 20],
  ['lambda-durable-testkit/msw', 'msw', 20],
  ['lambda-durable-testkit/server', undefined, 20],
  ['lambda-durable-testkit/aws', undefined, 25],
] as const;

/**
 * Cold import of each entry in a fresh process, over an empty module or over the peer that it stands on: processor time,
 * which other work on the machine stretches less than it stretches the time on the wall.
 */
export const coldImportRow: Row = {
  name: 'cold import of each entry',
  measure: async () => entries.map(([entry, peer, most]) => lineFor(entry, peer, most)),
};

function lineFor(entry: string, peer: string | undefined, most: number): Line {
  const over: number[] = [];
  for (let round = 0; round < 9; round += 1) over.push(importMs(entry) - importMs(peer));
  const spread = { ratio: quantile(over, 0.5), low: quantile(over, 0.1), high: quantile(over, 0.9) };
  return {
    what: entry,
    against: `milliseconds of processor over ${peer ?? 'an empty module'}`,
    unit: ' ms',
    ...spread,
    target: { atMost: most },
  };
}

function importMs(entry: string | undefined): number {
  const load = entry ? `await import('${entry}');` : '';
  const code = `const start = process.cpuUsage(); ${load} const { user, system } = process.cpuUsage(start); process.stdout.write(String((user + system) / 1000));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Cannot import '${entry}': ${run.stderr}`);
  return Number(run.stdout);
}
