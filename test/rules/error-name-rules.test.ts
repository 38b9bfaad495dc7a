import type { Api } from '../../src/model/api.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refusals, refuse } from '../../src/model/exceptions.ts';
import { checkError } from '../../src/rules/check-error.ts';
import { errorNameRules } from '../../src/rules/error-name-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const state = { api: 'GetDurableExecutionState' } as const;
const stale = refuse(refusals.staleToken);
const named = (name: string, status: number, body: object): readonly Violation[] =>
  checkError(jsonResponse(status, body, { 'x-amzn-errortype': name }));
const user = { Type: 'User', message: 'no' };
const lost = (api: Api): readonly Violation[] => checkError(refuse(refusals.unknownExecution), { api });

testRules(errorNameRules, {
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
});
