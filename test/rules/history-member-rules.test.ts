import { checkHistory } from '../../src/rules/check-history.ts';
import { historyMemberRules } from '../../src/rules/history-member-rules.ts';
import { testRules } from './rule-cases.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const time = 1767225600;
const started = {
  Id: 'e-1',
  Name: 'order-17',
  EventType: 'ExecutionStarted',
  EventId: 1,
  EventTimestamp: time,
  ExecutionStartedDetails: { Input: { Truncated: true }, ExecutionTimeout: 60 },
};
const invocation = (eventId: number, request: string): object => ({
  EventType: 'InvocationCompleted',
  EventId: eventId,
  EventTimestamp: time,
  InvocationCompletedDetails: { StartTimestamp: time, EndTimestamp: time, RequestId: request },
});
const callback = (eventId: number, id: string, callbackId: string): object => ({
  EventType: 'CallbackStarted',
  EventId: eventId,
  EventTimestamp: time,
  Id: id,
  CallbackStartedDetails: { CallbackId: callbackId },
});
const input = {
  ...started,
  ExecutionStartedDetails: { Input: { Payload: '{}', Truncated: false }, ExecutionTimeout: 60 },
};

testRules(historyMemberRules, {
  'history/execution-id': {
    accepts: [checkHistory([started], { arn }), checkHistory([{ ...started, Id: 'x' }])],
    refuses: [
      [
        checkHistory([{ ...started, Id: 'x' }], { arn }),
        {
          path: '/0/Id',
          expected: 'e-1',
          received: "'x'",
          message: "event 1 ExecutionStarted (Id x) has the Id 'x', not the execution's",
        },
      ],
    ],
  },
  'history/execution-name': {
    accepts: [checkHistory([started], { arn }), checkHistory([{ ...started, Name: 'x' }])],
    refuses: [
      [
        checkHistory([{ ...started, Name: 'x' }], { arn }),
        {
          path: '/0/Name',
          expected: 'order-17',
          received: "'x'",
          message: "event 1 ExecutionStarted (Id e-1) has the name 'x', not the execution's",
        },
      ],
    ],
  },
  'history/execution-named': {
    accepts: [checkHistory([started])],
    refuses: [
      [
        checkHistory([{ ...started, Name: undefined }], { arn }),
        {
          path: '/0',
          expected: "the execution's name",
          received: 'none',
          message: 'event 1 ExecutionStarted (Id e-1) has no Name',
        },
      ],
    ],
  },
  'history/request-ids-distinct': {
    accepts: [checkHistory([started, invocation(2, 'r-1'), invocation(3, 'r-2')])],
    refuses: [
      [
        checkHistory([started, invocation(2, 'r-1'), invocation(3, 'r-1')]),
        {
          path: '/2/InvocationCompletedDetails/RequestId',
          expected: 'a value that occurs once',
          received: "'r-1'",
          message: "event 3 InvocationCompleted has the RequestId 'r-1' of event 2 InvocationCompleted",
        },
      ],
    ],
  },
  'history/callback-ids-unique': {
    accepts: [checkHistory([started, callback(2, 'a', 'Q0E'), callback(3, 'b', 'Q0I')])],
    refuses: [
      [
        checkHistory([started, callback(2, 'a', 'Q0E'), callback(3, 'b', 'Q0E')]),
        {
          path: '/2/CallbackStartedDetails/CallbackId',
          expected: 'a value that occurs once',
          received: "'Q0E'",
          message: "event 3 CallbackStarted (Id b) has the CallbackId 'Q0E' of event 2 CallbackStarted (Id a)",
        },
      ],
    ],
  },
  'history/data-only-when-asked': {
    accepts: [checkHistory([started], { data: false }), checkHistory([input], { data: true }), checkHistory([input])],
    refuses: [
      [
        checkHistory([input], { data: false }),
        {
          path: '/0/ExecutionStartedDetails/Input/Payload',
          expected: 'no Payload',
          received: "'{}'",
          message: 'event 1 ExecutionStarted (Id e-1) has its Input, which was not asked for',
        },
      ],
    ],
  },
});
