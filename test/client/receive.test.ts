import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { orAborted, receive } from '../../src/client/receive.ts';
import type { Delivery } from '../../src/model/endpoint.ts';

const bytes = new TextEncoder().encode('0123456789');
const soon = (): Promise<void> => Promise.resolve();
const answer = (delivery?: Delivery) => ({ status: 200, headers: {}, body: bytes, ...(delivery && { delivery }) });

test('receive() puts the pieces of a body together', async () => {
  const pieces = [bytes.subarray(0, 4), new Uint8Array(0), bytes.subarray(4)];

  const body = await receive({ status: 200, headers: {}, body: pieces }, { sleep: soon });

  expect(body).toEqual(bytes);
});

test('receive() gives the whole body when a delivery is only slow, in whatever pieces', async () => {
  const slow = fc.record({ delayMs: fc.nat(), chunkBytes: fc.integer({ min: 1, max: 20 }), pauseMs: fc.nat() });
  await fc.assert(
    fc.asyncProperty(slow, async (delivery) => {
      expect(await receive(answer(delivery), { sleep: soon })).toEqual(bytes);
    }),
  );
});

test('receive() waits the delay and the pauses between pieces', async () => {
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);

  await receive(answer({ delayMs: 250, chunkBytes: 4, pauseMs: 10 }), { sleep });

  expect(waits).toEqual([250, 20]);
});

test.each<[Delivery, string, string]>([
  [{ then: 'refuse' }, 'ECONNREFUSED', 'a refused connection'],
  [{ then: 'reset' }, 'ECONNRESET', 'a connection reset'],
  [{ then: 'reset', stopAfterBytes: 4 }, 'ECONNRESET', 'a connection reset'],
  [{ then: 'reset', stopAfterBytes: 10 }, 'ECONNRESET', 'a connection reset'],
  [{ then: 'close' }, 'ECONNRESET', 'a connection closed too early'],
  [{ then: 'close', stopAfterBytes: 4 }, 'ECONNRESET', 'a connection closed too early'],
  [{ stopAfterBytes: 4 }, 'ECONNRESET', 'a connection closed too early'],
  [{ raw: bytes }, 'ECONNRESET', 'something that is no HTTP'],
])('receive() rejects under the delivery %j with %s', async (delivery, code, found) => {
  const received = receive(answer(delivery), { sleep: soon });

  await expect(received).rejects.toMatchObject({
    code,
    message: `Cannot receive the answer: found ${found}, expected a whole answer`,
  });
});

test('receive() gives a short body when its length was not declared', async () => {
  const body = await receive(answer({ stopAfterBytes: 4, then: 'close', declareLength: false }), { sleep: soon });

  expect(body).toEqual(bytes.subarray(0, 4));
});

test('receive() gives a whole body that is closed behind its last byte', async () => {
  expect(await receive(answer({ stopAfterBytes: 10, then: 'close' }), { sleep: soon })).toEqual(bytes);
});

test.each<Delivery>([{ then: 'hang' }, { then: 'hang', stopAfterBytes: 4 }, { delayMs: 5 }])(
  'receive() under the delivery %j ends with the signal',
  async (delivery) => {
    const controller = new AbortController();
    const received = receive(answer(delivery), { signal: controller.signal, sleep: () => new Promise(() => {}) });

    controller.abort(new Error('gave up'));

    await expect(received).rejects.toThrow(new Error('gave up'));
  },
);

test('orAborted() leaves no listener on the signal', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const counting = Object.assign(Object.create(signal), {
    addEventListener: () => (listeners += 1),
    removeEventListener: () => (listeners -= 1),
    throwIfAborted: () => {},
  });

  await orAborted(Promise.resolve(), counting);
  await orAborted(Promise.reject(new Error('broken')), counting).catch(() => {});

  expect(listeners).toBe(0);
});

test('orAborted() throws the reason of a signal that was aborted before', async () => {
  await expect(orAborted(Promise.resolve(1), AbortSignal.abort(new Error('gave up')))).rejects.toThrow('gave up');
});

test('orAborted() hears it when work fails that was let go', async () => {
  const work = Promise.reject(new Error('broken'));

  await expect(orAborted(work, AbortSignal.abort('gave up'))).rejects.toBe('gave up');
});
