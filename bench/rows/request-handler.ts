import {
  GetDurableExecutionStateCommand,
  type GetDurableExecutionStateCommandInput,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { durableService, type Execution, toFetch } from 'lambda-durable-testkit';
import { requestHandler } from 'lambda-durable-testkit/aws';
import { randomExecution } from 'lambda-durable-testkit/random';
import { measure } from '../measure.ts';
import { stateUrl, steps } from '../orders.ts';
import type { Line, Row } from '../row.ts';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };

/** A call of the AWS SDK in process, against a handler that gives the same bytes back. */
export const requestHandlerRow: Row = {
  name: 'in process through requestHandler',
  measure: async () => {
    const lines: Line[] = [];
    for (const size of [10, 100, 1000]) lines.push(await lineFor(size));
    return [...lines, await onDemand()];
  },
};

async function lineFor(size: number): Promise<Line> {
  const order = steps(1000);
  const input = inputOf(order, size);
  return lineOf({ what: `page of ${size}`, size, atLeast: 0.9 }, order, (client) => () => pageOf(client, input));
}

/** Each page is made when it is asked for: the walk is longer than the texts that the service keeps. */
async function onDemand(): Promise<Line> {
  const long = randomExecution({ seed: 11, operations: 200_000, payloadBytes: 180 });
  const input = inputOf(long, 100);
  return lineOf({ what: 'page of 100 made on demand', size: 100, atLeast: 0.7 }, long, (client) => {
    let Marker: string | undefined;
    return async () => {
      const page = await pageOf(client, { ...input, Marker });
      Marker = page.NextMarker;
      return page;
    };
  });
}

async function lineOf(
  { what, size, atLeast }: { readonly what: string; readonly size: number; readonly atLeast: number },
  execution: Execution,
  reader: (client: LambdaClient) => () => Promise<unknown>,
): Promise<Line> {
  const service = durableService({ executions: [execution], journalCalls: 100 });
  const answer = await toFetch(service)(stateUrl('https://lambda.test', execution, size));
  const stub = clientOf(stubHandler(new Uint8Array(await answer.arrayBuffer())));
  const kit = clientOf(requestHandler(service));
  const measured = await measure({
    units: 1,
    yardstick: 'stub',
    clock: 'processor',
    inTurns: true,
    sliceMs: 250,
    warmUpMs: 1500,
    cases: [
      { name: 'stub', run: reader(stub) },
      { name: 'kit', run: reader(kit) },
    ],
  });
  const { ratio, low, high } = measured[1] ?? { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  return {
    what: `AWS SDK through requestHandler, ${what}: speed`,
    against: 'a stub handler with the same bytes',
    ratio,
    low,
    high,
    target: { atLeast },
  };
}

function inputOf({ arn, checkpointToken }: Execution, MaxItems: number): GetDurableExecutionStateCommandInput {
  return { DurableExecutionArn: arn, CheckpointToken: checkpointToken, MaxItems };
}

function clientOf(handler: ReturnType<typeof requestHandler>): LambdaClient {
  return new LambdaClient({ region: 'us-east-1', credentials, requestHandler: handler });
}

async function pageOf(client: LambdaClient, input: GetDurableExecutionStateCommandInput) {
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
