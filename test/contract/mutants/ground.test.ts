import { expect, test } from 'vitest';
import { durableClient } from '../../../src/client/durable-client.ts';
import { groundExecutions, openGround } from '../../../src/contract/mutants/ground.ts';

test('groundExecutions() hold something for every rule to look at', () => {
  const [checked, ...others] = groundExecutions();

  expect(new Set(checked?.operations.map(({ Type }) => Type)).size).toBe(6);
  expect(checked?.operations.length).toBeGreaterThan(14);
  expect(checked?.events.length).toBeGreaterThan(100);
  expect(checked?.operations.some(({ Status, ParentId }) => Status === 'STARTED' && ParentId !== undefined)).toBe(true);
  expect(others.length).toBe(2);
});

test('openGround() serves its executions anew each time, with other options too', async () => {
  const { arn, checkpointToken, endpoint, service } = openGround();
  const asked = { DurableExecutionArn: arn, CheckpointToken: checkpointToken, MaxItems: 1 };

  const right = await durableClient(endpoint).getDurableExecutionState(asked);
  const other = await durableClient(service({ markers: 'offset' })).getDurableExecutionState(asked);

  expect(right.Operations).toEqual(other.Operations);
  expect(other.NextMarker).toBe('1');
  expect(() => openGround([])).toThrow('Cannot open a ground for mutants');
});
