import { type ShapeName, shapes } from '../../validators/shapes.js';
import { refusals } from '../model/exceptions.ts';
import { defineRules, nothing } from './define-rules.ts';
import { describe } from './describe.ts';
import type { ErrorRule } from './error-scope.ts';
import { readAs } from './read-as.ts';
import type { Finding } from './rule.ts';

/** The body of an answer that refuses a request, and the headers that an exception wants. */
export const errorBodyRules: readonly ErrorRule[] = defineRules<ErrorRule>('error', [
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
    check: ({ name, body, form }) => {
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
    check: ({ name, body, form }) => {
      if (name === undefined || body === undefined || !Object.hasOwn(shapes, name) || !form) return nothing;
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
    check: ({ name, body, form }) => {
      const type = form?.type;
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
