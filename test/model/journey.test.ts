import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBytes, bodyLength } from '../../src/model/body.ts';
import type { Delivery, WireResponse } from '../../src/model/endpoint.ts';
import { depart, planJourney, travel } from '../../src/model/journey.ts';

const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });
const breakdowns = fc.constantFrom('reset', 'close', 'hang', 'refuse', undefined);
const responseOf = (body: readonly Uint8Array[]): WireResponse => ({ status: 200, headers: {}, body });
const wait = { sleep: async () => undefined, signal: new AbortController().signal, holds: false };

async function collect(travelling: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of travelling) pieces.push(piece);
  return pieces;
}

test('planJourney() keeps every byte up to the stop, in pieces of the size asked for', () => {
  fc.assert(
    fc.property(
      bodies,
      fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
      fc.option(fc.nat({ max: 200 }), { nil: undefined }),
      (body, chunkBytes, stopAfterBytes) => {
        const delivery = { ...(chunkBytes && { chunkBytes }), ...(stopAfterBytes !== undefined && { stopAfterBytes }) };
        const pieces = [...planJourney(responseOf(body), delivery).pieces];

        const whole = bodyBytes(body);
        expect(bodyBytes(pieces)).toEqual(whole.subarray(0, stopAfterBytes ?? whole.length));
        if (chunkBytes) expect(pieces.slice(0, -1).every((piece) => piece.length === chunkBytes)).toBe(true);
      },
    ),
  );
});

test('planJourney() breaks down unless the client has the whole of a declared length', () => {
  fc.assert(
    fc.property(bodies, fc.nat({ max: 200 }), breakdowns, fc.boolean(), (body, stopAfterBytes, then, declareLength) => {
      const journey = planJourney(responseOf(body), { stopAfterBytes, declareLength, ...(then && { then }) });

      const whole = declareLength && stopAfterBytes >= bodyLength(body);
      expect(journey.starts).toBe(then !== 'refuse');
      if (journey.starts) expect(journey.breakdown).toBe(whole ? undefined : (then ?? 'close'));
      else expect(journey.breakdown).toBe('refuse');
    }),
  );
});

test('planJourney() copies no byte of a body that is not chunked', () => {
  const body = [new Uint8Array(4), new Uint8Array(4)];
  const pieces = [...planJourney(responseOf(body), { stopAfterBytes: 6 }).pieces];

  expect(pieces.map((piece) => piece.buffer)).toEqual(body.map((piece) => piece.buffer));
  expect(pieces.every((piece, index) => piece.buffer === body[index]?.buffer)).toBe(true);
});

test.for([0, -1, 0.5, Number.NaN])('planJourney() cuts nothing into chunks of %s bytes', (chunkBytes) => {
  const pieces = [...planJourney(responseOf([new Uint8Array(3), new Uint8Array(2)]), { chunkBytes }).pieces];

  expect(pieces.map((piece) => piece.length)).toEqual([3, 2]);
});

test('travel() pauses between pieces alone', async () => {
  const pauses: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
  };
  const journey = planJourney(responseOf([new Uint8Array(5)]), { chunkBytes: 2, pauseMs: 7 });
  const pieces = await collect(travel(journey, { ...wait, sleep }));

  expect(pieces.map((piece) => piece.length)).toEqual([2, 2, 1]);
  expect(pauses).toEqual([7, 7]);
});

test.for([
  ['reset', { stopAfterBytes: 1, then: 'reset' }, { code: 'ECONNRESET', message: 'aborted' }],
  ['close', { stopAfterBytes: 1 }, { code: 'ECONNRESET', message: 'aborted' }],
] as const)('travel() fails where a body breaks off with %s', async ([, delivery, error]) => {
  const journey = planJourney(responseOf([new Uint8Array(5)]), delivery);

  await expect(collect(travel(journey, wait))).rejects.toMatchObject(error);
});

test('travel() that hangs ends with the signal', async () => {
  const controller = new AbortController();
  const journey = planJourney(responseOf([new Uint8Array(5)]), { stopAfterBytes: 1, then: 'hang' });
  const reading = collect(travel(journey, { ...wait, signal: controller.signal }));
  controller.abort('enough');

  await expect(reading).rejects.toBe('enough');
});

test.for([
  [{ then: 'reset' }, { code: 'ECONNRESET', message: 'read ECONNRESET' }],
  [{ then: 'close' }, { code: 'ECONNRESET', message: 'socket hang up' }],
  [{ then: 'refuse' }, { code: 'ECONNREFUSED' }],
  [{ then: 'refuse', stopAfterBytes: 2 }, { code: 'ECONNREFUSED' }],
  [{ raw: new Uint8Array(3) }, { code: 'HPE_INVALID_CONSTANT' }],
  [{ raw: new Uint8Array() }, { code: 'ECONNRESET', message: 'socket hang up' }],
] as const)('depart() rejects before the headers for %j', async ([delivery, error]) => {
  await expect(depart(responseOf([]), delivery as Delivery, wait)).rejects.toMatchObject(error);
});

test('depart() waits out the delay, then hands over the journey', async () => {
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
  };
  const journey = await depart(responseOf([]), { delayMs: 40 }, { ...wait, sleep });

  expect(slept).toEqual([40]);
  expect(journey).toMatchObject({ starts: true, breakdown: undefined });
});

test('depart() that hangs ends with the signal', async () => {
  const signal = AbortSignal.timeout(10);

  await expect(depart(responseOf([]), { then: 'hang' }, { ...wait, signal })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
});
