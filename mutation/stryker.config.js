import { globSync } from 'node:fs';
import { rooms } from './rooms.js';

const name = process.env.ROOM ?? 'paging';
const room = rooms[name];

// a room of thousands of changes takes an hour: ONE_IN=6 changes every sixth of its files
const oneIn = Number(process.env.ONE_IN ?? 1);
const files = globSync(room.mutate)
  .toSorted()
  .filter((_, index) => index % oneIn === 0);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: files,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Stryker reads a tsconfig through an interface that TypeScript 7 does not have; nothing here needs one
  tsconfigFile: 'none.json',
  ignorePatterns: ['/bench', '/biome.json', '/dist', '/examples', '/mutation/reports'],
  thresholds: { high: 90, low: 85, break: room.gate },
  // loops without end are stopped by their count; on a busy machine a short timeout would take slow tests for them
  timeoutMS: 15_000,
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `mutation/reports/${name}.json` },
  tempDirName: `.stryker-tmp/${name}`,
};
