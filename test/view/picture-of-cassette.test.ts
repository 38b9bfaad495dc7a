import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { record } from '../../src/cassette/recording/record.ts';
import { durableClient } from '../../src/client/durable-client.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { paginator } from '../../src/paginator/paginator.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { pictureOfCassette } from '../../src/view/picture-of-cassette.ts';

test('pictureOfCassette() shows the recorded execution, its pages and its calls', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'order.har');
  const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
  const service = durableService({ executions: [order], pages: { by: 'sizes', sizes: [1, 0, 2] } });
  const recorder = record(service, path, { redact: false });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  await paginator('GetDurableExecutionState', recorder).paginate(input).buildFullResult();
  await recorder.save();

  const picture = pictureOfCassette(JSON.parse(readFileSync(path, 'utf8')), path);

  expect(picture.title).toBe('order-17');
  expect(picture.operations.map(({ name }) => name)).toEqual(['order-17', 'reserve stock', 'charge card']);
  expect(picture.pages).toEqual([1, 0, 2]);
  expect(picture.calls.map(({ number, status, items }) => [number, status, items])).toEqual([
    [1, 200, 1],
    [2, 200, 0],
    [3, 200, 2],
  ]);
});

test('pictureOfCassette() marks what went wrong, and leaves no operation out behind a connection that was reset', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'order.har');
  const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
  const service = durableService({ executions: [order], pages: { by: 'count', size: 2 } });
  const faulty = withFaults(service, [
    faults.throttle({ on: { call: 1 }, times: 1 }),
    faults.resetConnection({ on: { page: 2 }, times: 1 }),
  ]);
  const recorder = record(faulty, path, { redact: false });
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  await durableClient(recorder).send('GetDurableExecutionState', input);
  const first = await durableClient(recorder).getDurableExecutionState(input);
  const rest = { ...input, Marker: first.NextMarker ?? '' };
  await expect(durableClient(recorder).getDurableExecutionState(rest)).rejects.toThrow();
  await durableClient(recorder).getDurableExecutionState(rest);
  await recorder.save();

  const picture = pictureOfCassette(JSON.parse(readFileSync(path, 'utf8')), path);

  expect(picture.pages).toEqual([2, 1]);
  expect(picture.calls.map(({ faults }) => faults)).toEqual([
    ['TooManyRequestsException'],
    [],
    ['the connection was reset'],
    [],
  ]);
});

test('pictureOfCassette() refuses what is no HAR file', () => {
  expect(() => pictureOfCassette({}, 'x.har')).toThrow(SyntaxError);
});
