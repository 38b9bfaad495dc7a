import { expect, test } from 'vitest';
import { networkCodeOf, networkError } from '../../src/model/network-error.ts';

test('networkError() makes an error with a code and a name', () => {
  const error = networkError('ECONNRESET', 'read ECONNRESET', 'TimeoutError');

  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'TimeoutError', message: 'read ECONNRESET', code: 'ECONNRESET' });
});

test.for([
  ['its own', networkError('ETIMEDOUT', ''), 'ETIMEDOUT'],
  ['that of a cause', new TypeError('fetch failed', { cause: networkError('ECONNREFUSED', '') }), 'ECONNREFUSED'],
  [
    'the word of the socket for that of fetch',
    new TypeError('', { cause: networkError('UND_ERR_SOCKET', '') }),
    'ECONNRESET',
  ],
  ['none for another code', networkError('ERR_INVALID_URL', ''), undefined],
  ['none for a code that is no text', Object.assign(new Error(), { code: 20 }), undefined],
  ['none for what is no error', { code: 'ECONNRESET' }, undefined],
] as const)('networkCodeOf() finds %s', ([, error, code]) => {
  expect(networkCodeOf(error)).toBe(code);
});

test('networkCodeOf() ends where causes go in a circle', () => {
  const error = new Error('a');
  error.cause = error;

  expect(networkCodeOf(error)).toBeUndefined();
});
