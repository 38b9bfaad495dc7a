import { checkContinuation } from '../../src/rules/check-continuation.ts';
import { continuationRules } from '../../src/rules/continuation-rules.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const started = { EventType: 'StepStarted', EventId: 2, EventTimestamp: at, Id: 's1', StepStartedDetails: {} };
const other = { ...started, EventId: 3, Id: 's2' };

testRules(continuationRules, {
  'continuation/event-ids-stable': {
    accepts: [checkContinuation([started], [started, other]), checkContinuation([started, other], [other, started])],
    refuses: [
      [
        checkContinuation(
          [started, other],
          [
            { ...started, EventId: 3 },
            { ...other, EventId: 2 },
          ],
        ),
        {
          path: '/before/0/EventId',
          expected: 'event 2 StepStarted (Id s1)',
          received: 'event 2 StepStarted (Id s2)',
          message: 'event 2 StepStarted (Id s1) has an EventId that later means event 2 StepStarted (Id s2)',
        },
        {
          path: '/before/1/EventId',
          expected: 'event 3 StepStarted (Id s2)',
          received: 'event 3 StepStarted (Id s1)',
          message: 'event 3 StepStarted (Id s2) has an EventId that later means event 3 StepStarted (Id s1)',
        },
      ],
      [
        checkContinuation([started], [{ ...started, EventType: 'ContextStarted' }]),
        {
          path: '/before/0/EventId',
          expected: 'event 2 StepStarted (Id s1)',
          received: 'event 2 ContextStarted (Id s1)',
          message: 'event 2 StepStarted (Id s1) has an EventId that later means event 2 ContextStarted (Id s1)',
        },
      ],
    ],
  },
  'continuation/events-kept': {
    accepts: [checkContinuation([], [started])],
    refuses: [
      [
        checkContinuation([started, other], [started]),
        {
          path: '/before/1',
          expected: 'the event',
          received: 'none',
          message: 'event 3 StepStarted (Id s2) is missing in the later history',
        },
      ],
    ],
  },
  'continuation/events-unchanged': {
    accepts: [checkContinuation([started], [{ ...started }])],
    refuses: [
      [
        checkContinuation([started], [{ ...started, EventTimestamp: at + 1 }]),
        {
          path: '/before/0/EventTimestamp',
          expected: '1767225600',
          received: '1767225601',
          message:
            'event 2 StepStarted (Id s1) had 1767225600 as EventTimestamp and now has 1767225601 as EventTimestamp',
        },
      ],
      [
        checkContinuation([{ ...started, Name: 'a' }], [started]),
        {
          path: '/before/0/Name',
          expected: "'a'",
          received: 'nothing',
          message: "event 2 StepStarted (Id s1) had 'a' as Name and now has no Name",
        },
      ],
    ],
  },
});
