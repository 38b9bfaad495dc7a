import type { Api } from '../../src/model/api.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refusals, refuse } from '../../src/model/exceptions.ts';
import { checkError } from '../../src/rules/check-error.ts';
import { errorRules } from '../../src/rules/error-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const state = { api: 'GetDurableExecutionState' } as const;
const stale = refuse(refusals.staleToken);
const named = (name: string, status: number, body: object): readonly Violation[] =>
  checkError(jsonResponse(status, body, { 'x-amzn-errortype': name }));
const user = { Type: 'User', message: 'no' };
const throttled = { ...user, Reason: 'CallerRateLimitExceeded' };
const throttle = (members: object, headers: Readonly<Record<string, string>>): readonly Violation[] =>
  checkError(jsonResponse(429, members, { 'x-amzn-errortype': 'TooManyRequestsException', ...headers }));
const lost = (api: Api): readonly Violation[] => checkError(refuse(refusals.unknownExecution), { api });

testRules(errorRules, {
  'error/status-refuses': {
    accepts: [checkError(stale, state)],
    refuses: [
      [
        checkError({ ...refuse({ exception: 'AccessDeniedException', message: 'no' }), status: 200 }),
        { path: '/status', expected: '400 to 599', received: '200', message: 'the refusal has the status 200' },
      ],
    ],
  },
  'error/name-on-the-wire': {
    accepts: [
      checkError(stale),
      checkError(jsonResponse(400, { ...user, __type: 'com.amazonaws.lambda#InvalidParameterValueException' })),
      checkError(jsonResponse(400, user, { 'x-amzn-ErrorType': 'InvalidParameterValueException:http://internal/' })),
    ],
    refuses: [
      [
        checkError(jsonResponse(400, user)),
        {
          path: '/headers',
          expected: 'x-amzn-errortype',
          received: 'none',
          message: 'the refusal does not name its exception',
        },
      ],
    ],
  },
  'error/declared': {
    accepts: [
      checkError(stale, state),
      lost('GetDurableExecution'),
      checkError(refuse({ exception: 'ValidationException', message: '1 validation error detected' }), state),
      named('ExpiredTokenException', 403, { message: 'expired' }),
    ],
    refuses: [
      [
        checkError(refuse(refusals.closedCallback), state),
        {
          path: '/headers',
          expected:
            'one of InvalidParameterValueException, ServiceException, TooManyRequestsException, KMSAccessDeniedException, KMSDisabledException, KMSInvalidStateException, KMSNotFoundException',
          received: 'CallbackTimeoutException',
          message: "the refusal names 'CallbackTimeoutException', which GetDurableExecutionState does not declare",
        },
      ],
      [
        named('InternalServerError', 500, { message: 'no' }),
        {
          path: '/headers',
          expected: 'an exception of the model',
          received: 'InternalServerError',
          message: "the refusal names 'InternalServerError', which the API does not declare",
        },
      ],
    ],
  },
  'error/execution-not-found': {
    accepts: [lost('GetDurableExecution'), lost('GetDurableExecutionHistory')],
    refuses: [
      [
        lost('GetDurableExecutionState'),
        {
          path: '/headers',
          expected: 'InvalidParameterValueException: Invalid checkpoint token',
          received: 'ResourceNotFoundException',
          message: 'the refusal names ResourceNotFoundException, which GetDurableExecutionState does not declare',
        },
      ],
      [
        lost('CheckpointDurableExecution'),
        {
          path: '/headers',
          expected: 'InvalidParameterValueException: Invalid checkpoint token',
          received: 'ResourceNotFoundException',
          message: 'the refusal names ResourceNotFoundException, which CheckpointDurableExecution does not declare',
        },
      ],
    ],
  },
  'error/status-fits-name': {
    accepts: [checkError(refuse(refusals.closedCallback), { api: 'SendDurableExecutionCallbackSuccess' })],
    refuses: [
      [
        named('CallbackTimeoutException', 408, { Type: 'User', Message: 'late' }),
        {
          path: '/status',
          expected: '400',
          received: '408',
          message: 'the refusal is CallbackTimeoutException and has the status 408',
        },
      ],
    ],
  },
  'error/body-json': {
    accepts: [checkError(stale)],
    refuses: [
      [
        checkError({ ...stale, body: new TextEncoder().encode('<html>') }),
        {
          path: '/body',
          expected: 'a JSON object',
          received: 'something else',
          message: 'the refusal has a body that is no JSON object',
        },
      ],
      [
        checkError({ ...stale, body: new TextEncoder().encode('"no"') }),
        {
          path: '/body',
          expected: 'a JSON object',
          received: 'something else',
          message: 'the refusal has a body that is no JSON object',
        },
      ],
      [
        checkError({ ...stale, body: [] }),
        {
          path: '/body',
          expected: 'a JSON object',
          received: 'something else',
          message: 'the refusal has a body that is no JSON object',
        },
      ],
    ],
  },
  'error/message-spelling': {
    accepts: [checkError(stale), lost('GetDurableExecution'), named('AccessDeniedException', 403, { message: 'no' })],
    refuses: [
      [
        named('InvalidParameterValueException', 400, { Type: 'User', Message: 'no' }),
        {
          path: '/body/Message',
          expected: 'message',
          received: 'Message',
          message: 'the refusal is InvalidParameterValueException and has its message as Message',
        },
      ],
      [
        named('CallbackTimeoutException', 400, { Type: 'User', message: 'late' }),
        {
          path: '/body/message',
          expected: 'Message',
          received: 'message',
          message: 'the refusal is CallbackTimeoutException and has its message as message',
        },
      ],
    ],
  },
  'error/schema': {
    accepts: [checkError(stale)],
    refuses: [
      [
        named('InvalidParameterValueException', 400, { Type: 'User', message: 7 }),
        { path: '/body/message', expected: 'a text', received: '7', message: 'the refusal has 7 as message' },
      ],
      [
        throttle({ ...user, Reason: 'Busy' }, { 'retry-after': '1' }),
        {
          path: '/body/Reason',
          expected:
            'one of ConcurrentInvocationLimitExceeded, FunctionInvocationRateLimitExceeded, ReservedFunctionConcurrentInvocationLimitExceeded, ReservedFunctionInvocationRateLimitExceeded, CallerRateLimitExceeded, ConcurrentSnapshotCreateLimitExceeded',
          received: "'Busy'",
          message: "the refusal has 'Busy' as Reason",
        },
      ],
    ],
  },
  'error/type-member': {
    accepts: [checkError(stale), named('ValidationException', 400, { message: 'no' })],
    refuses: [
      [
        named('ServiceException', 500, { Message: 'no' }),
        {
          path: '/body',
          expected: 'Service',
          received: 'nothing',
          message: 'the refusal is ServiceException and its Type is not Service',
        },
      ],
      [
        named('ServiceException', 500, { Type: 'User', Message: 'no' }),
        {
          path: '/body',
          expected: 'Service',
          received: "'User'",
          message: 'the refusal is ServiceException and its Type is not Service',
        },
      ],
    ],
  },
  'error/token-text': {
    accepts: [
      checkError(stale),
      checkError(refuse({ ...refusals.staleToken, message: 'Invalid checkpoint token: old' })),
    ],
    refuses: [
      [
        checkError(refuse({ ...refusals.staleToken, message: 'Invalid Checkpoint Token' })),
        {
          path: '/body/message',
          expected: 'Invalid checkpoint token',
          received: "'Invalid Checkpoint Token'",
          message: "the refusal has the message 'Invalid Checkpoint Token'",
        },
      ],
    ],
  },
  'error/throttle-retry-after': {
    accepts: [throttle(throttled, { 'retry-after': '3' })],
    refuses: [
      [
        throttle(throttled, {}),
        {
          path: '/headers',
          expected: 'retry-after',
          received: 'nothing',
          message: 'the refusal is TooManyRequestsException and has no Retry-After',
        },
      ],
      [
        throttle(throttled, { 'retry-after': 'soon' }),
        {
          path: '/headers',
          expected: 'retry-after',
          received: "'soon'",
          message: "the refusal is TooManyRequestsException and has the Retry-After 'soon'",
        },
      ],
    ],
  },
  'error/throttle-reason': {
    accepts: [throttle(throttled, { 'Retry-After': '0' })],
    refuses: [
      [
        throttle(user, { 'retry-after': '3' }),
        {
          path: '/body',
          expected: 'a Reason',
          received: 'none',
          message: 'the refusal is TooManyRequestsException and has no Reason',
        },
      ],
    ],
  },
});
