import { expect, test } from 'vitest';
import { CassetteMissError } from '../../../src/cassette/playback/miss-error.ts';
import { bodyJson } from '../../../src/model/body.ts';

const difference = { pointer: '/MaxItems', recorded: '1000', asked: '10' };
const miss = { source: 'a.har', reason: 'found none, expected one', nearest: [], command: 'npx x' };

test('CassetteMissError shows the three nearest calls', () => {
  const nearest = [1, 2, 3, 4].map((entry) => ({
    entry,
    differences: Array.from({ length: entry === 1 ? 1 : 10 }, () => difference),
  }));
  const error = new CassetteMissError({ ...miss, api: 'GetDurableExecution', nearest, hint: 'try pages' });

  expect(error.message.split('\n')).toEqual([
    "Cannot replay GetDurableExecution from 'a.har': found none, expected one",
    '  entry 1 departs in 1 place',
    '    /MaxItems: recorded 1000, asked 10',
    ...[2, 3].flatMap((entry) => [
      `  entry ${entry} departs in 10 places`,
      ...Array.from({ length: 8 }, () => '    /MaxItems: recorded 1000, asked 10'),
      '    and 2 more',
    ]),
    '  and 1 more of this operation',
    '  try pages',
    '  record it again: npx x',
  ]);
});

test('CassetteMissError carries its data, and answers with a status that no client takes for success', () => {
  const error = new CassetteMissError({ ...miss, api: 'GetDurableExecution', input: { a: 1 } });

  expect([error.name, error.api, error.input, error.nearest, error.command]).toEqual([
    'CassetteMissError',
    'GetDurableExecution',
    { a: 1 },
    [],
    'npx x',
  ]);
  expect(error.response.status).toBe(400);
  expect(error.response.headers['x-amzn-errortype']).toBe('CassetteMissError');
  expect(bodyJson(error.response.body)).toEqual({ Type: 'User', message: error.message });
});

test('CassetteMissError answers a request that is none to the API as the service does', () => {
  const { response, message } = new CassetteMissError(miss);

  expect(response.status).toBe(404);
  expect(response.headers['x-amzn-errortype']).toBe('UnknownOperationException');
  expect(bodyJson(response.body)).toEqual({ message });
});
