import { LambdaClient, type LambdaClientConfig, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import sdk from '@aws-sdk/client-lambda/package.json' with { type: 'json' };
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { durableHandlers } from '../../../src/bindings/msw.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { requestHandler } from '../../../src/serving/request-handler.ts';
import { fromSdkRequest, type SdkRequest } from '../../../src/serving/sdk-request.ts';
import { serve } from '../../../src/serving/serve.ts';
import { toFetch } from '../../../src/serving/to-fetch.ts';
import { order, outcomeOf, type Reading, readFaults, severalAtOnce, stageOf } from './outcome.ts';
import { faultOutcomes } from './outcome-table.ts';

/** How a client reaches an endpoint: reads it with the configuration that leads there, and cleans up. */
type Door = (way: Way, read: (config: LambdaClientConfig) => Promise<Reading>) => Promise<Reading>;

interface Way {
  readonly endpoint: Endpoint;
  /** A URL of the endpoint's own. */
  readonly url: string;
  /** Milliseconds until the client takes an answer for lost. */
  readonly patience: number;
}

const doors: Readonly<Record<string, Door>> = {
  serve: async ({ endpoint, patience }, read) => {
    await using server = await serve(endpoint);
    return await read({ endpoint: server.url, requestHandler: sockets(patience) });
  },
  requestHandler: ({ endpoint, patience }, read) =>
    read({ requestHandler: requestHandler(endpoint, { requestTimeout: patience }) }),
  durableHandlers: async ({ endpoint, url, patience }, read) => {
    network.use(...durableHandlers(endpoint, { baseUrl: url }));
    return await read({ endpoint: url, requestHandler: sockets(patience) });
  },
  toFetch: ({ endpoint, patience }, read) => read({ requestHandler: fetching(endpoint, patience) }),
};

const network = setupServer();

function sockets(patience: number): NonNullable<LambdaClientConfig['requestHandler']> {
  return { requestTimeout: patience, socketTimeout: patience, throwOnRequestTimeout: true };
}

/** A request handler that asks a fetch function, as the SDK's handler for browsers does. */
function fetching(endpoint: Endpoint, patience: number): NonNullable<LambdaClientConfig['requestHandler']> {
  const fetch = toFetch(endpoint);
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request: SdkRequest) => {
      const { url, method, headers } = await fromSdkRequest(request);
      const { status, ...response } = await within(patience, async (signal) => {
        const answer = await fetch(url, { method, headers, signal });
        return { status: answer.status, headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) };
      });
      return { response: { statusCode: status, headers: Object.fromEntries(response.headers), body: response.body } };
    },
  };
}

async function within<T>(patience: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(patience);
  try {
    return await ask(signal);
  } catch (error) {
    // the name by which the SDK knows that it may ask again
    throw signal.aborted ? Object.assign(new Error('The answer is late'), { name: 'TimeoutError' }) : error;
  }
}

async function readAll(config: LambdaClientConfig): Promise<Reading> {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new LambdaClient({ region: 'us-east-1', credentials, ...config });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const ids: string[] = [];
  try {
    for await (const page of paginateGetDurableExecutionState({ client }, input)) {
      for (const operation of page.Operations ?? []) ids.push(operation.Id ?? '');
    }
    return ids;
  } catch (error) {
    return { error: (error as Error).name };
  } finally {
    client.destroy();
  }
}

test.for(Object.entries(doors))(
  'withFaults() at the door %s does to the AWS SDK what was recorded',
  async ([name, door]) => {
    network.listen({ onUnhandledFrame: name === 'durableHandlers' ? 'error' : 'bypass' });
    const outcomes = await severalAtOnce(readFaults, async (fault) => {
      const stage = stageOf(fault);
      const patience = fault.name.startsWith('hang') ? 500 : 15_000;
      const way = { endpoint: stage.endpoint, url: `http://kit.test/${fault.name}`, patience };
      return [fault.name, outcomeOf(await door(way, readAll), stage)] as const;
    }).finally(() => network.close());

    const seen = Object.fromEntries(outcomes);
    expect(seen).toEqual(
      faultOutcomes.recorded({ key: `js ${name}`, is: '@aws-sdk/client-lambda', version: sdk.version }, seen),
    );
  },
);
