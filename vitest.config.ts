import { defineConfig } from 'vitest/config';

// the MSW tests run twice: on MSW 3 as installed, and on the oldest supported major under the same name
const mswTests = ['test/bindings/msw*.test.ts', 'test/stories/msw*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'kit', include: ['test/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'msw 2',
          include: mswTests,
          testTimeout: 20_000,
          alias: [
            { find: /^msw$/, replacement: 'msw2' },
            { find: /^msw\/node$/, replacement: 'msw2/node' },
          ],
        },
      },
    ],
  },
});
