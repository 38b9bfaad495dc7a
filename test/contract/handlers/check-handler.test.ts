import { expect, test } from 'vitest';
import { checkHandler } from '../../../src/contract/handlers/check-handler.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { InvocationPayload } from '../../../src/model/payload.ts';

const past = execution('order-17', (run) => run.step('one').step('two').succeed(1));
const moment = (past.log?.length ?? 0) - 1;

test('checkHandler() reports its rules, and how much it tried', async () => {
  const report = await checkHandler(async () => ({ Status: 'SUCCEEDED', Result: '1' }), past, { moments: 'suspended' });

  expect(report).toMatchObject({ passed: true, target: "a handler on 'order-17'", counts: { passed: 4 } });
  expect(report.results.map(({ id, reason }) => [id, reason])).toEqual([
    ['handler/finished-once', '5 replays at 1 moments of 3 operations'],
    ['handler/fits-history', '5 replays at 1 moments of 3 operations'],
    ['handler/settles', '5 replays at 1 moments of 3 operations'],
    ['handler/same-result', '5 replays at 1 moments of 3 operations'],
  ]);
});

test('checkHandler() says at which edge, and how to see it again', async () => {
  const handler = async ({ InitialExecutionState: { Operations } }: InvocationPayload): Promise<unknown> => ({
    Status: 'SUCCEEDED',
    Result: Operations.length === 2 ? '2' : '1',
  });

  const report = await checkHandler(handler, past, { moments: [moment] });
  const again = await checkHandler(handler, past, { moments: [moment], cuts: [2] });
  const other = await checkHandler(handler, past, { moments: [moment], cuts: [1] });

  const result = report.results.find(({ status }) => status === 'failed');
  expect(result?.violations.map(({ message }) => message)).toEqual([
    `The execution is SUCCEEDED with 2, recorded was SUCCEEDED with 1 (invoked after Step 'two' SUCCEEDED (change ${moment} of ${moment + 1}), a page ends before operation 2 of 3, Step 'two')`,
  ]);
  expect(result?.reproduce).toBe(`checkHandler(handler, execution, {"moments":[${moment}],"cuts":[2]})`);
  expect([again.passed, other.passed]).toEqual([false, true]);
});

test('checkHandler() fails once where the code is wrong at every edge', async () => {
  const report = await checkHandler(async () => ({ Status: 'SUCCEEDED', Result: '2' }), past, { moments: [moment] });

  expect(report.results.flatMap(({ violations }) => violations)).toHaveLength(1);
});

test('checkHandler() skips everything where no moment is as asked', async () => {
  const started = execution('order-17', (run) => run.step('one', { status: 'STARTED' }));

  const report = await checkHandler(async () => ({ Status: 'PENDING' }), started, { moments: 'suspended' });

  expect(report).toMatchObject({ passed: false, counts: { skipped: 4 } });
});
