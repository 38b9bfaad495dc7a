import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { receive } from '../../src/client/receive.ts';
import type { Delivery } from '../../src/model/endpoint.ts';
import { realSleep } from '../../src/model/sleep.ts';

const bytes = new TextEncoder().encode('0123456789');
const wait = { sleep: async () => undefined, signal: new AbortController().signal, holds: false };
const answer = (delivery?: Delivery) => ({ status: 200, headers: {}, body: bytes, ...(delivery && { delivery }) });

test('receive() puts the pieces of a body together', async () => {
  const pieces = [bytes.subarray(0, 4), new Uint8Array(0), bytes.subarray(4)];

  const body = await receive({ status: 200, headers: {}, body: pieces }, wait);

  expect(body).toEqual(bytes);
});

test('receive() gives the whole body when a delivery is only slow, in whatever pieces', async () => {
  const slow = fc.record({ delayMs: fc.nat(), chunkBytes: fc.integer({ min: 1, max: 20 }), pauseMs: fc.nat() });
  await fc.assert(
    fc.asyncProperty(slow, async (delivery) => {
      expect(await receive(answer(delivery), wait)).toEqual(bytes);
    }),
  );
});

test('receive() waits the delay and the pauses between pieces', async () => {
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);

  await receive(answer({ delayMs: 250, chunkBytes: 4, pauseMs: 10 }), { ...wait, sleep });

  expect(waits).toEqual([250, 10, 10]);
});

test.each<[Delivery, string]>([
  [{ then: 'refuse' }, 'ECONNREFUSED'],
  [{ then: 'reset' }, 'ECONNRESET'],
  [{ then: 'reset', stopAfterBytes: 4 }, 'ECONNRESET'],
  [{ then: 'close' }, 'ECONNRESET'],
  [{ then: 'close', stopAfterBytes: 4 }, 'ECONNRESET'],
  [{ stopAfterBytes: 4 }, 'ECONNRESET'],
  [{ stopAfterBytes: 4, then: 'close', declareLength: false }, 'ECONNRESET'],
  [{ raw: bytes }, 'HPE_INVALID_CONSTANT'],
])('receive() rejects under the delivery %j with %s', async (delivery, code) => {
  await expect(receive(answer(delivery), wait)).rejects.toMatchObject({ code });
});

test('receive() gives a whole body that is closed behind its last byte', async () => {
  expect(await receive(answer({ stopAfterBytes: 10, then: 'close' }), wait)).toEqual(bytes);
});

test.each<Delivery>([{ then: 'hang' }, { then: 'hang', stopAfterBytes: 4 }, { delayMs: 60_000 }])(
  'receive() under the delivery %j ends with the signal',
  async (delivery) => {
    const controller = new AbortController();
    const received = receive(answer(delivery), { sleep: realSleep, signal: controller.signal, holds: false });

    controller.abort(new Error('gave up'));

    await expect(received).rejects.toThrow(new Error('gave up'));
  },
);
