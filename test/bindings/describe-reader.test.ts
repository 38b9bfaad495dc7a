import { expect, test } from 'vitest';
import { describeReaderContract, holdReader } from '../../src/bindings/describe-reader.ts';
import type { Read } from '../../src/contract/readers/stage/reader.ts';
import { paginator } from '../../src/paginator/paginator.ts';

const read: Read = async ({ endpoint, arn, checkpointToken }) => {
  const state = paginator('get_durable_execution_state', { endpoint });
  const pages = state.paginate({ DurableExecutionArn: arn, CheckpointToken: checkpointToken });
  return (await pages.buildFullResult()).Operations ?? [];
};

describeReaderContract("the kit's paginator", { read, scenarios: ['one-page', 'page-size-1', 'repeated-marker'] });

test('holdReader() throws the report of a reader that falls short', async () => {
  await expect(holdReader({ read: async () => [] }, 'one-page')).rejects.toThrow(/one-page/);
});

test('holdReader() refuses a scenario that there is not', async () => {
  await expect(holdReader({ read }, 'nothing')).rejects.toThrow(RangeError);
});
