import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { Variants } from '../../src/model/variants.ts';

test('payloadOf() writes epoch milliseconds', () => {
  const payload = execution('a', () => {}, { start: 1500 }).invocation();

  expect(payload.InitialExecutionState.Operations[0]?.StartTimestamp).toBe(1500);
});

test('updatedIdsOf() leaves out what a completed context hides from the payload', () => {
  // the branch that is not awaited ends below a map that has succeeded
  const updated = (payloadPruning: Variants['payloadPruning']): readonly string[] | undefined =>
    execution(
      'a',
      (run) =>
        run
          .parallel('p', [(branch) => branch.wait('late', { seconds: 5 }), (branch) => branch.step('s')], {
            minSuccessful: 1,
          })
          .wait('w', { seconds: 9 }),
      { variants: { payloadPruning } },
    ).invocation().UpdatedOperationIds;

  expect(updated('pruned')).toEqual(['c81e728d9d4c2f63']);
  expect(updated('complete')).toEqual(['2f221a18eb863803', 'c81e728d9d4c2f63']);
});
