import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCall } from '../../../src/cassette/har/read-call.ts';
import { toTextBody } from '../../../src/cassette/har/text-body.ts';
import { type Api, apiNames, apis, type QueryType } from '../../../src/model/api.ts';
import { type ApiInput, toRequest } from '../../../src/model/request.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const typed: Readonly<Record<QueryType, fc.Arbitrary<unknown>>> = {
  string: text,
  integer: fc.nat(),
  boolean: fc.boolean(),
  timestamp: text,
  list: fc.array(text, { minLength: 1 }),
};

/** An input of an operation as its request can carry it. */
function inputs(api: Api): fc.Arbitrary<ApiInput> {
  const { label, query, body } = apis[api];
  const members = Object.entries(query).map(
    ([name, type]) => [name, fc.option(typed[type], { nil: undefined })] as const,
  );
  const inBody = body === 'members' ? { Updates: fc.array(fc.dictionary(text, text)) } : {};
  return fc.record({ [label]: text, ...Object.fromEntries(members), ...inBody });
}

function read(api: Api, input: ApiInput) {
  const { method, url, body } = toRequest(api, input, 'https://localhost/base');
  return readCall({ method, url, ...(body && { requestBody: toTextBody(body) }) });
}

test('readCall() reads the input that toRequest() wrote', () => {
  const names = apiNames.filter((api) => typeof apis[api].body === 'string');
  const calls = fc.constantFrom(...names).chain((api) => fc.tuple(fc.constant(api), inputs(api)));

  fc.assert(
    fc.property(calls, ([api, input]) => {
      const sent = Object.entries(input).filter(([, value]) => value !== undefined);

      expect(read(api, input)).toEqual({ api, input: Object.fromEntries(sent) });
    }),
  );
});

test('readCall() reads payloads that are a whole body', () => {
  const id = { CallbackId: 'AbC+/=' };

  expect(read('SendDurableExecutionCallbackFailure', { ...id, Error: { ErrorType: 'E' } })?.input).toEqual({
    ...id,
    Error: { ErrorType: 'E' },
  });
  expect(read('SendDurableExecutionCallbackSuccess', { ...id, Result: '{"a":1}' })?.input).toEqual({
    ...id,
    Result: '{"a":1}',
  });
  expect(read('SendDurableExecutionCallbackSuccess', { ...id, Result: new Uint8Array([255]) })?.input).toEqual({
    ...id,
    Result: { base64: '/w==' },
  });
});

test('readCall() keeps what the API would refuse', () => {
  const url = 'http://localhost/2025-12-01/durable-executions/arn/state';
  const input = (query: string) => readCall({ method: 'GET', url: `${url}?${query}` })?.input;

  expect(input('MaxItems=x&Marker=')).toEqual({ DurableExecutionArn: 'arn', MaxItems: 'x', Marker: '' });
  expect(input('MaxItems=1&MaxItems=2')).toEqual({ DurableExecutionArn: 'arn', MaxItems: [1, 2] });
  expect(input('Marker=%zz&Other=1')).toEqual({ DurableExecutionArn: 'arn', Marker: null });
  expect(
    readCall({ method: 'POST', url: url.replace('state', 'checkpoint'), requestBody: { text: '{"Upd' } })?.input,
  ).toEqual({ DurableExecutionArn: 'arn', Body: '{"Upd' });
  expect(readCall({ method: 'POST', url: url.replace('state', 'stop'), requestBody: { text: '[1]' } })?.input).toEqual({
    DurableExecutionArn: 'arn',
    Error: [1],
  });
});

test('readCall() knows no other service', () => {
  expect(readCall({ method: 'GET', url: 'https://example.com/orders' })).toBeUndefined();
  expect(
    readCall({ method: 'DELETE', url: 'http://localhost/2025-12-01/durable-executions/arn/state' }),
  ).toBeUndefined();
});
