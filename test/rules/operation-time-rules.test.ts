import { checkPage } from '../../src/rules/check-page.ts';
import { operationTimeRules } from '../../src/rules/operation-time-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const page = (...operations: readonly object[]): readonly Violation[] =>
  checkPage({ Operations: operations, NextMarker: 'm' });

const start = { StartTimestamp: 1767225600 };
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', ...start };
const scheduled = { WaitDetails: { ScheduledEndTimestamp: 1767225660 } };
const wait = { Id: 'w1', Type: 'WAIT', SubType: 'Wait', Status: 'STARTED', ...start, ...scheduled };
const over = { ...wait, Status: 'SUCCEEDED', EndTimestamp: 1767225660 };
const done = { ...step, Status: 'SUCCEEDED', EndTimestamp: 1767225601, StepDetails: { Attempt: 1 } };
const due = { Attempt: 1, NextAttemptTimestamp: 1767225605.5 };
const pending = { ...step, Status: 'PENDING', StepDetails: due };

testRules(operationTimeRules, {
  'operation/timestamps-in-seconds': {
    accepts: [page(done), page({ ...step, StartTimestamp: 0 })],
    refuses: [
      [
        page({ ...step, StartTimestamp: 1767225600000 }),
        {
          path: '/Operations/0/StartTimestamp',
          expected: 'epoch seconds',
          received: '1767225600000',
          message: "operation 1 'charge card' (Id s1) has its StartTimestamp in milliseconds",
        },
      ],
      [
        page({ ...done, EndTimestamp: 1767225601000 }),
        {
          path: '/Operations/0/EndTimestamp',
          expected: 'epoch seconds',
          received: '1767225601000',
          message: "operation 1 'charge card' (Id s1) has its EndTimestamp in milliseconds",
        },
      ],
    ],
  },
  'operation/terminal-has-end-timestamp': {
    accepts: [page(done)],
    refuses: [
      [
        page({ ...step, Status: 'SUCCEEDED', StepDetails: { Attempt: 1 } }),
        {
          path: '/Operations/0',
          expected: 'an EndTimestamp',
          received: 'none',
          message: "operation 1 'charge card' (Id s1) is SUCCEEDED and has no EndTimestamp",
        },
      ],
    ],
  },
  'operation/open-has-no-end-timestamp': {
    accepts: [page(step, wait)],
    refuses: [
      [
        page({ ...step, EndTimestamp: 1767225601.25 }),
        {
          path: '/Operations/0/EndTimestamp',
          expected: 'no EndTimestamp while STARTED',
          received: '2026-01-01T00:00:01.250Z',
          message: "operation 1 'charge card' (Id s1) is STARTED and has an EndTimestamp",
        },
      ],
      [
        page({ ...pending, EndTimestamp: 1767225601 }),
        {
          path: '/Operations/0/EndTimestamp',
          expected: 'no EndTimestamp while PENDING',
          received: '2026-01-01T00:00:01.000Z',
          message: "operation 1 'charge card' (Id s1) is PENDING and has an EndTimestamp",
        },
      ],
    ],
  },
  'operation/ends-after-start': {
    accepts: [page({ ...done, EndTimestamp: 1767225600 })],
    refuses: [
      [
        page({ ...done, EndTimestamp: 1767225599.999 }),
        {
          path: '/Operations/0/EndTimestamp',
          expected: '2026-01-01T00:00:00.000Z or later',
          received: '2025-12-31T23:59:59.999Z',
          message:
            "operation 1 'charge card' (Id s1) ends at 2025-12-31T23:59:59.999Z, before its start at 2026-01-01T00:00:00.000Z",
        },
      ],
    ],
  },
  'operation/pending-has-next-attempt': {
    accepts: [page(pending)],
    refuses: [
      [
        page({ ...pending, StepDetails: { Attempt: 1 } }),
        {
          path: '/Operations/0/StepDetails',
          expected: 'a NextAttemptTimestamp while PENDING',
          received: 'none',
          message: "operation 1 'charge card' (Id s1) is PENDING and has no NextAttemptTimestamp",
        },
      ],
      [
        page({ ...pending, StepDetails: { Attempt: 1, Error: {} } }),
        {
          path: '/Operations/0/StepDetails',
          expected: 'a NextAttemptTimestamp while PENDING',
          received: 'none',
          message: "operation 1 'charge card' (Id s1) is PENDING and has no NextAttemptTimestamp",
        },
      ],
    ],
  },
  'operation/next-attempt-only-when-pending': {
    accepts: [page(step), page(pending), page(done)],
    refuses: [
      [
        page({ ...step, StepDetails: due }),
        {
          path: '/Operations/0/StepDetails/NextAttemptTimestamp',
          expected: 'no NextAttemptTimestamp while STARTED',
          received: '2026-01-01T00:00:05.500Z',
          message: "operation 1 'charge card' (Id s1) is STARTED and has a NextAttemptTimestamp",
        },
      ],
      [
        page({ ...done, StepDetails: due }),
        {
          path: '/Operations/0/StepDetails/NextAttemptTimestamp',
          expected: 'no NextAttemptTimestamp while SUCCEEDED',
          received: '2026-01-01T00:00:05.500Z',
          message: "operation 1 'charge card' (Id s1) is SUCCEEDED and has a NextAttemptTimestamp",
        },
      ],
    ],
  },
  'operation/next-attempt-gone-when-ready': {
    accepts: [page({ ...step, Status: 'READY', StepDetails: { Attempt: 1 } })],
    refuses: [
      [
        page({ ...step, Status: 'READY', StepDetails: due }),
        {
          path: '/Operations/0/StepDetails/NextAttemptTimestamp',
          expected: 'no NextAttemptTimestamp while READY',
          received: '2026-01-01T00:00:05.500Z',
          message: "operation 1 'charge card' (Id s1) is READY and has a NextAttemptTimestamp",
        },
      ],
    ],
  },
  'operation/next-attempt-after-start': {
    accepts: [page({ ...pending, StepDetails: { Attempt: 1, NextAttemptTimestamp: 1767225600 } })],
    refuses: [
      [
        page({ ...pending, StepDetails: { Attempt: 1, NextAttemptTimestamp: 1767225 } }),
        {
          path: '/Operations/0/StepDetails/NextAttemptTimestamp',
          expected: '2026-01-01T00:00:00.000Z or later',
          received: '1970-01-21T10:53:45.000Z',
          message:
            "operation 1 'charge card' (Id s1) is due at 1970-01-21T10:53:45.000Z, before its start at 2026-01-01T00:00:00.000Z",
        },
      ],
    ],
  },
  'operation/wait-has-scheduled-end': {
    accepts: [page(wait), page(over)],
    refuses: [
      [
        page({ ...wait, WaitDetails: {} }),
        {
          path: '/Operations/0/WaitDetails',
          expected: 'a ScheduledEndTimestamp',
          received: 'none',
          message: 'operation 1 (Id w1) is a WAIT and has no ScheduledEndTimestamp',
        },
      ],
      [
        page({ Id: 'w1', Type: 'WAIT', SubType: 'Wait', Status: 'CANCELLED', ...start, EndTimestamp: 1767225600 }),
        {
          path: '/Operations/0',
          expected: 'a ScheduledEndTimestamp',
          received: 'none',
          message: 'operation 1 (Id w1) is a WAIT and has no ScheduledEndTimestamp',
        },
      ],
    ],
  },
  'operation/wait-scheduled-after-start': {
    accepts: [page({ ...wait, WaitDetails: { ScheduledEndTimestamp: 1767225600 } })],
    refuses: [
      [
        page({ ...wait, WaitDetails: { ScheduledEndTimestamp: 1767225599 } }),
        {
          path: '/Operations/0/WaitDetails/ScheduledEndTimestamp',
          expected: '2026-01-01T00:00:00.000Z or later',
          received: '2025-12-31T23:59:59.000Z',
          message:
            'operation 1 (Id w1) is scheduled to end at 2025-12-31T23:59:59.000Z, before its start at 2026-01-01T00:00:00.000Z',
        },
      ],
    ],
  },
  'operation/wait-not-early': {
    accepts: [page(over), page({ ...wait, Status: 'CANCELLED', EndTimestamp: 1767225601 })],
    refuses: [
      [
        page({ ...over, EndTimestamp: 1767225659 }),
        {
          path: '/Operations/0/EndTimestamp',
          expected: '2026-01-01T00:01:00.000Z or later',
          received: '2026-01-01T00:00:59.000Z',
          message:
            'operation 1 (Id w1) ends at 2026-01-01T00:00:59.000Z, before its scheduled end at 2026-01-01T00:01:00.000Z',
        },
      ],
    ],
  },
});
