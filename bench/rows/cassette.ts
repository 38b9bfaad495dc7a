import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { durableClient, durableService } from 'lambda-durable-testkit';
import { record, replay } from 'lambda-durable-testkit/cassette';
import { measure } from '../measure.ts';
import { steps } from '../orders.ts';
import type { Line, Row } from '../row.ts';

/** Replaying against the fake itself, and recording against not recording. */
export const cassetteRow: Row = {
  name: 'cassettes, pages of 100',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      return [await replaying(folder), await recording(folder)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const order = steps(1000);
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken, MaxItems: 100 };

async function replaying(folder: string): Promise<Line> {
  const path = join(folder, 'order.har');
  const service = durableService({ executions: [order] });
  const recorder = record(service, path, { redact: false });
  await durableClient(recorder.endpoint).getDurableExecutionState(input);
  await recorder.save();
  const fake = durableClient(service);
  const replayed = durableClient(replay(path));
  const measured = await measure({
    units: 1,
    yardstick: 'fake',
    cases: [
      { name: 'fake', run: () => fake.getDurableExecutionState(input) },
      { name: 'replay', run: () => replayed.getDurableExecutionState(input) },
    ],
  });
  const { ratio, low, high } = measured[1] ?? { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  return { what: 'replaying: speed', against: 'the fake itself', ratio, low, high, target: { atLeast: 0.8 } };
}

async function recording(folder: string): Promise<Line> {
  const service = durableService({ executions: [order] });
  const plain = durableClient(service);
  const recorder = record(service, join(folder, 'recorded.har'));
  const recorded = durableClient(recorder.endpoint);
  const measured = await measure({
    units: 1,
    yardstick: 'plain',
    rounds: 7,
    cases: [
      { name: 'plain', run: () => plain.getDurableExecutionState(input) },
      { name: 'recorded', run: () => recorded.getDurableExecutionState(input) },
    ],
  });
  await recorder.discard();
  const { ratio, low, high } = measured[1] ?? { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  return {
    what: 'recording: time of a call',
    against: 'without it',
    ratio: 1 / ratio,
    low: 1 / high,
    high: 1 / low,
    target: { atMost: 1.3 },
  };
}
