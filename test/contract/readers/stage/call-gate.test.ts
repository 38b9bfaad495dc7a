import { expect, test } from 'vitest';
import { callGate } from '../../../../src/contract/readers/stage/call-gate.ts';
import type { Endpoint, WireRequest } from '../../../../src/index.ts';
import { toRequest } from '../../../../src/model/request.ts';

const ok: Endpoint = () => ({ status: 200, headers: {}, body: new Uint8Array() });
const ask = (MaxItems?: number): WireRequest =>
  toRequest('GetDurableExecutionState', { DurableExecutionArn: 'arn', CheckpointToken: 't', MaxItems }, 'http://kit');
const settled = (promise: unknown): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 20, 'never'))]);

test('callGate() lets the budget through, and answers nothing beyond it', async () => {
  const gate = callGate(ok, () => 2);

  expect([gate.endpoint(ask()), gate.endpoint(ask())]).toHaveLength(2);
  expect(await settled(gate.spent)).toBe('never');
  expect(await settled(gate.endpoint(ask()))).toBe('never');
  expect(await gate.spent).toBe(2);
  expect(await settled(gate.endpoint(ask()))).toBe('never');
  expect(gate.calls()).toBe(2);
});

test('callGate() goes by the largest budget of the MaxItems that were sent', () => {
  const asked: (number | undefined)[] = [];
  const gate = callGate(ok, (maxItems) => {
    asked.push(maxItems);
    return maxItems === 1 ? 3 : 1;
  });

  gate.endpoint(ask());
  gate.endpoint(ask(1));
  gate.endpoint(ask(0));

  expect(asked).toEqual([undefined, 1, undefined]);
  expect(gate.calls()).toBe(3);
});

test('callGate() answers nothing once it is closed', async () => {
  const gate = callGate(ok, () => 100);
  gate.close();

  expect(await settled(gate.endpoint(ask()))).toBe('never');
  expect(await settled(gate.spent)).toBe('never');
});
