import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { assertHistoryPage, checkHistoryPage, historyPageListRules } from '../../src/rules/check-history-page.ts';
import { garbageLike } from './garbage.ts';
import { testRules } from './rule-cases.ts';

const order = execution('order-17', (run) => run.step('reserve').wait('cool down', { seconds: 60 }).succeed());
const { arn, events } = order;
const [first, second, third] = events;

testRules(historyPageListRules, {
  'history-page/event-ids-adjacent': {
    accepts: [
      checkHistoryPage({ Events: [second, third] }),
      checkHistoryPage({ Events: [third, second] }, { reverse: true }),
    ],
    refuses: [
      [
        checkHistoryPage({ Events: [first, third] }),
        {
          path: '/Events/1/EventId',
          expected: '2',
          received: '3',
          message: 'event 3 StepSucceeded (Id c4ca4238a0b92382) has an EventId that does not follow 1',
        },
      ],
      [
        checkHistoryPage({ Events: [third, first] }, { reverse: true }),
        {
          path: '/Events/0/EventId',
          expected: '2',
          received: '3',
          message: 'event 3 StepSucceeded (Id c4ca4238a0b92382) has an EventId that does not follow 1',
        },
      ],
    ],
  },
});

test('checkHistoryPage() finds nothing on any page of a sound history', () => {
  fc.assert(
    fc.property(fc.nat({ max: events.length }), fc.nat({ max: events.length }), (one, other) => {
      const page = events.slice(Math.min(one, other), Math.max(one, other));

      expect(checkHistoryPage({ Events: page, NextMarker: 'm' }, { arn })).toEqual([]);
      expect(checkHistoryPage({ Events: [...page].reverse() }, { arn, reverse: true })).toEqual([]);
    }),
  );
});

test('checkHistoryPage() never throws, whatever the page is', () => {
  fc.assert(
    fc.property(garbageLike({ Events: events.slice(0, 4), NextMarker: 'm' }), fc.boolean(), (value, reverse) => {
      expect(Array.isArray(checkHistoryPage(value, { arn, reverse, data: false, maxItems: 2 }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkHistoryPage() leads to the event as it was sent', () => {
  const page = { Events: [third, { ...second, SubType: 7 }] };

  expect(checkHistoryPage(page, { reverse: true }).map(({ rule, path }) => [rule, path])).toEqual([
    ['event/schema', '/Events/1/SubType'],
  ]);
});

test('assertHistoryPage() throws unless the page holds', () => {
  expect(() => assertHistoryPage({ Events: [second] })).not.toThrow();
  expect(() => assertHistoryPage({ Events: [{}] })).toThrow('Cannot accept the page of events');
});
