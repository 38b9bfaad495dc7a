import { expect, test } from 'vitest';
import { arrives, isBroken, withBody, withDelivery, withJson } from '../../src/faults/altered-answer.ts';
import { bodyText, toBytes } from '../../src/model/body.ts';
import type { Delivery } from '../../src/model/endpoint.ts';

const answer = { status: 200, headers: { 'content-length': '2' }, body: toBytes('{}') };

test('arrives() holds for whole answers of success', () => {
  expect(arrives(answer)).toBe(true);
  expect(arrives({ ...answer, status: 204 })).toBe(true);
  expect(arrives({ ...answer, status: 300 })).toBe(false);
  expect(arrives({ ...answer, delivery: { delayMs: 5, chunkBytes: 1, pauseMs: 1, declareLength: false } })).toBe(true);
});

test.each<Delivery>([{ then: 'hang' }, { raw: toBytes('x') }, { stopAfterBytes: 0 }])(
  'isBroken() holds for %j',
  (delivery) => {
    expect(isBroken({ ...answer, delivery })).toBe(true);
    expect(arrives({ ...answer, delivery })).toBe(false);
  },
);

test('withBody() keeps a declared length true and declares none by itself', () => {
  expect(withBody(answer, toBytes('[1]')).headers).toEqual({ 'content-length': '3' });
  expect(withBody({ ...answer, headers: {} }, toBytes('[1]')).headers).toEqual({});
});

test('withJson() writes a value', () => {
  expect(bodyText(withJson(answer, { a: [null] }).body)).toBe('{"a":[null]}');
});

test('withDelivery() adds delays up and lets the later word count', () => {
  const late = withDelivery(withDelivery(answer, { delayMs: 5, chunkBytes: 2 }), { delayMs: 7, chunkBytes: 3 });

  expect(late.delivery).toEqual({ delayMs: 12, chunkBytes: 3 });
  expect(withDelivery(answer, { stopAfterBytes: 1, then: 'reset' }).delivery).toEqual({
    stopAfterBytes: 1,
    then: 'reset',
  });
});
