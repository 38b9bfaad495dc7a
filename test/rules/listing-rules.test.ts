import { checkAgreement } from '../../src/rules/check-agreement.ts';
import { listingRules } from '../../src/rules/listing-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const context = { Id: 'c1', Type: 'CONTEXT', SubType: 'Map', Status: 'STARTED', StartTimestamp: at };
const closed = { ...context, Status: 'SUCCEEDED', EndTimestamp: at, ContextDetails: { Result: '' } };
const step = { Id: 's1', ParentId: 'c1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const event = (type: string, id: string, members: object): object => ({
  EventType: type,
  EventTimestamp: at,
  Id: id,
  SubType: id === 's1' ? 'Step' : 'Map',
  ...members,
});
const opens = event('ContextStarted', 'c1', { ContextStartedDetails: {} });
const closes = event('ContextSucceeded', 'c1', { ContextSucceededDetails: { Result: { Truncated: true } } });
const begins = event('StepStarted', 's1', { ParentId: 'c1', StepStartedDetails: {} });
const succeeds = event('StepSucceeded', 's1', {
  ParentId: 'c1',
  StepSucceededDetails: { Result: { Truncated: true }, RetryDetails: { CurrentAttempt: 1 } },
});
const agree = (operations: readonly object[], ...events: readonly object[]): readonly Violation[] =>
  checkAgreement(
    operations,
    events.map((one, index) => ({ ...one, EventId: index + 1 })),
  );

testRules(listingRules, {
  'agreement/open-operations-listed': {
    accepts: [agree([context, step], opens, begins), agree([closed], opens, begins, closes)],
    refuses: [
      [
        agree([context], opens, begins),
        {
          path: '/events/1/Id',
          expected: 'a listed operation',
          received: 'none',
          message: 'event 2 StepStarted (Id s1) belongs to an operation that has not ended, and state does not list it',
        },
      ],
      [
        agree([{ ...closed, ContextDetails: { ReplayChildren: true } }], opens, begins, closes),
        {
          path: '/events/1/Id',
          expected: 'a listed operation',
          received: 'none',
          message: 'event 2 StepStarted (Id s1) belongs to an operation that has not ended, and state does not list it',
        },
      ],
      // the context is missing, and nothing is said of what stood below it
      [
        agree([], opens, begins),
        {
          path: '/events/0/Id',
          expected: 'a listed operation',
          received: 'none',
          message:
            'event 1 ContextStarted (Id c1) belongs to an operation that has not ended, and state does not list it',
        },
      ],
    ],
  },
  'agreement/ended-operations-listed': {
    accepts: [agree([closed], opens, begins, succeeds, closes)],
    refuses: [
      [
        agree([context], opens, begins, succeeds),
        {
          path: '/events/1/Id',
          expected: 'a listed operation',
          received: 'none',
          message: 'event 2 StepStarted (Id s1) belongs to an operation that ended, and state does not list it',
        },
      ],
    ],
  },
});
