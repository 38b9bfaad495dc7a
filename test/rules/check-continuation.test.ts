import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { assertContinuation, checkContinuation } from '../../src/rules/check-continuation.ts';
import { garbageLike } from './garbage.ts';

const order = execution('order-17', (run) =>
  run.step('reserve', { attempts: 2 }).callback('answer', { timeout: 5 }).fail('no'),
);
const moments = fc.integer({ min: 1, max: order.log?.length ?? 1 });

test('checkContinuation() finds nothing between two moments of an execution', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      const [before, after] = [Math.min(one, other), Math.max(one, other)].map((change) => order.at({ change }).events);

      expect(checkContinuation(before, after)).toEqual([]);
    }),
  );
});

test('checkContinuation() never throws, whatever the histories are', () => {
  const events = order.events.slice(0, 4);
  fc.assert(
    fc.property(garbageLike(events), garbageLike(events), (before, after) => {
      expect(Array.isArray(checkContinuation(before, after))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('checkContinuation() says which history has a wrong form', () => {
  expect(checkContinuation(7, [{ EventId: 'x' }]).map(({ path, message }) => [path, message])).toEqual([
    ['/before', 'the earlier history is 7'],
    ['/after/0/EventId', "event at 1 has 'x' as EventId"],
  ]);
});

test('assertContinuation() throws unless the histories fit together', () => {
  expect(() => assertContinuation(order.events.slice(0, 3), order.events)).not.toThrow();
  expect(() => assertContinuation(order.events, order.events.slice(0, 3))).toThrow('Cannot accept the continuation');
});
