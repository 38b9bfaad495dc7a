import { expect, test } from 'vitest';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';

test('add() binds both ways, within a kind', () => {
  const bindings = createBindings();
  bindings.add([{ kind: 'name', recorded: 'name-1', asked: 'order-17' }]);

  expect(bindings.toAsked('name', 'name-1')).toBe('order-17');
  expect(bindings.toRecorded('name', 'order-17')).toBe('name-1');
  expect(bindings.toAsked('id', 'name-1')).toBeUndefined();
  expect(bindings.toRecorded('name', 'name-1')).toBeUndefined();
});

test('changes() counts the values that come to stand for another one', () => {
  const bindings = createBindings();
  bindings.add([{ kind: 'name', recorded: 'a', asked: 'a' }]);
  expect(bindings.changes()).toBe(0);
  bindings.add([{ kind: 'name', recorded: 'b', asked: 'c' }]);
  bindings.add([{ kind: 'name', recorded: 'b', asked: 'c' }]);
  expect(bindings.changes()).toBe(1);
  bindings.add([{ kind: 'name', recorded: 'b', asked: 'b' }]);
  expect(bindings.changes()).toBe(2);
});

test('all() lists each binding once', () => {
  const bindings = createBindings();
  const binding = { kind: 'name', recorded: 'name-1', asked: 'order-17' } as const;
  bindings.add([binding, binding]);

  expect(bindings.all()).toEqual([binding]);
});
