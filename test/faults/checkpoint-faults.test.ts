import { expect, test } from 'vitest';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyJson, jsonResponse } from '../../src/model/body.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { arn, ask, askState, operations, pagedEndpoint } from './paged-endpoint.ts';

const checkpoint = ask('CheckpointDurableExecution', { CheckpointToken: 'dG9rZW4x', Updates: [] });
const delta = operations.slice(1, 4);

test('faults.missingToken() and faults.missingState() leave a member out', async () => {
  const tokenless = await withFaults(pagedEndpoint, faults.missingToken())(checkpoint);
  const stateless = await withFaults(pagedEndpoint, faults.missingState())(checkpoint);

  expect(bodyJson(tokenless.body)).toEqual({ NewExecutionState: { Operations: delta } });
  expect(bodyJson(stateless.body)).toEqual({ CheckpointToken: 'dG9rZW4y' });
});

test('faults.missingToken() has nothing to take from a refusal', async () => {
  const endpoint = withFaults(pagedEndpoint, [faults.missingToken(), faults.staleToken()]);

  expect((await endpoint(checkpoint)).notes?.faults).toEqual(['staleToken']);
});

test('faults.reversedDelta() reverses the operations', async () => {
  const answer = await withFaults(pagedEndpoint, faults.reversedDelta())(checkpoint);

  expect(bodyJson(answer.body)).toMatchObject({ NewExecutionState: { Operations: delta.toReversed() } });
});

test('faults.reversedDelta() has two operations to reverse, or nothing', async () => {
  const answered =
    (Operations: readonly unknown[]): Endpoint =>
    () =>
      jsonResponse(200, { NewExecutionState: { Operations } });
  const noted = async (endpoint: Endpoint) => (await withFaults(endpoint, faults.reversedDelta())(checkpoint)).notes;

  expect(await noted(answered([1, 2]))).toEqual({ faults: ['reversedDelta'] });
  expect(await noted(answered([1]))).toBeUndefined();
});

test('faults.pagedCheckpoint() hands out the rest by State, as often as it is asked', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.pagedCheckpoint({ keep: 1 }));

  const first = bodyJson((await endpoint(checkpoint)).body) as { NewExecutionState: { NextMarker: string } };
  const rest = askState({ Marker: first.NewExecutionState.NextMarker });

  expect(first).toMatchObject({ NewExecutionState: { Operations: delta.slice(0, 1) } });
  expect(bodyJson((await endpoint(rest)).body)).toEqual({ Operations: delta.slice(1) });
  expect(bodyJson((await endpoint(rest)).body)).toEqual({ Operations: delta.slice(1) });
});

test('faults.pagedCheckpoint() keeps the executions and the markers below it apart', async () => {
  const endpoint = withFaults(pagedEndpoint, [
    faults.pagedCheckpoint({ keep: 2 }),
    faults.pagedCheckpoint({ keep: 1 }),
  ]);

  const first = bodyJson((await endpoint(checkpoint)).body) as {
    NewExecutionState: { NextMarker: string; Operations: [] };
  };
  const second = await endpoint(askState({ Marker: first.NewExecutionState.NextMarker }));
  const stranger = await endpoint(
    askState({ DurableExecutionArn: arn.replace('e-1', 'e-2'), Marker: first.NewExecutionState.NextMarker }),
  );

  expect(first.NewExecutionState.Operations).toEqual(delta.slice(0, 1));
  expect(bodyJson(second.body)).toEqual({ Operations: delta.slice(1) });
  expect(stranger.status).toBe(400);
});

test('faults.pagedCheckpoint() leaves a delta alone that is short enough', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.pagedCheckpoint({ keep: 3 }));

  expect(await endpoint(checkpoint)).toEqual(await pagedEndpoint(checkpoint));
});
