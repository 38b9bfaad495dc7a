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

/** Milliseconds that packages take on the machine that the budgets were made on: two cores of a Xeon, Node 24.21, same versions. */
const known = {
  'fast-check': 13,
  '@faker-js/faker/locale/en': 14.9,
  '@aws/durable-execution-sdk-js': 14.6,
  'ajv/dist/2020.js': 25.1,
  'msw/node': 68.3,
} as const;

/**
 * Cold import of each entry in a fresh process, over an empty module or over the peer that it stands on: processor time,
 * which other work on the machine stretches less than it stretches the time on the wall. The budgets are milliseconds of
 * one machine, so the figures are told at its pace: packages whose time there is known are imported in the same run.
 */
export const coldImportRow: Row = {
  name: 'cold import of each entry',
  measure: async () => {
    const times = importAll([...entries.flatMap(([entry, peer]) => [entry, peer ?? '']), ...Object.keys(known)]);
    const over = (module: string, base = ''): readonly number[] =>
      (times.get(module) ?? []).map((time, round) => time - (times.get(base)?.[round] ?? Number.NaN));
    const slower = Object.entries(known).map(([module, there]) => quantile(over(module), 0.5) / there);
    const pace = Math.exp(slower.reduce((sum, factor) => sum + Math.log(factor), 0) / slower.length);
    return entries.map(([entry, peer, most]) => lineOf(entry, { over: over(entry, peer), peer, most, pace }));
  },
};

interface Measured {
  /** Milliseconds here, a figure a round. */
  readonly over: readonly number[];
  readonly peer: string | undefined;
  readonly most: number;
  /** How many times as slow as the other machine this one is. */
  readonly pace: number;
}

function lineOf(entry: string, { over, peer, most, pace }: Measured): Line {
  const here = quantile(over, 0.5);
  return {
    what: entry,
    against: `over ${peer ?? 'an empty module'}; ${here.toFixed(0)} ms here, ${pace.toFixed(1)} times as slow as there`,
    unit: ' ms',
    ratio: here / pace,
    low: quantile(over, 0.1) / pace,
    high: quantile(over, 0.9) / pace,
    target: { atMost: most },
  };
}

/** Milliseconds of processor that each module takes, round by round. */
function importAll(modules: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const times = new Map(['', ...modules].map((module) => [module, [] as number[]]));
  for (let round = 0; round < 9; round += 1) for (const [module, told] of times) told.push(importMs(module));
  return times;
}

function importMs(module: string): number {
  const load = module ? `await import('${module}');` : '';
  const code = `const start = process.cpuUsage(); ${load} const { user, system } = process.cpuUsage(start); process.stdout.write(String((user + system) / 1000));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Cannot import '${module}': ${run.stderr}`);
  return Number(run.stdout);
}
