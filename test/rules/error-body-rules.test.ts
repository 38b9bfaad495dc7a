import type { Api } from '../../src/model/api.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refusals, refuse } from '../../src/model/exceptions.ts';
import { checkError } from '../../src/rules/check-error.ts';
import { errorBodyRules } from '../../src/rules/error-body-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const stale = refuse(refusals.staleToken);
const named = (name: string, status: number, body: object): readonly Violation[] =>
  checkError(jsonResponse(status, body, { 'x-amzn-errortype': name }));
const user = { Type: 'User', message: 'no' };
const throttled = { ...user, Reason: 'CallerRateLimitExceeded' };
const throttle = (members: object, headers: Readonly<Record<string, string>>): readonly Violation[] =>
  checkError(jsonResponse(429, members, { 'x-amzn-errortype': 'TooManyRequestsException', ...headers }));
const lost = (api: Api): readonly Violation[] => checkError(refuse(refusals.unknownExecution), { api });

testRules(errorBodyRules, {
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
