import { GetDurableExecutionStateCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { durableService, toFetch } from 'lambda-durable-testkit';
import { requestHandler } from 'lambda-durable-testkit/aws';
import { durableHandlers } from 'lambda-durable-testkit/msw';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { measure, quantile } from '../measure.ts';
import { stateUrl, steps } from '../orders.ts';
import type { Line, Row } from '../row.ts';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };

/** A call of the AWS SDK through MSW: the kit's handlers against a bare one with the same bytes, and MSW against requestHandler. */
export const mswHandlersRow: Row = {
  name: 'in process through MSW',
  measure: async () => [await againstBare(100), await againstHandler(10)],
};

async function againstBare(size: number): Promise<Line> {
  const order = steps(1000);
  const service = durableService({ executions: [order] });
  const bytes = new Uint8Array(
    await (await toFetch(service)(stateUrl('https://lambda.test', order, size))).arrayBuffer(),
  );
  const bare = http.get(/\/state/, () => new HttpResponse(bytes, { headers: { 'content-type': 'application/json' } }));
  const server = setupServer();
  server.listen();
  const client = new LambdaClient({ region: 'us-east-1', credentials });
  const command = () =>
    new GetDurableExecutionStateCommand({
      DurableExecutionArn: order.arn,
      CheckpointToken: order.checkpointToken,
      MaxItems: size,
    });
  const kit: number[] = [];
  const stub: number[] = [];
  const timed = async (handlers: Parameters<typeof server.use>): Promise<number> => {
    server.resetHandlers(...handlers);
    const start = performance.now();
    for (let call = 0; call < 40; call += 1) await client.send(command());
    return performance.now() - start;
  };
  for (let round = 0; round < 12; round += 1) {
    stub.push(await timed([bare]));
    kit.push(await timed(durableHandlers(service)));
  }
  server.close();
  const ratios = kit.slice(2).map((time, round) => (stub[round + 2] ?? Number.NaN) / time);
  const spread = { ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.1), high: quantile(ratios, 0.9) };
  return {
    what: `AWS SDK through durableHandlers, page of ${size}: speed`,
    against: 'a bare MSW handler with the same bytes',
    ...spread,
    target: { atLeast: 0.95 },
  };
}

async function againstHandler(size: number): Promise<Line> {
  const order = steps(1000);
  const service = durableService({ executions: [order] });
  const server = setupServer(...durableHandlers(service));
  server.listen();
  const intercepted = new LambdaClient({ region: 'us-east-1', credentials });
  const direct = new LambdaClient({ region: 'us-east-1', credentials, requestHandler: requestHandler(service) });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken, MaxItems: size };
  const measured = await measure({
    units: 1,
    yardstick: 'MSW',
    sliceMs: 80,
    warmUpMs: 1500,
    cases: [
      { name: 'MSW', run: () => intercepted.send(new GetDurableExecutionStateCommand(input)) },
      { name: 'requestHandler', run: () => direct.send(new GetDurableExecutionStateCommand(input)) },
    ],
  });
  server.close();
  const { ratio, low, high } = measured[1] ?? { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  return {
    what: `AWS SDK through requestHandler, page of ${size}: speed`,
    against: 'the same call through MSW',
    ratio,
    low,
    high,
    target: { atLeast: 5 },
  };
}
