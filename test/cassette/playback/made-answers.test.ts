import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';
import { madeAnswers } from '../../../src/cassette/playback/made-answers.ts';
import { bodyBytes, bodyText } from '../../../src/model/body.ts';

const shape = 'GetDurableExecutionResponse';

function exchange(outcome: Exchange['outcome']): Exchange {
  return { kind: 'call', startedAt: 0, duration: 0, method: 'GET', url: '', requestHeaders: [], outcome };
}

const named = exchange({
  status: 200,
  headers: [
    ['content-type', 'application/json'],
    ['content-length', '33'],
  ],
  body: { text: '{"DurableExecutionName":"name-1"}' },
});

test('madeAnswers() gives the same bytes each time, in views and headers of their own', () => {
  const give = madeAnswers(createBindings());
  const [first, second] = [give(named, shape), give(named, shape)];
  const [one, other] = [bodyBytes(first.body), bodyBytes(second.body)];

  expect(second).toEqual(first);
  expect(bodyText(other)).toBe('{"DurableExecutionName":"name-1"}');
  expect(other).not.toBe(one);
  expect(other.buffer).toBe(one.buffer);
  expect(second.headers).not.toBe(first.headers);
});

test('madeAnswers() says what the client calls things now', () => {
  const bindings = createBindings();
  const give = madeAnswers(bindings);
  const before = bodyText(give(named, shape).body);
  bindings.add([{ kind: 'name', recorded: 'name-1', asked: 'order-17' }]);
  const after = give(named, shape);

  expect(before).toBe('{"DurableExecutionName":"name-1"}');
  expect(bodyText(after.body)).toBe('{"DurableExecutionName":"order-17"}');
  expect(after.headers['content-length']).toBe('35');
});

test('madeAnswers() leaves bytes that are no text, and breaks each time where the connection broke', () => {
  const [binary, broken] = [
    exchange({ status: 200, headers: [], body: { text: '/wA=', encoding: 'base64' } }),
    exchange({ failure: 'ECONNRESET' }),
  ];
  const bindings = createBindings();
  bindings.add([{ kind: 'name', recorded: 'name-1', asked: 'order-17' }]);
  const give = madeAnswers(bindings);

  expect(bodyBytes(give(binary, shape).body)).toEqual(new Uint8Array([0xff, 0]));
  for (const _ of [1, 2]) expect(() => give(broken, shape)).toThrow(expect.objectContaining({ code: 'ECONNRESET' }));
});
