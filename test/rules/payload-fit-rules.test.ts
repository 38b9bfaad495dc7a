import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { checkCheckpoint } from '../../src/rules/check-checkpoint.ts';
import { checkExecution } from '../../src/rules/check-execution.ts';
import { checkHistory } from '../../src/rules/check-history.ts';
import { checkHistoryPage } from '../../src/rules/check-history-page.ts';
import { checkPage } from '../../src/rules/check-page.ts';
import { checkPayload } from '../../src/rules/check-payload.ts';
import { checkRead } from '../../src/rules/check-read.ts';
import { payloadChecks } from '../../src/rules/payload-checks.ts';
import { eventPayloadRules, executionPayloadRules, operationPayloadRules } from '../../src/rules/payload-fit-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const { arn, operations, events, summary, ...order } = execution(
  'order-17',
  (run) =>
    run
      .step('reserve stock')
      .step('charge card', { result: { charge: 17 } })
      .invoke('invoice', { input: 4, result: 'sent' }),
  { input: { order: 17 } },
);
const fitting = await payloadChecks({ 'charge card': { required: ['charge'] }, EXECUTION: { type: 'object' } });
const strict = await payloadChecks({ 'charge card': { properties: { charge: { type: 'string' } } } });
const ofInput = await payloadChecks({ EXECUTION: { input: { type: 'array' }, result: { type: 'array' } } });

const found = {
  path: '/Operations/2/StepDetails/Result',
  expected: 'be string',
  received: '17',
  message: "operation 3 'charge card' (Id c81e728d9d4c2f63) has 17 at /charge of its result, which must be string",
};
const page = { Operations: operations, NextMarker: '' };

testRules(operationPayloadRules, {
  'operation/payload-fits': {
    accepts: [
      checkPage(page, { payloads: fitting }),
      checkRead([page], { payloads: fitting }),
      checkPage(page),
      checkPayload(order.invocation(), { payloads: fitting }),
    ],
    refuses: [
      [checkPage(page, { payloads: strict }), found],
      [checkRead([page], { payloads: strict }), { ...found, path: `/0${found.path}` }],
      [
        checkPayload(order.invocation(), { payloads: strict }),
        { ...found, path: `/InitialExecutionState${found.path}` },
      ],
      [
        checkCheckpoint({ NewExecutionState: page }, { payloads: strict }),
        { ...found, path: `/NewExecutionState${found.path}` },
      ],
      [
        checkPage(page, { payloads: ofInput }),
        {
          path: '/Operations/0/ExecutionDetails/InputPayload',
          expected: 'be array',
          received: 'an object with order',
          message: `operation 1 (Id ${operations[0]?.Id.slice(0, 16)}…) has an object with order as its input, which must be array`,
        },
      ],
    ],
  },
});

const at = events.findIndex(({ EventType, Name }) => EventType === 'StepSucceeded' && Name === 'charge card');
const foundInEvent = {
  path: `/${at}/StepSucceededDetails/Result/Payload`,
  expected: 'be string',
  received: '17',
  message: `event ${at + 1} StepSucceeded (Id c81e728d9d4c2f63) has 17 at /charge of its result, which must be string`,
};

testRules(eventPayloadRules, {
  'event/payload-fits': {
    accepts: [
      checkHistory(events, { arn, payloads: fitting }),
      checkHistoryPage({ Events: events }, { payloads: fitting }),
    ],
    refuses: [
      [checkHistory(events, { arn, payloads: strict }), foundInEvent],
      [
        checkHistory(events.toReversed(), { arn, reverse: true, payloads: strict }),
        { ...foundInEvent, path: foundInEvent.path.replace(`/${at}/`, `/${events.length - 1 - at}/`) },
      ],
      [
        checkHistoryPage({ Events: events }, { payloads: strict }),
        { ...foundInEvent, path: `/Events${foundInEvent.path}` },
      ],
    ],
  },
});

testRules(executionPayloadRules, {
  'execution/payload-fits': {
    accepts: [checkExecution(summary), checkExecution(summary, { payloads: fitting })],
    refuses: [
      [
        checkExecution(summary, { payloads: ofInput }),
        {
          path: '/InputPayload',
          expected: 'be array',
          received: 'an object with order',
          message: 'the execution has an object with order as its input, which must be array',
        },
      ],
    ],
  },
});

const rulesOf = (violations: readonly Violation[]): readonly string[] => violations.map(({ rule }) => rule);

test('payload rules leave out what was too large to keep, what was cut, and errors', async () => {
  const payloads = await payloadChecks({ CONTEXT: false, parcels: false, STEP: false });
  const large = execution('order-18', (run) =>
    run
      .map('parcels', [1, 2], (branch) => branch.wait('w', { seconds: 1 }), { replayChildren: true })
      .child('small', (inner) => inner.wait('w', { seconds: 1 }), { result: 1 })
      .step('s', { error: 'no' }),
  );
  const cut = large.events.map((event) => {
    const Result = { Payload: '{"a', Truncated: true };
    return event.ContextSucceededDetails ? { ...event, ContextSucceededDetails: { Result } } : event;
  });

  expect(rulesOf(checkRead([{ Operations: large.operations }], { payloads }))).toEqual(['operation/payload-fits']);
  expect(rulesOf(checkHistory(large.events, { payloads }))).toEqual(['event/payload-fits']);
  expect(rulesOf(checkHistory(cut, { payloads }))).toEqual([]);
});

test('payload rules hold the input of an invoke and its result to one schema each', async () => {
  const payloads = await payloadChecks({ invoice: { input: { type: 'string' }, result: { type: 'string' } } });

  expect(rulesOf(checkHistory(events, { arn, payloads }))).toEqual(['event/payload-fits']);
  expect(rulesOf(checkRead([page], { arn, payloads }))).toEqual([]);
});
