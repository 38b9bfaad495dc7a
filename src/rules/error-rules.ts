import { type ShapeName, shapes } from '../../validators/shapes.js';
import { apis } from '../model/api.ts';
import { type ExceptionForm, exceptions, refusals } from '../model/exceptions.ts';
import { defineRules, nothing } from './define-rules.ts';
import { describe, quote } from './describe.ts';
import type { ErrorScope } from './error-scope.ts';
import { readAs } from './read-as.ts';
import type { Finding, WholeRule } from './rule.ts';

/** A rule about an answer that refuses a request. */
export type ErrorRule = WholeRule<ErrorScope>;

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

/** What must hold of an answer that refuses a request. */
export const errorRules: readonly ErrorRule[] = defineRules<ErrorRule>('error', [
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
    check: ({ name, api }) => {
      if (name === undefined || anywhere.has(name) || formOf(name)?.from === 'protocol') return nothing;
      if (api === undefined ? formOf(name) : apis[api].errors.includes(name) || isForeignNotFound({ name, api }))
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
    check: ({ name, status }) => {
      const form = formOf(name);
      if (form === undefined || status === undefined || status === form.status) return nothing;
      const says = `is ${name} and has the status ${status}`;
      return [{ at: '/status', expected: `${form.status}`, received: `${status}`, says }];
    },
  },
  {
    id: 'error/body-json',
    title: 'The body of a refusal MUST be a JSON object',
    severity: 'must',
    source: 'AWS REST-JSON protocol',
    check: ({ body }) =>
      body === undefined
        ? [
            {
              at: '/body',
              expected: 'a JSON object',
              received: 'something else',
              says: 'has a body that is no JSON object',
            },
          ]
        : nothing,
  },
  {
    id: 'error/message-spelling',
    title: "An exception's message MUST be spelt as the model spells it: message or Message",
    severity: 'must',
    source: 'API model, exceptions',
    check: ({ name, body }) => {
      const form = formOf(name);
      if (form?.from !== 'model' || body === undefined || form.message in body) return nothing;
      const other = form.message === 'message' ? 'Message' : 'message';
      if (!(other in body)) return nothing;
      const says = `is ${name} and has its message as ${other}`;
      return [{ at: `/body/${other}`, expected: form.message, received: other, says }];
    },
  },
  {
    id: 'error/schema',
    title: 'The body of an exception MUST have the members of the model',
    severity: 'must',
    source: 'API model, exceptions',
    check: ({ name, body }) => {
      if (name === undefined || body === undefined || !Object.hasOwn(shapes, name) || !formOf(name)) return nothing;
      // one of the model's exceptions is a shape of the same name
      return readAs<object>(name as ShapeName, body).problems.map(({ path, expected, received }): Finding => {
        return { at: `/body/${path.join('/')}`, expected, received, says: `has ${received} as ${path.join('.')}` };
      });
    },
  },
  {
    id: 'error/type-member',
    title: 'The Type of an exception SHOULD say whose fault it is: User or Service',
    severity: 'info',
    source: 'API model, exceptions; answers of other Lambda operations',
    check: ({ name, body }) => {
      const type = formOf(name)?.type;
      if (type === undefined || body === undefined || body.Type === type) return nothing;
      return [
        {
          at: '/body',
          expected: type,
          received: describe(body.Type),
          says: `is ${name} and its Type is not ${type}`,
        },
      ];
    },
  },
  {
    id: 'error/token-text',
    title: 'The message about a token SHOULD begin with Invalid checkpoint token, in this spelling',
    severity: 'should',
    source: 'aws-durable-execution-sdk-js#917; SDKs compare the text',
    check: ({ body }) => {
      const message = body?.message ?? body?.Message;
      const expected = refusals.staleToken.message;
      if (typeof message !== 'string' || !message.toLowerCase().startsWith(expected.toLowerCase())) return nothing;
      if (message.startsWith(expected)) return nothing;
      return [
        { at: '/body/message', expected, received: describe(message), says: `has the message ${describe(message)}` },
      ];
    },
  },
  {
    id: 'error/throttle-retry-after',
    title: 'TooManyRequestsException SHOULD have a Retry-After header of whole seconds',
    severity: 'should',
    source: 'API model, TooManyRequestsException: retryAfterSeconds',
    check: ({ name, headers }) => {
      const after = headers['retry-after'];
      if (name !== 'TooManyRequestsException' || (after !== undefined && /^\d+$/.test(after))) return nothing;
      return [
        {
          at: '/headers',
          expected: 'retry-after',
          received: describe(after),
          says: `is ${name} and has ${after === undefined ? 'no Retry-After' : `the Retry-After ${describe(after)}`}`,
        },
      ];
    },
  },
  {
    id: 'error/throttle-reason',
    title: 'TooManyRequestsException SHOULD have a Reason',
    severity: 'should',
    source: 'API model, TooManyRequestsException: Reason',
    check: ({ name, body }) => {
      if (name !== 'TooManyRequestsException' || body === undefined || body.Reason !== undefined) return nothing;
      return [{ at: '/body', expected: 'a Reason', received: 'none', says: `is ${name} and has no Reason` }];
    },
  },
]);

function formOf(name: string | undefined): ExceptionForm | undefined {
  const table: Readonly<Record<string, ExceptionForm>> = exceptions;
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function isForeignNotFound({ name, api }: Pick<ErrorScope, 'name' | 'api'>): boolean {
  const state = api === 'GetDurableExecutionState' || api === 'CheckpointDurableExecution';
  return state && name === 'ResourceNotFoundException';
}
