import { expect, test } from 'vitest';
import { asking } from '../../src/client/asking.ts';
import type { Endpoint } from '../../src/index.ts';
import { toBytes } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';

const input = {
  DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
  CheckpointToken: 'token-1',
};
const answers =
  (...body: readonly string[]): Endpoint =>
  () => ({ status: 200, headers: {}, body: body.map(toBytes) });
const ask = (endpoint: Endpoint) => asking(endpoint, {})('GetDurableExecutionState', input);

test('asking() reads a body in pieces and joins them when the response is asked for', async () => {
  const reply = await ask(answers('{"Operations":', '[]', '}'));

  expect(reply).toEqual({ ok: true, output: { Operations: [] }, empty: false, response: expect.any(Function) });
  expect(reply.ok && reply.response().body).toEqual(toBytes('{"Operations":[]}'));
});

test('asking() takes a success without a body for an object without members, and says so', async () => {
  for (const body of [[], ['', '']]) {
    expect(await ask(answers(...body))).toMatchObject({ ok: true, output: {}, empty: true });
  }
});

test('asking() gives a refusal, and an answer that cannot be read, as an error with its whole response', async () => {
  const refused = await ask(() => refuse({ exception: 'InvalidParameterValueException', message: 'no' }));
  const unread = await ask(answers('[', ']'));

  expect(refused).toMatchObject({ ok: false, error: { name: 'InvalidParameterValueException', message: 'no' } });
  expect(unread).toMatchObject({ ok: false, error: { name: 'SyntaxError', response: { body: toBytes('[]') } } });
});
