import { expect, test } from 'vitest';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { givenScenarios } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { findSmallestSplit, type SmallestSplit } from '../../../../src/contract/readers/split/find-smallest-split.ts';
import { withSmallestSplit } from '../../../../src/contract/readers/split/with-smallest-split.ts';
import { readRunner } from '../../../../src/contract/readers/stage/run-read.ts';
import type { ReportResult } from '../../../../src/contract/report/report.ts';
import { execution } from '../../../../src/index.ts';
import { result, violation } from '../../report/example-report.ts';

const order = execution('order-17', (run) => run.step('charge card'));
const ids = ['throttled-first-page', 'operations-3000', 'page-size-3', 'page-size-4'];
const runner = readRunner(habitualReader({ next: () => undefined, attempts: 1 }));
const attach = ({ test }: SmallestSplit) => [{ title: 'A test to paste', language: 'ts', text: test }];
const attachedTo = async (results: readonly ReportResult[]): Promise<readonly string[]> => {
  const checked = { runner, scenarios: givenScenarios(ids), history: false, signal: undefined, attach };
  return (await withSmallestSplit(results, checked)).flatMap(({ id, attachments }) => (attachments ? [id] : []));
};
const failed = (id: string, message = 'lost'): ReportResult =>
  result(id, { status: 'failed', violations: [{ ...violation('must', message), rule: 'reader/lost' }] });

test('withSmallestSplit() adds it to the first plain split that failed', async () => {
  expect(await attachedTo(ids.filter((id) => id !== 'operations-3000').map((id) => failed(id)))).toEqual([
    'page-size-3',
  ]);
});

test('withSmallestSplit() leaves long executions alone, and readers that take their time', async () => {
  const slow = {
    ...failed('page-size-3'),
    violations: [{ ...violation('must'), rule: 'reader/never-ends', received: 'no end within 10 s' }],
  };

  expect(await attachedTo([failed('operations-3000')])).toEqual([]);
  expect(await attachedTo([slow])).toEqual([]);
  expect(await attachedTo([result('page-size-3')])).toEqual([]);
  expect(await attachedTo([failed('throttled-first-page')])).toEqual([]);
});

test('withSmallestSplit() tells the split and gives a test', async () => {
  const checked = { runner, scenarios: givenScenarios(ids), history: false, signal: undefined, attach };
  const [with_] = await withSmallestSplit([failed('page-size-3')], checked);

  expect(with_?.attachments?.map(({ title, language }) => [title, language])).toEqual([
    ['Smallest split', 'text'],
    ['A test to paste', 'ts'],
  ]);
  expect(with_?.attachments?.[0]?.text).toMatch(/^It breaks when operation \d+ '.*' is alone on page 2 .*\.$/);
});

test('withSmallestSplit() takes no other failure for the one that was found', async () => {
  const slow = { ...failed('page-size-3'), violations: [{ ...violation('must'), rule: 'reader/doubled' }] };

  expect(await attachedTo([slow])).toEqual([]);
});

test('withSmallestSplit() adds nothing where the scenario is as small as it gets', async () => {
  const smallest = await findSmallestSplit(({ invocation }) => invocation.InitialExecutionState.Operations, order);
  const own = { id: 'smallest-split', pages: { by: 'sizes', sizes: [1, 1] }, execution: smallest?.execution } as const;
  const scenarios = givenScenarios([{ ...own, execution: (smallest?.execution ?? order).toJSON() }]);
  const checked = { runner, scenarios, history: false, signal: undefined, attach };

  expect(await withSmallestSplit([failed('smallest-split')], checked)).toEqual([failed('smallest-split')]);
});

test('withSmallestSplit() gives a slow reader the time that it took', async () => {
  const begins = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const checked = {
    runner: readRunner(async ({ invocation }) => {
      await begins(30);
      return invocation.InitialExecutionState.Operations;
    }),
    ...{ scenarios: givenScenarios(ids), history: false, signal: undefined, attach },
  };
  const [with_] = await withSmallestSplit([failed('page-size-4')], checked);

  expect(with_?.attachments?.[0]?.text).toMatch(/is alone on page 2/);
});
