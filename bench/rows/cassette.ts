import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { durableClient, durableService, httpEndpoint, type Target, toFetch } from 'lambda-durable-testkit';
import { record, replay } from 'lambda-durable-testkit/cassette';
import { serve } from 'lambda-durable-testkit/server';
import { type Measured, measure } from '../measure.ts';
import { stateUrl, steps } from '../orders.ts';
import type { Line, Row } from '../row.ts';
import { nockBackReplay, pollyReplay } from './cassette-peers.ts';

/** Replaying against the fake itself and against peers, and recording against not recording. */
export const cassetteRow: Row = {
  name: 'cassettes, pages of 100',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      // replaying last: what its peers do to fetch and http cannot be undone altogether
      return [await recordingInProcess(folder), await recordingOverHttp(folder), ...(await replaying(folder))];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const order = steps(1000);
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken, MaxItems: 100 };

// what others do on the machine spreads the wall time of such short calls by half; a slice holds several collections
const processor = { clock: 'processor', sliceMs: 300, warmUpMs: 600 } as const;

async function replaying(folder: string): Promise<readonly Line[]> {
  const path = join(folder, 'order.har');
  const service = durableService({ executions: [order] });
  const server = await serve(service);
  const url = stateUrl(server.url, order, 100);
  const recorder = record(httpEndpoint(server.url), path, { redact: false });
  await (await toFetch(recorder.endpoint)(url)).arrayBuffer();
  await recorder.save();
  const [fake, replayed, cassette] = [durableClient(service), durableClient(replay(path)), toFetch(replay(path))];
  const own = await measure({
    units: 1,
    yardstick: 'fake',
    ...processor,
    cases: [
      { name: 'fake', run: () => fake.getDurableExecutionState(input) },
      { name: 'replay', run: () => replayed.getDurableExecutionState(input) },
    ],
  });
  const lines: Line[] = [
    { what: 'replaying: speed', against: 'the fake itself', target: { atLeast: 0.8 }, ...speedOf('replay', own) },
  ];
  // one after the other, for each takes the place of fetch
  for (const [against, replayWith] of [
    ['nock.back', nockBackReplay],
    ['Polly.js', pollyReplay],
  ] as const) {
    const peer = await replayWith(url, folder);
    const cases = [fetching('cassette', cassette, url), fetching('peer', peer.fetch, url)];
    const measured = await measure({ units: 1, yardstick: 'peer', ...processor, cases });
    await peer.stop();
    const what = 'replaying through fetch: speed';
    lines.push({ what, against, target: { atLeast: 3 }, ...speedOf('cassette', measured) });
  }
  await server.close();
  return lines;
}

function fetching(name: string, send: typeof fetch, url: string) {
  return {
    name,
    run: async () => {
      const answer = await send(url);
      const { Operations } = (await answer.json()) as { Operations: readonly unknown[] };
      if (Operations.length !== 100)
        throw new RangeError(`Cannot measure ${name}: found ${Operations.length} operations`);
    },
  };
}

type Figures = Pick<Line, 'ratio' | 'low' | 'high'>;

function speedOf(name: string, measured: readonly Measured[] = []): Figures {
  const { ratio, low, high } = measured.find((one) => one.name === name) ?? { ratio: Number.NaN, low: 0, high: 0 };
  return { ratio, low, high };
}

/** Time is speed the other way round. */
function timeOf(name: string, measured: readonly Measured[]): Figures {
  const { ratio, low, high } = speedOf(name, measured);
  return { ratio: 1 / ratio, low: 1 / high, high: 1 / low };
}

/** All ten pages of an execution. */
async function readAll(target: Target): Promise<void> {
  const client = durableClient(target);
  let page = await client.getDurableExecutionState(input);
  while (page.NextMarker) page = await client.getDurableExecutionState({ ...input, Marker: page.NextMarker });
}

async function recordingInProcess(folder: string): Promise<Line> {
  const service = durableService({ executions: [order] });
  let files = 0;
  const measured = await measure({
    units: 10,
    yardstick: 'plain',
    ...processor,
    cases: [
      { name: 'plain', run: () => readAll(service) },
      {
        name: 'recorded',
        run: async () => {
          files += 1;
          const recorder = record(service, join(folder, `${files}.har`));
          await readAll(recorder);
          await recorder.discard(); // or what waits to be redacted would fall into the rounds of either case
        },
      },
    ],
  });
  const what = 'recording in process: time of a recorder and its reads, without saving';
  return { what, against: 'without it', target: { atMost: 1.3 }, ...timeOf('recorded', measured) };
}

async function recordingOverHttp(folder: string): Promise<Line> {
  const server = await serve(durableService({ executions: [order] }));
  const upstream = httpEndpoint(server.url);
  let files = 0;
  const measured = await measure({
    units: 10,
    yardstick: 'plain',
    cases: [
      { name: 'plain', run: () => readAll(upstream) },
      {
        name: 'saved',
        run: async () => {
          files += 1;
          const recorder = record(upstream, join(folder, `http-${files}.har`));
          await readAll(recorder);
          await recorder.save();
        },
      },
    ],
  });
  await server.close();
  const what = 'recording a server on this machine: time with saving';
  return { what, against: 'without it', ...timeOf('saved', measured) };
}
