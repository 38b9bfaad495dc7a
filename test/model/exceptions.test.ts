import * as sdk from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { bodyJson } from '../../src/model/body.ts';
import { type ExceptionName, exceptions, refusals, refuse } from '../../src/model/exceptions.ts';
import { matchesShape, type ShapeName } from '../../src/model/shape.ts';
import { shapes } from '../../validators/shapes.js';

const names = Object.keys(exceptions) as ExceptionName[]; // the record's type says which keys it has
const inModel = names.filter((name) => exceptions[name].from === 'model');
const shaped = inModel.filter((name): name is ExceptionName & ShapeName => name in shapes);

// the AWS SDK's schemas: [-3, namespace, name, { error, httpError }, members, schemas]
const exported = sdk as unknown as Readonly<Record<string, readonly unknown[] | undefined>>;
const known = names.filter((name) => exported[`${name}$`] !== undefined);

test('exceptions holds every exception of the schemas as one of the model', () => {
  expect(
    Object.keys(shapes)
      .filter((name) => name.endsWith('Exception'))
      .sort(),
  ).toEqual([...shaped].sort());
  expect(inModel.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(known)("exceptions.%s has the status and the spelling of the AWS SDK's", (name) => {
  const [, , , traits, members] = exported[`${name}$`] as readonly [0, 0, 0, { readonly httpError: number }, string[]];

  expect(exceptions[name].status).toBe(traits.httpError);
  expect(members).toContain(exceptions[name].message);
  expect(members.includes('Type')).toBe(exceptions[name].type !== undefined);
});

test.each(shaped)('refuse() of %s answers with the members of its shape', (name) => {
  const body = bodyJson(refuse({ exception: name, message: 'no' }).body);

  expect(matchesShape(name, body)).toBe(true);
  expect(Object.keys(body as object).filter((member) => !(member in (shapes[name].properties ?? {})))).toEqual([]);
});

test('refuse() puts the name in the header and further members behind the message', () => {
  const answer = refuse({
    exception: 'TooManyRequestsException',
    message: 'Rate exceeded',
    members: { Reason: 'CallerRateLimitExceeded' },
    headers: { 'retry-after': '2' },
  });

  expect({ ...answer, body: bodyJson(answer.body) }).toEqual({
    status: 429,
    headers: {
      'content-type': 'application/json',
      'x-amzn-errortype': 'TooManyRequestsException',
      'retry-after': '2',
    },
    body: { Type: 'User', message: 'Rate exceeded', Reason: 'CallerRateLimitExceeded' },
  });
});

test('refuse() leaves Type out of what the protocol answers', () => {
  const answer = refuse({ exception: 'AccessDeniedException', message: 'no' });

  expect([answer.status, bodyJson(answer.body)]).toEqual([403, { Message: 'no' }]);
});

test('refusals keeps the texts that clients compare', () => {
  expect(Object.values(refusals).map(({ exception, message }) => `${exceptions[exception].status} ${message}`)).toEqual(
    [
      '400 Invalid checkpoint token',
      '404 Durable Execution does not exist',
      '400 Invalid Marker',
      '400 Invalid callback id',
      '400 The callback is either timed out or already completed',
    ],
  );
});
