import { type TestAPI, test as vitestTest } from 'vitest';
import { type DurableService, durableService } from '../service/durable-service.ts';

/** What {@link test} brings to each test. */
export interface LambdaFixture {
  /** A fake service of its own: add executions to it, hand it to a door, look at its journal. */
  readonly lambda: DurableService;
}

/**
 * vitest's `test` with a fake service, `lambda`, that is made anew for every test: tests share nothing, so they may run
 * at once with `test.concurrent`.
 *
 * A test takes it as `async ({ lambda, expect }) => { lambda.add(execution('order-17')); … }`.
 *
 * @example
 * typeof test.concurrent; // 'function'
 */
export const test: TestAPI<LambdaFixture> = vitestTest.extend<LambdaFixture>({
  // vitest reads from the parameter which other fixtures are wanted: none
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructured parameter
  lambda: async ({}, use) => {
    await use(durableService());
  },
});
