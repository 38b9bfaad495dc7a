import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { assertHistory, checkHistory } from '../../src/rules/check-history.ts';
import { garbageLike } from './garbage.ts';

const order = execution('order-17', (run) =>
  run.step('reserve', { attempts: 2 }).wait('cool down', { seconds: 60 }).succeed(),
);

test('checkHistory() never throws, whatever the events are', () => {
  fc.assert(
    fc.property(garbageLike(order.events.slice(0, 5)), fc.boolean(), (value, reverse) => {
      expect(Array.isArray(checkHistory(value, { arn: order.arn, reverse, data: false }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkHistory() finds the same in a history and in the same history in reverse', () => {
  fc.assert(
    fc.property(fc.subarray([...order.events]), (events) => {
      const rules = checkHistory(events).map(({ rule, message }) => `${rule} ${message}`);
      const reversed = checkHistory([...events].reverse(), { reverse: true }).map(
        ({ rule, message }) => `${rule} ${message}`,
      );

      expect(reversed).toEqual(rules);
    }),
  );
});

test('checkHistory() names the place in the answer when it is in reverse', () => {
  const events = [...order.events].reverse();
  const broken = events.map((event, index) => (index === 0 ? { ...event, Id: undefined } : event));

  expect(checkHistory(broken, { reverse: true }).map(({ path }) => path)).toEqual(['/0']);
});

test('checkHistory() says where the form is wrong in an answer in reverse', () => {
  const events = [...order.events].reverse();

  expect(checkHistory([{ ...events[0], Name: 7 }, ...events.slice(1)], { reverse: true })[0]).toMatchObject({
    rule: 'event/schema',
    path: '/0/Name',
  });
});

test('assertHistory() throws unless the history holds', () => {
  expect(() => assertHistory(order.events, { arn: order.arn, data: true })).not.toThrow();
  expect(() => assertHistory(order.events.slice(1))).toThrow(
    'Cannot accept the history: found 2 violations of 2 rules',
  );
});
