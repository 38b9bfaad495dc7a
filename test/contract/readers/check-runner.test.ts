import { expect, test } from 'vitest';
import { checkRunner } from '../../../src/contract/readers/check-runner.ts';
import { readRunner } from '../../../src/contract/readers/stage/run-read.ts';

const runner = readRunner(({ invocation }) => invocation.InitialExecutionState.Operations);

test('checkRunner() reports in the words of the one who checks', async () => {
  const checked = {
    runner,
    reproduce: ({ id }: { id: string }) => `again ${id}`,
    attach: ({ sizes }: { sizes: readonly number[] }) => [{ title: 'Sizes', language: 'text', text: sizes.join() }],
  };
  const { results } = await checkRunner(checked, { scenarios: ['one-page', 'page-size-4'] });

  expect(results.map(({ status, reproduce, attachments }) => [status, reproduce, attachments?.at(-1)])).toEqual([
    ['passed', 'again one-page', undefined],
    ['failed', 'again page-size-4', { title: 'Sizes', language: 'text', text: '1,1' }],
  ]);
});
