import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import { answerOf, answerWith } from '../../../src/cassette/playback/answer.ts';

function exchange(outcome: Exchange['outcome']): Exchange {
  return { kind: 'call', startedAt: 0, duration: 0, method: 'GET', url: '', requestHeaders: [], outcome };
}

test('answerOf() gives status, headers, bytes and delivery back', () => {
  const headers = [
    ['content-type', 'application/json'],
    ['content-length', '7'],
  ] as const;
  const answer = answerOf(
    exchange({ status: 429, headers, body: { text: '/wA=', encoding: 'base64' }, delivery: { delayMs: 5 } }),
    (body) => body,
  );

  expect(answer).toEqual({
    status: 429,
    headers: { 'content-type': 'application/json', 'content-length': '2' },
    body: new Uint8Array([0xff, 0]),
    delivery: { delayMs: 5 },
  });
});

test('answerOf() drops what a connection says of itself, and changes the body as it is told', () => {
  const headers = [
    ['transfer-encoding', 'chunked'],
    ['connection', 'close'],
  ] as const;
  const answer = answerOf(exchange({ status: 200, headers, body: { text: 'a' } }), ({ text }) => ({
    text: `${text}b`,
  }));

  expect(answer).toEqual({ status: 200, headers: {}, body: new Uint8Array([97, 98]) });
});

test('answerWith() says how long the body is that takes the place of the recorded one', () => {
  const body = [new Uint8Array([91]), new Uint8Array([93])];

  expect(answerWith({ status: 200, headers: [['content-length', '9']], body: { text: '' } }, body)).toEqual({
    status: 200,
    headers: { 'content-length': '2' },
    body,
  });
});

test('answerOf() breaks where the connection broke', () => {
  expect(() => answerOf(exchange({ failure: 'ECONNREFUSED' }), (body) => body)).toThrow(
    expect.objectContaining({ code: 'ECONNREFUSED' }),
  );
});
