import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyBytes, toBytes } from '../../src/model/body.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { askState, pagedEndpoint } from './paged-endpoint.ts';

const whole = await pagedEndpoint(askState());
const half = Math.floor(bodyBytes(whole.body).length / 2);
const struck = (plan: Fault | Fault[], seed = 1) => withFaults(pagedEndpoint, plan, { seed })(askState());

test.each([
  [faults.latency({ ms: 5 }), { delayMs: 5 }],
  [faults.slowBody({ chunkBytes: 7 }), { chunkBytes: 7, pauseMs: 1 }],
  [faults.lostAnswer(), { then: 'reset' }],
  [faults.hangInBody(), { stopAfterBytes: half, then: 'hang' }],
  [faults.resetInBody({ part: 0 }), { stopAfterBytes: 0, then: 'reset' }],
  [faults.earlyEnd(), { stopAfterBytes: half, then: 'close' }],
  [faults.undeclaredEarlyEnd(), { stopAfterBytes: half, declareLength: false, then: 'close' }],
])('faults say %j as a delivery of the right answer', async (fault, delivery) => {
  expect(await struck(fault)).toEqual({ ...whole, delivery, notes: { ...whole.notes, faults: [fault.fault] } });
});

test.each([
  [faults.hang(), { then: 'hang' }],
  [faults.refuseConnection(), { then: 'refuse' }],
  [faults.resetConnection(), { then: 'reset' }],
  [faults.garbage({ text: 'SSH-2.0' }), { raw: toBytes('SSH-2.0'), then: 'close' }],
])('faults say %j without asking what lies below', async (fault, delivery) => {
  let asked = 0;
  const counting: Endpoint = (request) => {
    asked += 1;
    return pagedEndpoint(request);
  };

  expect((await withFaults(counting, fault)(askState())).delivery).toEqual(delivery);
  expect(asked).toBe(0);
});

test('faults.uniformLatency() draws between its two ends', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.uniformLatency({ minMs: 10, maxMs: 20 }));
  const delays = new Set<number>();
  for (let call = 0; call < 100; call += 1) delays.add((await endpoint(askState())).delivery?.delayMs ?? 0);

  expect(Math.min(...delays)).toBe(10);
  expect(Math.max(...delays)).toBe(20);
  expect(delays.size).toBe(11);
});

test('faults.lognormalLatency() has its median, its tail and its longest', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.lognormalLatency({ medianMs: 100, sigma: 1, maxMs: 900 }));
  const delays: number[] = [];
  for (let call = 0; call < 1000; call += 1) delays.push((await endpoint(askState())).delivery?.delayMs ?? 0);
  delays.sort((a, b) => a - b);

  expect(delays[500]).toBeGreaterThan(85);
  expect(delays[500]).toBeLessThan(115);
  expect(delays.filter((delay) => delay > 500).length).toBeGreaterThan(20);
  expect(delays.at(-1)).toBe(900);
});

test('faults of the journey add delays up and break a journey once', async () => {
  const answer = await struck([
    faults.latency({ ms: 5 }),
    faults.resetInBody(),
    faults.latency({ ms: 6 }),
    faults.lostAnswer(),
  ]);

  expect(answer.delivery).toEqual({ delayMs: 11, then: 'reset' });
  expect(answer.notes?.faults).toEqual(['lostAnswer', 'latency', 'latency']);
});
