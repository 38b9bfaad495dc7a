import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';

// a client for each read: its quota of retries is spent after some 17 failures
const clientOf = ({ requestHandler }) =>
  new LambdaClient({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler });

/** The paginator of the AWS SDK for JavaScript. */
export async function readByPaginator(input) {
  const { arn, checkpointToken } = input;
  const asked = { DurableExecutionArn: arn, CheckpointToken: checkpointToken };
  const operations = [];
  for await (const page of paginateGetDurableExecutionState({ client: clientOf(input) }, asked)) {
    operations.push(...(page.Operations ?? []));
  }
  return operations;
}

/** The durable SDK for JavaScript: what it has loaded when it begins to replay, as it tells its plugins. */
export async function readByDurableSdk(input) {
  let loaded;
  const plugin = {
    onInvocationStart: ({ operations }) => {
      loaded = Object.values(operations).map(({ id, name, status }) => ({ Id: id, Name: name, Status: status }));
    },
  };
  const handler = withDurableExecution(async () => undefined, { client: clientOf(input), plugins: [plugin] });
  await handler(input.invocation, { getRemainingTimeInMillis: () => 60_000 });
  return loaded;
}
