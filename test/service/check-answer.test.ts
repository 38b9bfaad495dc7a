import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiNames } from '../../src/model/api.ts';
import { jsonResponse, toBytes } from '../../src/model/body.ts';
import { refusals, refuse } from '../../src/model/exceptions.ts';
import { toRequest } from '../../src/model/request.ts';
import { checkAnswer } from '../../src/service/check-answer.ts';

const label = { DurableExecutionArn: 'x/order-17/e-1', FunctionName: 'orders', CallbackId: 'Q0I' };
const step = { EventType: 'StepStarted', EventTimestamp: 1, Id: 's1', StepStartedDetails: {} };
const rulesOf = (...[request, response]: Parameters<typeof checkAnswer>): readonly string[] =>
  checkAnswer(request, response).violations.map(({ rule }) => rule);

test('checkAnswer() asks the rules of the operation that the request is about', () => {
  const empty = apiNames.map(
    (api) => rulesOf(toRequest(api, label, ''), jsonResponse(200, { DurableExecutions: 7 }))[0],
  );

  expect(Object.fromEntries(apiNames.map((api, index) => [api, empty[index]]))).toEqual({
    CheckpointDurableExecution: 'checkpoint/schema',
    GetDurableExecution: 'execution/schema',
    GetDurableExecutionHistory: 'history-page/schema',
    GetDurableExecutionState: 'page/schema',
    ListDurableExecutionsByFunction: 'list/schema',
    SendDurableExecutionCallbackFailure: undefined,
    SendDurableExecutionCallbackHeartbeat: undefined,
    SendDurableExecutionCallbackSuccess: undefined,
    StopDurableExecution: 'stop/schema',
  });
});

test('checkAnswer() holds the answer against what was asked for', () => {
  const asked = { ...label, MaxItems: 1, ReverseOrder: true, IncludeExecutionData: false };
  const input = { Input: { Payload: '{}', Truncated: false }, ExecutionTimeout: 60 };
  const started = { EventType: 'ExecutionStarted', EventTimestamp: 1, Id: 'e-1', ExecutionStartedDetails: input };
  const events = [
    { ...step, EventId: 2 },
    { ...started, EventId: 1, Name: 'order-17' },
  ];
  const request = toRequest('GetDurableExecutionHistory', asked, '');

  expect(rulesOf(request, jsonResponse(200, { Events: events }))).toEqual([
    'history-page/at-most-max-items',
    'history/data-only-when-asked',
  ]);
});

test('checkAnswer() counts the bytes of the body', () => {
  const body = toBytes(JSON.stringify({ DurableExecutions: [], Padding: 'x'.repeat(6_291_456) }));

  expect(rulesOf(toRequest('ListDurableExecutionsByFunction', label, ''), { ...jsonResponse(200, {}), body })).toEqual([
    'list/within-size',
  ]);
});

test('checkAnswer() checks refusals, and knows what the operation declares', () => {
  const unknown = refuse(refusals.unknownExecution);

  expect(rulesOf(toRequest('GetDurableExecution', label, ''), unknown)).toEqual([]);
  expect(rulesOf(toRequest('GetDurableExecutionState', label, ''), unknown)).toEqual(['error/execution-not-found']);
  expect(rulesOf({ method: 'GET', url: '/nowhere', headers: {} }, unknown)).toEqual([]);
});

test('checkAnswer() leaves answers alone that nobody can read', () => {
  const request = toRequest('GetDurableExecutionState', label, '');
  const never = { ...jsonResponse(200, {}), delivery: { then: 'reset' } } as const;
  const raw = { ...jsonResponse(200, {}), delivery: { raw: toBytes('x') } };
  const cut = { ...jsonResponse(200, {}), delivery: { then: 'reset', stopAfterBytes: 1 } } as const;

  expect([rulesOf(request, never), rulesOf(request, raw), rulesOf(request, cut)]).toEqual([[], [], ['page/schema']]);
});

test('checkAnswer() never throws, whatever the body is', () => {
  const body = fc.oneof(fc.uint8Array(), fc.json().map(toBytes));
  fc.assert(
    fc.property(fc.constantFrom(...apiNames), fc.constantFrom(200, 204, 400, 500), body, (api, status, bytes) => {
      expect(Array.isArray(rulesOf(toRequest(api, label, ''), { status, headers: {}, body: bytes }))).toBe(true);
    }),
  );
});
