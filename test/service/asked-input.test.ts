import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBytes } from '../../src/model/body.ts';
import { toRequest } from '../../src/model/request.ts';
import { readAsked } from '../../src/service/asked-input.ts';

const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const base = 'https://lambda.test/2025-12-01';
const get = (path: string) => readAsked({ method: 'GET', url: `${base}${path}`, headers: {} });

test('readAsked() reads back what a client wrote for State', () => {
  const text = fc.string({ minLength: 1 }).filter((given) => given.isWellFormed());
  const inputs = fc.record(
    { DurableExecutionArn: text, CheckpointToken: text, Marker: text, MaxItems: fc.integer() },
    { requiredKeys: ['DurableExecutionArn'] },
  );
  fc.assert(
    fc.property(inputs, (input) => {
      const asked = readAsked(toRequest('GetDurableExecutionState', input, 'https://lambda.test'));

      expect(asked).toEqual({ api: 'GetDurableExecutionState', label: input.DurableExecutionArn, input });
    }),
  );
});

test('readAsked() reads the types of a query', () => {
  const asked = get(
    '/functions/orders/durable-executions?ReverseOrder=true&MaxItems=5&Statuses=RUNNING&Statuses=FAILED&StartedAfter=2026-01-01T00%3A00%3A00Z',
  );

  expect(asked).toEqual({
    api: 'ListDurableExecutionsByFunction',
    label: 'orders',
    input: {
      FunctionName: 'orders',
      ReverseOrder: true,
      MaxItems: 5,
      Statuses: ['RUNNING', 'FAILED'],
      StartedAfter: '2026-01-01T00:00:00Z',
    },
  });
});

test('readAsked() keeps the text of what cannot be read as its type', () => {
  const asked = get('/durable-executions/e/history?MaxItems=many&ReverseOrder=yes&Marker=&Extra=1&Marker=2');

  expect(asked.input).toEqual({
    DurableExecutionArn: 'e',
    MaxItems: 'many',
    ReverseOrder: 'yes',
    Marker: '',
    Extra: '1',
  });
});

test('readAsked() reads the members of a checkpoint from its body', () => {
  const input = {
    DurableExecutionArn,
    CheckpointToken: 'token-1',
    Updates: [{ Id: 's', Type: 'STEP', Action: 'START' }],
  };

  const asked = readAsked(toRequest('CheckpointDurableExecution', input, 'https://lambda.test'));

  expect(asked.input).toEqual(input);
});

test.each([
  ['stop', 'StopDurableExecution', '{"ErrorType":"E"}', { DurableExecutionArn: 'e', Error: { ErrorType: 'E' } }],
  ['stop', 'StopDurableExecution', '{', { DurableExecutionArn: 'e', Error: '{' }],
  ['stop', 'StopDurableExecution', '', { DurableExecutionArn: 'e' }],
  ['checkpoint', 'CheckpointDurableExecution', 'no JSON', { DurableExecutionArn: 'e' }],
  ['checkpoint', 'CheckpointDurableExecution', '7', { DurableExecutionArn: 'e' }],
])('readAsked() reads a POST to %s as %s with the body %j', (verb, api, body, input) => {
  const url = `${base}/durable-executions/e/${verb}`;

  expect(readAsked({ method: 'POST', url, headers: {}, body: toBytes(body) })).toEqual({ api, label: 'e', input });
});

test('readAsked() reads the bytes of a callback as text', () => {
  const url = `${base}/durable-execution-callbacks/c%2F1/succeed`;

  const asked = readAsked({ method: 'POST', url, headers: {}, body: toBytes('"done"') });

  expect(asked).toEqual({
    api: 'SendDurableExecutionCallbackSuccess',
    label: 'c/1',
    input: { CallbackId: 'c/1', Result: '"done"' },
  });
});

test('readAsked() knows no operation behind other paths', () => {
  expect(get('/nothing')).toEqual({ api: undefined, label: undefined, input: {} });
});
