import assert from 'node:assert/strict';
import test from 'node:test';
import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import { checkPaging, durableService, execution, faults, pages, withFaults, withJournal } from 'lambda-durable-testkit';
import { requestHandler } from 'lambda-durable-testkit/aws';

test('the AWS SDK reads every page, one of them at the second attempt', async () => {
  const order = execution('order-17', (run) => run.step('reserve stock').step('charge card').step('send parcel'));
  const service = durableService({ executions: [order], pages: pages.sizes([1, 0, 2]) });
  const { endpoint, journal } = withJournal(withFaults(service, faults.throttle({ on: { page: 2 }, times: 1 })));
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new LambdaClient({ region: 'us-east-1', credentials, requestHandler: requestHandler(endpoint) });

  const read = [];
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  for await (const page of paginateGetDurableExecutionState({ client }, input)) read.push(...(page.Operations ?? []));

  assert.deepEqual(
    read.map(({ Id }) => Id),
    order.operations.map(({ Id }) => Id),
  );
  assert.deepEqual(checkPaging(journal), []);
});
