import { expect, test } from 'vitest';
import { openLine } from '../../../src/contract/endpoints/line.ts';
import { probePayload } from '../../../src/contract/endpoints/payload-probe.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';

const ground = openGround();
const line = openLine(ground.endpoint, { requests: 10, requestMs: 3000, totalMs: 25_000 });

test('probePayload() reads State from where the payload stops', async () => {
  const found = await probePayload(line, ground);

  expect(found?.ids).toHaveLength(5);
  expect(found?.rest?.replies[0]?.input).toMatchObject({ Marker: ground.payload.InitialExecutionState.NextMarker });
  expect(found?.rest?.end).toBe('last-page');
});

test('probePayload() reads nothing without a payload, a token or a marker', async () => {
  const { arn, checkpointToken, payload } = ground;
  const ids = payload.InitialExecutionState.Operations.map(({ Id }) => Id);

  expect(await probePayload(line, { arn, checkpointToken })).toBeUndefined();
  expect(await probePayload(line, { arn, payload })).toEqual({ value: payload, ids });
  expect(await probePayload(line, { arn, checkpointToken, payload: 'no payload' })).toEqual({
    value: 'no payload',
    ids: [],
  });
});
