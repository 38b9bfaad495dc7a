import { defineConfig } from 'vitest/config';

// the tests of the room that is measured, in one worker
export default defineConfig({
  test: { include: (process.env.TESTS ?? '').split(','), isolate: false, testTimeout: 20_000 },
});
