import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { assertAgreement, checkAgreement } from '../../src/rules/check-agreement.ts';
import { garbageLike } from './garbage.ts';

const { operations, events } = execution('order-17', (run) =>
  run.child('c', (child) => child.step('s'), { replayChildren: true }).callback('answer', { result: 'yes' }),
);

test('checkAgreement() never throws, whatever state and history are', () => {
  fc.assert(
    fc.property(garbageLike(operations), garbageLike(events), garbageLike(operations), (state, history, earlier) => {
      expect(Array.isArray(checkAgreement(state, history, { earlier }))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('checkAgreement() finds each operation that is lost, and each event that leaves an operation without any', () => {
  for (const [index, { Id, Type, ParentId }] of operations.entries()) {
    if (Type === 'EXECUTION' || ParentId !== undefined) continue;
    const state = operations.filter((_, at) => at !== index && operations[at]?.ParentId !== Id);
    const history = events.filter((event) => event.Id !== Id);

    expect(checkAgreement(state, events).map(({ rule }) => rule)).toEqual(['agreement/ended-operations-listed']);
    expect(checkAgreement(operations, history).map(({ rule }) => rule)).toEqual(['agreement/operation-recorded']);
  }
});

test('checkAgreement() says which value has a wrong form', () => {
  const found = checkAgreement('x', [{ EventId: 'x' }], { earlier: 7 }).map(({ path }) => path);

  expect(found).toEqual(['/operations', '/earlier', '/events/0/EventId']);
});

test('assertAgreement() throws unless state and history agree', () => {
  expect(() => assertAgreement(operations, events)).not.toThrow();
  expect(() => assertAgreement(operations, [])).toThrow('Cannot accept the agreement of state and history');
});
