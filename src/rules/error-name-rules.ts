import { apis } from '../model/api.ts';
import { refusals } from '../model/exceptions.ts';
import { defineRules, nothing } from './define-rules.ts';
import { describe, quote } from './describe.ts';
import type { ErrorRule, ErrorScope } from './error-scope.ts';

// what the layers in front of every AWS service answer beside the exceptions of the model
const anywhere: ReadonlySet<string> = new Set([
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InternalFailure',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ThrottlingException',
]);

/** The status of an answer that refuses a request, and the exception that it names. */
export const errorNameRules: readonly ErrorRule[] = defineRules<ErrorRule>('error', [
  {
    id: 'error/status-refuses',
    title: 'A refusal MUST have a status from 400 to 599',
    severity: 'must',
    source: 'API model, exceptions',
    implies: ['error/status-fits-name'],
    check: ({ status }) => {
      if (status !== undefined && status >= 400 && status < 600) return nothing;
      return [
        {
          at: '/status',
          expected: '400 to 599',
          received: describe(status),
          says: `has the status ${describe(status)}`,
        },
      ];
    },
  },
  {
    id: 'error/name-on-the-wire',
    title: 'A refusal MUST name its exception in x-amzn-errortype or in __type',
    severity: 'must',
    source: 'AWS REST-JSON protocol',
    check: ({ name }) => {
      if (name !== undefined) return nothing;
      return [{ at: '/headers', expected: 'x-amzn-errortype', received: 'none', says: 'does not name its exception' }];
    },
  },
  {
    id: 'error/declared',
    title: 'An exception MUST be one that the model declares for the API, or one of the protocol',
    severity: 'must',
    source: 'API model, errors of each operation; measurements against the service',
    check: ({ name, api, form }) => {
      if (name === undefined || anywhere.has(name) || form?.from === 'protocol') return nothing;
      if (api === undefined ? form !== undefined : apis[api].errors.includes(name) || isForeignNotFound({ name, api }))
        return nothing;
      const expected = api ? `one of ${apis[api].errors.join(', ')}` : 'an exception of the model';
      return [
        {
          at: '/headers',
          expected,
          received: name,
          says: `names ${quote(name)}, which ${api ?? 'the API'} does not declare`,
        },
      ];
    },
  },
  {
    id: 'error/execution-not-found',
    title: 'State and Checkpoint SHOULD not answer ResourceNotFoundException',
    severity: 'should',
    source: "API model, errors of both; measurements of an emulator's author against the service",
    check: (error) => {
      if (!isForeignNotFound(error)) return nothing;
      const expected = `InvalidParameterValueException: ${refusals.staleToken.message}`;
      return [
        {
          at: '/headers',
          expected,
          received: `${error.name}`,
          says: `names ${error.name}, which ${error.api} does not declare`,
        },
      ];
    },
  },
  {
    id: 'error/status-fits-name',
    title: "An exception MUST have the model's status",
    severity: 'must',
    source: 'API model, exceptions: httpError',
    check: ({ name, status, form }) => {
      if (form === undefined || status === undefined || status === form.status) return nothing;
      const says = `is ${name} and has the status ${status}`;
      return [{ at: '/status', expected: `${form.status}`, received: `${status}`, says }];
    },
  },
]);

function isForeignNotFound({ name, api }: Pick<ErrorScope, 'name' | 'api'>): boolean {
  const state = api === 'GetDurableExecutionState' || api === 'CheckpointDurableExecution';
  return state && name === 'ResourceNotFoundException';
}
