import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { durableService } from 'lambda-durable-testkit';
import { checkEndpoint, checkReader, type Read } from 'lambda-durable-testkit/contract';
import { randomExecution } from 'lambda-durable-testkit/random';
import { quantile } from '../measure.ts';
import type { Line, Row } from '../row.ts';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };

/** Whole contracts in process, as a user's tests run them: the service's side, and a reader's in all scenarios at once. */
export const contractsRow: Row = {
  name: 'contracts in process',
  measure: async () => [await endpointLine(), await readerLine()],
};

async function endpointLine(): Promise<Line> {
  const order = randomExecution({ seed: 1, operations: 250 });
  let requests = 0;
  const spent = await processorSeconds(9, async () => {
    const { endpoint } = durableService({ executions: [order] });
    requests = 0;
    const counting: typeof endpoint = (request, context) => {
      requests += 1;
      return endpoint(request, context);
    };
    const report = await checkEndpoint({
      target: counting,
      arn: order.arn,
      checkpointToken: order.checkpointToken,
    });
    if (!report.passed) throw new Error('Cannot measure the endpoint contract: the fake does not hold it');
  });
  const what = `checkEndpoint, read only, 250 operations, ${requests} requests`;
  return { what, against: 'seconds of processor', unit: ' s', ...spent, target: { atMost: 1 } };
}

async function readerLine(): Promise<Line> {
  let scenarios = 0;
  const spent = await processorSeconds(5, async () => {
    const { results } = await checkReader({ read: readByPaginator });
    scenarios = results.length;
  });
  const what = `checkReader, the AWS SDK's paginator, ${scenarios} scenarios at once`;
  return { what, against: 'seconds of processor', unit: ' s', ...spent, target: { atMost: 3 } };
}

const readByPaginator: Read = async ({ arn, checkpointToken, requestHandler }) => {
  const retryStrategy = new ConfiguredRetryStrategy(3, 0); // attempts, and milliseconds between them
  const client = new LambdaClient({ region: 'us-east-1', credentials, retryStrategy, requestHandler });
  const asked = { DurableExecutionArn: arn, CheckpointToken: checkpointToken };
  const operations = [];
  for await (const page of paginateGetDurableExecutionState({ client }, asked))
    operations.push(...(page.Operations ?? []));
  return operations;
};

// processor time: in process nothing is waited for, and other work on the machine stretches it less than it does the wall's
async function processorSeconds(
  rounds: number,
  run: () => Promise<void>,
): Promise<Pick<Line, 'ratio' | 'low' | 'high'>> {
  await run(); // the first one compiles
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  return { ratio: quantile(seconds, 0.5), low: quantile(seconds, 0.1), high: quantile(seconds, 0.9) };
}
