import { expect, test } from 'vitest';
import { durableClient, durableService, execution, type MarkerPolicy, manualClock } from '../../src/index.ts';

const order = execution('order-17', (run) => run.step('a').step('b').step('c'));
const other = execution('order-18', (run) => run.step('a').step('b').step('c'));
const stateOf = ({ arn, checkpointToken }: typeof order) => ({
  DurableExecutionArn: arn,
  CheckpointToken: checkpointToken,
});

async function begin(markers: MarkerPolicy, options: object = {}) {
  const clock = manualClock(order.log?.at(-1)?.at);
  const service = durableService({
    executions: [order, other],
    pages: { by: 'count', size: 1 },
    markers,
    clock,
    ...options,
  });
  const client = durableClient(service);
  const { NextMarker: Marker = '' } = await client.getDurableExecutionState(stateOf(order));
  const follow = (asked: object = {}) =>
    client.send('GetDurableExecutionState', { ...stateOf(order), Marker, ...asked });
  return { clock, client, Marker, follow };
}

test.each<[MarkerPolicy, number]>([
  ['opaque', 86_400_000],
  ['expiring', 60_000],
  [{ by: 'expiring', seconds: 2 }, 2000],
])('followMarker() under the policy %j follows a marker until its life is over', async (policy, life) => {
  const { clock, follow } = await begin(policy);

  clock.advance(life - 1);
  const alive = await follow();
  clock.advance(1);
  const dead = await follow();

  expect(alive.ok).toBe(true);
  expect(dead).toMatchObject({ ok: false, error: { status: 400, message: 'Invalid Marker' } });
  expect(dead.response.notes?.reason).toBe('marker expired');
});

test('followMarker() under the policy single-use follows a marker once', async () => {
  const { follow } = await begin('single-use');

  const answers = [await follow(), await follow()];

  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(answers[1]?.response.notes?.reason).toBe('marker used');
});

test('followMarker() under the policy offset follows any number', async () => {
  const { Marker, follow } = await begin('offset');

  const third = await follow({ Marker: '2' });

  expect(Marker).toBe('1');
  expect(third).toMatchObject({ ok: true, output: { Operations: [order.operations[2]] } });
});

test.each<[string, (marker: string) => string, string]>([
  ['garbage', () => 'bad', 'marker unreadable'],
  ['a changed sign', (marker) => marker.replace(/.{4}$/, 'AA=='), 'marker unreadable'],
  ['the literal None', () => 'None', 'marker unreadable'],
])('followMarker() refuses %s', async (_what, change, reason) => {
  const { Marker, follow } = await begin('opaque');

  const answer = await follow({ Marker: change(Marker) });

  expect(answer).toMatchObject({ ok: false, error: { name: 'InvalidParameterValueException', status: 400 } });
  expect(answer.response.notes?.reason).toBe(reason);
});

test('followMarker() refuses a marker of another execution and of another API', async () => {
  const { Marker, client } = await begin('opaque');

  const foreign = await client.send('GetDurableExecutionState', { ...stateOf(other), Marker });
  const history = await client.send('GetDurableExecutionHistory', { DurableExecutionArn: order.arn, Marker });

  expect([foreign, history].map(({ response }) => response.notes?.reason)).toEqual([
    'marker foreign',
    'marker foreign',
  ]);
});

test('followMarker() refuses a marker of another service', async () => {
  const { Marker } = await begin('opaque');
  const { follow } = await begin('opaque', { pages: { by: 'count', size: 2 } });

  expect((await follow({ Marker })).response.notes?.reason).toBe('marker foreign');
});

test('markerOf() makes markers that need URL encoding and are never None', async () => {
  const { Marker } = await begin('opaque');

  expect(encodeURIComponent(Marker)).not.toBe(Marker);
  expect(Marker).not.toContain('None');
});
