import { expect, test } from 'vitest';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';
import { translateBody } from '../../../src/cassette/playback/translate-body.ts';

const bound = createBindings();
bound.add([
  { kind: 'name', recorded: 'name-1', asked: 'order-17' },
  { kind: 'id', recorded: 'id-1', asked: 'e-1' },
  { kind: 'account', recorded: '000000000001', asked: '123456789012' },
  { kind: 'function', recorded: 'function-1', asked: 'orders' },
]);

test('translateBody() puts the values of the client where they belong, and keeps every other byte', () => {
  const body =
    '{ "DurableExecutionArn":"arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-1/id-1",' +
    '"DurableExecutionName":"name-1", "FunctionArn":"arn:aws:lambda:eu-west-1:000000000001:function:function-1:7",' +
    '"StartTimestamp":1767225600.250,"Result":"name-1" }';

  expect(translateBody(body, 'GetDurableExecutionResponse', bound)).toBe(
    '{ "DurableExecutionArn":"arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1",' +
      '"DurableExecutionName":"order-17", "FunctionArn":"arn:aws:lambda:eu-west-1:123456789012:function:orders:7",' +
      '"StartTimestamp":1767225600.250,"Result":"name-1" }',
  );
});

test('translateBody() names the execution in its own operation and events, and no other', () => {
  const body =
    '{"Operations":[{"Id":"id-1","Type":"EXECUTION","Name":"name-1"},{"Id":"x","Type":"STEP","Name":"name-1"}]}';

  expect(translateBody(body, 'GetDurableExecutionStateResponse', bound)).toBe(
    '{"Operations":[{"Id":"e-1","Type":"EXECUTION","Name":"order-17"},{"Id":"x","Type":"STEP","Name":"name-1"}]}',
  );
});

test('translateBody() keeps bodies that it cannot read, and all when nothing is called otherwise', () => {
  expect(translateBody('name-1', 'GetDurableExecutionResponse', bound)).toBe('name-1');
  expect(translateBody('{"DurableExecutionName":"name-1"}', 'GetDurableExecutionResponse', createBindings())).toBe(
    '{"DurableExecutionName":"name-1"}',
  );
});
