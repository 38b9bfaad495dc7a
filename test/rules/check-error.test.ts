import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiNames, apis } from '../../src/model/api.ts';
import { type ExceptionName, exceptions, refuse } from '../../src/model/exceptions.ts';
import { assertError, checkError } from '../../src/rules/check-error.ts';
import { garbageLike } from './garbage.ts';

const throttle = { members: { Reason: 'CallerRateLimitExceeded' }, headers: { 'retry-after': '1' } };
const names = Object.keys(exceptions) as ExceptionName[]; // the record's type says which keys it has

test('checkError() finds nothing in any exception that an operation declares, and something in all others of the model', () => {
  for (const api of apiNames) {
    for (const exception of names) {
      const response = refuse({
        exception,
        message: 'no',
        ...(exception === 'TooManyRequestsException' ? throttle : {}),
      });
      const legal = apis[api].errors.includes(exception) || exceptions[exception].from === 'protocol';

      expect([api, exception, checkError(response, { api }).length]).toEqual([api, exception, legal ? 0 : 1]);
    }
  }
});

test('checkError() never throws, whatever the answer is', () => {
  const response = {
    ...refuse({ exception: 'TooManyRequestsException', message: 'no', ...throttle }),
    body: ['{', '}'],
  };
  fc.assert(
    fc.property(garbageLike(response), fc.constantFrom(...apiNames), (value, api) => {
      expect(Array.isArray(checkError(value, { api }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkError() reads bodies in pieces, and bodies that are no UTF-8', () => {
  const { body, ...head } = refuse({ exception: 'ServiceException', message: 'no' });
  const bytes = body as Uint8Array; // refuse() makes one piece

  expect(checkError({ ...head, body: [bytes.subarray(0, 9), bytes.subarray(9)] })).toEqual([]);
  expect(checkError({ ...head, body: new Uint8Array([0xff, 0xfe]) }).map(({ rule }) => rule)).toEqual([
    'error/body-json',
  ]);
});

test('assertError() throws unless the refusal holds', () => {
  expect(() => assertError(refuse({ exception: 'ServiceException', message: 'no' }))).not.toThrow();
  expect(() => assertError({ status: 500 })).toThrow('Cannot accept the refusal: found 2 violations of 2 rules');
});
