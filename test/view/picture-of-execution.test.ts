import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';
import { pictureOfExecution } from '../../src/view/picture-of-execution.ts';

const order = execution('order-17', (run) =>
  run.step('charge card', { attempts: 2, result: 'x'.repeat(500) }).wait('pause', { seconds: 60 }),
);

test('pictureOfExecution() has a moment for every change, and every operation with its phases', () => {
  const picture = pictureOfExecution(order);
  const charge = picture.operations[1];

  expect(picture.moments).toHaveLength(order.log?.length ?? 0);
  expect(charge?.phases.map(([, status, attempt]) => [status, attempt])).toEqual([
    ['STARTED', 0],
    ['PENDING', 1],
    ['READY', 1],
    ['STARTED', 1],
    ['SUCCEEDED', 2],
  ]);
});

test('pictureOfExecution() makes moments of starts and ends where there is no log', () => {
  const recorded = recordedExecution({
    arn: order.arn,
    checkpointToken: order.checkpointToken,
    operations: order.operations,
  });
  const picture = pictureOfExecution(recorded);

  expect(picture.moments).toHaveLength(5);
  expect(picture.operations.map(({ phases }) => phases.at(-1)?.[1])).toEqual(['STARTED', 'SUCCEEDED', 'SUCCEEDED']);
});

test('pictureOfExecution() cuts long details short', () => {
  expect(String(pictureOfExecution(order).operations[1]?.details).length).toBeLessThanOrEqual(301);
});
