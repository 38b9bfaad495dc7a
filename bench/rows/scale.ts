import { setImmediate } from 'node:timers/promises';
import { GetDurableExecutionStateCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { durableService, toFetch } from 'lambda-durable-testkit';
import { requestHandler } from 'lambda-durable-testkit/aws';
import { randomExecution } from 'lambda-durable-testkit/random';
import { measure, quantile } from '../measure.ts';
import type { Line, Row } from '../row.ts';

/** Pages of 100 out of executions of a thousand, a hundred thousand and a million operations, and what they hold in memory. */
export const scaleRow: Row = {
  name: 'random executions of any size',
  measure: async () => [...(await timePerPage()), await heap()],
};

async function timePerPage(): Promise<readonly Line[]> {
  const sizes = [1_000, 100_000, 1_000_000];
  const measured = await measure({
    units: 1,
    yardstick: '1000 operations',
    sliceMs: 80,
    cases: sizes.map((size) => ({ name: `${size} operations`, run: pageReader(size) })),
  });
  return measured.slice(1).map(({ name, ratio, low, high }) => ({
    what: `page of 100 out of ${name}: time`,
    against: 'out of 1,000',
    ratio: 1 / ratio,
    low: 1 / high,
    high: 1 / low,
    target: { atMost: 1.2 },
  }));
}

function pageReader(size: number): () => Promise<unknown> {
  const execution = randomExecution({ seed: 7, operations: size });
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const service = durableService({ executions: [execution], journalCalls: 100 });
  const client = new LambdaClient({ region: 'us-east-1', credentials, requestHandler: requestHandler(service) });
  const input = { DurableExecutionArn: execution.arn, CheckpointToken: execution.checkpointToken, MaxItems: 100 };
  let Marker: string | undefined;
  return async () => {
    const page = await client.send(new GetDurableExecutionStateCommand({ ...input, Marker }));
    Marker = page.NextMarker || undefined;
    return page;
  };
}

async function heap(): Promise<Line> {
  const collect = globalThis.gc;
  if (!collect) throw new RangeError('Cannot measure the heap: node runs without --expose-gc');
  const used = async (): Promise<number> => {
    collect();
    await setImmediate(); // the bytes of dead buffers are given back by another thread
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
  const before = await used();
  const execution = randomExecution({ seed: 9, operations: 1_000_000 });
  const service = durableService({ executions: [execution], journalCalls: 100 });
  const ask = toFetch(service);
  const samples: number[] = [];
  const base = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(execution.arn)}/state?CheckpointToken=${encodeURIComponent(execution.checkpointToken)}&MaxItems=1000`;
  let marker = '';
  for (let page = 0; page < 200; page += 1) {
    const body = (await (await ask(marker ? `${base}&Marker=${encodeURIComponent(marker)}` : base)).json()) as {
      NextMarker?: string;
    };
    marker = body.NextMarker ?? '';
    if (page % 20 === 19) samples.push((await used()) - before);
  }
  const rss = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const spread = { ratio: quantile(samples, 0.5), low: quantile(samples, 0.1), high: quantile(samples, 0.9) };
  return {
    what: `serving a million operations: heapUsed + external (RSS ${rss} MB)`,
    against: 'MB above before',
    unit: ' MB',
    ...spread,
    target: { atMost: 64 },
  };
}
