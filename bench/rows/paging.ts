import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import { type Execution, httpEndpoint, paginator } from 'lambda-durable-testkit';
import { quantile } from '../measure.ts';
import { stateUrl, steps } from '../orders.ts';
import type { Line, Row } from '../row.ts';

const count = 100_000;

/** Paging 100,000 operations over HTTP from one server: the kit's paginator against fetch, the AWS SDK's and boto3's. */
export const pagingRow: Row = {
  name: 'paging 100,000 operations over HTTP',
  measure: async () => {
    const order = steps(count);
    const { url, process } = await startServer();
    const lines: Line[] = [];
    for (const size of [100, 1000]) lines.push(...(await linesFor(url, order, size)));
    process.kill();
    return [...lines, await ownCost()];
  },
};

async function linesFor(url: string, order: Execution, size: number): Promise<readonly Line[]> {
  const readers: Readonly<Record<string, () => Promise<number>>> = {
    fetch: () => byFetch(url, order, size),
    kit: () => byKit(url, order, size),
    sdk: () => bySdk(url, order, size),
    boto3: async () => byBoto3(url, order, size),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < 4; round += 1) {
    for (const [name, read] of Object.entries(readers)) {
      const start = performance.now();
      const found = await read();
      if (found === 0) continue; // boto3 is not installed
      if (found !== count) throw new RangeError(`Cannot compare: ${name} read ${found} operations, expected ${count}`);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  }
  const ratio = (over: string): Pick<Line, 'ratio' | 'low' | 'high'> => {
    const ratios = (times.get('kit') ?? []).map((time, round) => (times.get(over)?.[round] ?? Number.NaN) / time);
    return { ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.1), high: quantile(ratios, 0.9) };
  };
  const time = ratio('fetch');
  const what = `paginator, pages of ${size}`;
  return [
    {
      what: `${what}: time`,
      against: 'a bare fetch-and-parse loop',
      ratio: 1 / time.ratio,
      low: 1 / time.high,
      high: 1 / time.low,
      target: { atMost: 1.1 },
    },
    { what: `${what}: speed`, against: "the AWS SDK's paginator", ...ratio('sdk'), target: { atLeast: 1.9 } },
    ...(times.has('boto3')
      ? [{ what: `${what}: speed`, against: "boto3's paginator", ...ratio('boto3'), target: { atLeast: 4 } }]
      : []),
  ];
}

// against a source that has its pages ready
async function ownCost(): Promise<Line> {
  const pages = 200_000;
  const page = { Operations: [], NextMarker: '' };
  const costs: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    let served = 0;
    const state = paginator('GetDurableExecutionState', async () => ({
      ...page,
      NextMarker: ++served < pages ? `m${served}` : '',
    }));
    const start = performance.now();
    for await (const _ of state.paginate({ DurableExecutionArn: 'arn', CheckpointToken: 'token' }));
    costs.push(((performance.now() - start) / pages) * 1000);
  }
  const spread = { ratio: quantile(costs, 0.5), low: quantile(costs, 0.1), high: quantile(costs, 0.9) };
  return {
    what: "the paginator's own cost",
    against: 'microseconds a page',
    unit: ' µs',
    ...spread,
    target: { atMost: 2 },
  };
}

async function byFetch(url: string, order: Execution, size: number): Promise<number> {
  let found = 0;
  let marker: string | undefined;
  do {
    const page = (await (await fetch(stateUrl(url, order, size, marker))).json()) as {
      Operations: unknown[];
      NextMarker?: string;
    };
    found += page.Operations.length;
    marker = page.NextMarker;
  } while (marker);
  return found;
}

async function byKit(url: string, order: Execution, size: number): Promise<number> {
  const state = paginator('GetDurableExecutionState', { endpoint: httpEndpoint(url) });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  let found = 0;
  for await (const page of state.paginate({ ...input, PaginationConfig: { PageSize: size } }))
    found += page.Operations.length;
  return found;
}

async function bySdk(url: string, order: Execution, size: number): Promise<number> {
  const client = new LambdaClient({
    region: 'us-east-1',
    endpoint: url,
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  let found = 0;
  for await (const page of paginateGetDurableExecutionState({ client, pageSize: size }, input))
    found += page.Operations?.length ?? 0;
  client.destroy();
  return found;
}

const python = `
import sys, boto3
url, arn, token, size = sys.argv[1:]
client = boto3.client('lambda', endpoint_url=url, region_name='us-east-1', aws_access_key_id='bench', aws_secret_access_key='bench')
pages = client.get_paginator('get_durable_execution_state').paginate(DurableExecutionArn=arn, CheckpointToken=token, PaginationConfig={'PageSize': int(size)})
print(sum(len(page['Operations']) for page in pages))
`;

function byBoto3(url: string, order: Execution, size: number): number {
  const run = spawnSync('python3', ['-c', python, url, order.arn, order.checkpointToken, String(size)], {
    encoding: 'utf8',
  });
  return run.status === 0 ? Number(run.stdout) : 0;
}

function startServer(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const process = fork(new URL('../servers/serve.ts', import.meta.url), ['kit', String(count)]);
  return new Promise((resolve, reject) => {
    process.once('message', (urls) => resolve({ url: new URL(String((urls as string[])[0])).origin, process })); // what the server tells
    process.once('exit', (code) => reject(new Error(`Cannot start the server: it ended with ${code}`)));
  });
}
