import { expect, test } from 'vitest';
import { missedCall, strangeRequest } from '../../../src/cassette/playback/describe-miss.ts';
import type { RecordedCall } from '../../../src/cassette/playback/recorded-call.ts';

function call(url: string): RecordedCall {
  const outcome = { status: 200, headers: [], body: { text: '' } };
  const exchange = {
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method: 'GET',
    url,
    requestHeaders: [],
    outcome,
  } as const;
  return { entry: 4, api: 'GetDurableExecutionState', input: {}, exchange };
}

const recorded = call('http://127.0.0.1:3000/base/2025-12-01/x');
const asked = { api: 'GetDurableExecutionState', input: {} } as const;

test('missedCall() says why there is no answer, and how to record one', () => {
  const from = { source: 'my file.har', calls: [recorded] };
  const difference = { pointer: '/MaxItems', recorded: '1', asked: '2' };
  const lines = (near: Parameters<typeof missedCall>[0]['near'], reason?: string) =>
    missedCall({ ...asked, near, ...(reason !== undefined && { reason }) }, from).message.split('\n');

  expect(lines([])[0]).toBe(
    "Cannot replay GetDurableExecutionState from 'my file.har': found none of this operation, expected one of GetDurableExecutionState (1)",
  );
  expect(lines([{ call: recorded, differences: [] }])[0]).toContain(
    'found it asked once more than recorded, expected at most 1',
  );
  expect(lines([{ call: recorded, differences: [difference] }])[0]).toContain(
    'found none of this input among 1, expected one',
  );
  expect(lines([{ call: recorded, differences: [difference] }])).toContain(
    '  the option pages answers in other pages than the recorded ones',
  );
  expect(lines([], 'found x, expected y')[0]).toContain(': found x, expected y');
  expect(lines([]).at(-1)).toBe(
    "  record it again: npx lambda-durable-testkit record --upstream http://127.0.0.1:3000 --out 'my file.har'",
  );
});

test('missedCall() knows no upstream of an empty or redacted cassette', () => {
  const command = (calls: readonly RecordedCall[]) =>
    missedCall({ ...asked, near: [] }, { source: 'a.har', calls }).command;

  expect(command([])).toBe('npx lambda-durable-testkit record --upstream URL --out a.har');
  expect(command([call('https://host-1.invalid:80/x')])).toContain('--upstream URL');
  expect(command([call('https://lambda.eu-west-1.amazonaws.com/x')])).toContain(
    'lambda.eu-west-1.amazonaws.com --aws --out',
  );
  expect(missedCall({ ...asked, near: [] }, { source: 'a.har', calls: [] }).message).toContain(
    'expected one of nothing: the cassette is empty',
  );
});

test('strangeRequest() says what came', () => {
  expect(strangeRequest('PUT', 'https://h/orders?secret=1', { source: 'a.har', calls: [] }).message).toContain(
    "Cannot replay the request from 'a.har': found PUT /orders, expected an operation of the durable-execution API",
  );
});
