import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBytes } from '../../src/model/body.ts';
import { planJourney } from '../../src/model/journey.ts';
import { realSleep, type Sleep } from '../../src/model/sleep.ts';
import { hang } from '../../src/model/wait.ts';
import { bodyStream } from '../../src/serving/body-stream.ts';

const wait = { sleep: realSleep, signal: new AbortController().signal, holds: false };
const response = { status: 200, headers: {}, body: new Uint8Array(10) };

test('bodyStream() carries every byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array()), fc.integer({ min: 1, max: 9 }), async (body, chunkBytes) => {
      const stream = bodyStream(planJourney({ ...response, body }, { chunkBytes }), wait);

      expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bodyBytes(body));
    }),
  );
});

test('bodyStream() fails where the journey does, in the words of its door, and ends once', async () => {
  let ended = 0;
  const stream = bodyStream(planJourney(response, { stopAfterBytes: 4 }), wait, {
    ended: () => {
      ended += 1;
    },
    translate: (error) => new TypeError('terminated', { cause: error }),
  });
  const reader = stream.getReader();

  expect((await reader.read()).value).toHaveLength(4);
  await expect(reader.read()).rejects.toMatchObject({ message: 'terminated', cause: { code: 'ECONNRESET' } });
  expect(ended).toBe(1);
});

test('bodyStream() lets go of the signal, however it ends', async () => {
  const { signal } = new AbortController();
  const streams = [{}, { stopAfterBytes: 4 }].map((delivery) =>
    bodyStream(planJourney(response, delivery), { ...wait, signal }),
  );
  const left = bodyStream(planJourney(response, {}), { ...wait, signal });
  const during = getEventListeners(signal, 'abort').length;
  await Promise.allSettled(streams.map((stream) => new Response(stream).arrayBuffer()));
  await left.cancel();

  expect([during, getEventListeners(signal, 'abort').length]).toEqual([3, 0]);
});

test('bodyStream() stops waiting when it is cancelled or the signal aborts', async () => {
  const woken: unknown[] = [];
  const sleep: Sleep = (_, signal) => hang({ signal, holds: false }).finally(() => woken.push(signal.reason));
  const slow = planJourney(response, { chunkBytes: 1, pauseMs: 60_000 });
  const controller = new AbortController();
  const [left, aborted] = [
    bodyStream(slow, { ...wait, sleep }),
    bodyStream(slow, { ...wait, sleep, signal: controller.signal }),
  ];
  const [leaving, aborting] = [left.getReader(), aborted.getReader()];
  await Promise.all([leaving.read(), aborting.read()]);
  const [unread, broken] = [leaving.read(), aborting.read()];
  await leaving.cancel('gone');
  controller.abort('enough');

  expect(await unread).toEqual({ done: true, value: undefined });
  await expect(broken).rejects.toBe('enough');
  expect(woken).toEqual(['gone', 'enough']);
});

test('bodyStream() of an aborted signal fails before its first byte', async () => {
  const stream = bodyStream(planJourney(response, {}), { ...wait, signal: AbortSignal.abort('before') });

  await expect(stream.getReader().read()).rejects.toBe('before');
});
