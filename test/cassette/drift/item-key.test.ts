import { expect, test } from 'vitest';
import { keyOfItem } from '../../../src/cassette/drift/item-key.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';

const bindings = createBindings();
bindings.add([{ kind: 'id', recorded: 'e-1', asked: 'e-9' }]);
const arn = (id: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:f:1/durable-execution/n/${id}`;

test('keyOfItem() calls live items by what they stand for', () => {
  const key = (shape: Parameters<typeof keyOfItem>[0], item: unknown) =>
    keyOfItem(shape, item, { side: 'live', bindings }).key;

  expect(key('Operation', { Id: 'e-9' })).toBe('e-1');
  expect(key('Operation', { Id: 'a' })).toBe('a');
  expect(key('Execution', { DurableExecutionArn: arn('e-9') })).toBe(arn('e-1'));
  expect(key('Event', { EventId: 7 })).toBe('7');
  expect(key('StackTraceEntry', 'line')).toBeUndefined();
  expect(keyOfItem('Operation', { Id: 'e-9' }, { side: 'recorded', bindings }).key).toBe('e-9');
});

test('keyOfItem() tells what is alike', () => {
  const likeness = (item: unknown) => keyOfItem('Operation', item, { side: 'live', bindings }).likeness;

  expect(likeness({ Id: 'a', Type: 'STEP', Name: 'pay' })).toBe(likeness({ Id: 'b', Type: 'STEP', Name: 'pay' }));
  expect(likeness({ Type: 'STEP', Name: 'pay' })).not.toBe(likeness({ Type: 'STEP', Name: 'ship' }));
});
