import { GetDurableExecutionStateCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { durableService, execution, toFetch } from 'lambda-durable-testkit';
import { requestHandler } from 'lambda-durable-testkit/aws';
import { measure } from '../measure.ts';
import type { Line, Row } from '../row.ts';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };

/** A call of the AWS SDK in process, against a handler that gives the same bytes back. */
export const requestHandlerRow: Row = {
  name: 'in process through requestHandler',
  measure: async () => {
    const lines: Line[] = [];
    for (const size of [10, 100, 1000]) lines.push(await lineFor(size));
    return lines;
  },
};

async function lineFor(size: number): Promise<Line> {
  const order = execution('bench', (run) => {
    for (let step = 1; step < 1000; step += 1)
      run.step(`step ${step}`, { result: { ok: true, text: 'x'.repeat(200) } });
  });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken, MaxItems: size };
  const service = durableService({ executions: [order] });
  const kit = clientOf(requestHandler(service));
  const answer = await toFetch(service)(stateUrl(input));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const stub = clientOf(stubHandler(bytes));
  const measured = await measure({
    units: 1,
    yardstick: 'stub',
    sliceMs: 80,
    cases: [
      { name: 'stub', run: () => pageOf(stub, input) },
      { name: 'kit', run: () => pageOf(kit, input) },
    ],
  });
  const { ratio, low, high } = measured[1] ?? { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  return {
    what: `AWS SDK through requestHandler, page of ${size}: speed`,
    against: 'a stub handler with the same bytes',
    ratio,
    low,
    high,
    target: { atLeast: 0.9 },
  };
}

function stateUrl(input: { DurableExecutionArn: string; CheckpointToken: string; MaxItems: number }): string {
  const path = `durable-executions/${encodeURIComponent(input.DurableExecutionArn)}/state`;
  return `https://lambda.test/2025-12-01/${path}?CheckpointToken=${encodeURIComponent(input.CheckpointToken)}&MaxItems=${input.MaxItems}`;
}

function clientOf(handler: ReturnType<typeof requestHandler>): LambdaClient {
  return new LambdaClient({ region: 'us-east-1', credentials, requestHandler: handler });
}

async function pageOf(
  client: LambdaClient,
  input: { DurableExecutionArn: string; CheckpointToken: string; MaxItems: number },
) {
  const { $metadata: _metadata, ...page } = await client.send(new GetDurableExecutionStateCommand(input));
  return page;
}

// what any handler has to do at least: an object with the bytes, a fresh view each time
function stubHandler(bytes: Uint8Array): ReturnType<typeof requestHandler> {
  const headers = { 'content-type': 'application/json' };
  const stub = {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async () => ({
      response: { statusCode: 200, headers, body: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) },
    }),
    destroy: () => {},
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
  return stub as unknown as ReturnType<typeof requestHandler>; // the members that the SDK's client uses
}
