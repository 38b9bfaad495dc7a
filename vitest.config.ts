import { defineConfig } from 'vitest/config';

// the MSW tests run twice: on MSW 3 as installed, and on the oldest supported major under the same name
const mswTests = ['test/bindings/msw*.test.ts', 'test/stories/msw*.test.ts'];

// these share one browser
const pageTests = ['test/view/client/*.test.ts'];

// a worker for each file costs as much time as its tests; only what looks at a whole process, changes one, or waits for the
// network's own pace, gets its own
const isolated = [
  'test/stories/{large-endpoint,same-report,raw-clients,cassette-secrets,history-*,msw-*}.test.ts',
  'test/stories/{fault-outcomes,sdk}/*.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    globalSetup: 'test/temporary-folder.ts',
    setupFiles: 'test/seed.ts',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'kit', isolate: false, include: ['test/**/*.test.ts'], exclude: [...isolated, ...pageTests] },
      },
      {
        extends: true,
        test: { name: 'page', isolate: false, include: pageTests, globalSetup: 'test/view/client/browser.ts' },
      },
      { extends: true, test: { name: 'isolated', include: isolated } },
      {
        extends: true,
        test: {
          name: 'msw 2',
          include: mswTests,
          alias: [
            { find: /^msw$/, replacement: 'msw2' },
            { find: /^msw\/node$/, replacement: 'msw2/node' },
          ],
        },
      },
    ],
  },
});
