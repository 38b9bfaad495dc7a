import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import { createRedactor } from '../../../src/cassette/redaction/redactor.ts';
import { toRequest } from '../../../src/model/request.ts';
import { exchanges } from '../har/arbitrary-exchange.ts';

const settings = { allow: [], secrets: [] };
const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

function exchange(change: Partial<Exchange>): Exchange {
  const { method, url } = toRequest('GetDurableExecution', { DurableExecutionArn: arn }, 'http://localhost');
  const outcome = { status: 200, headers: [], body: { text: '{}' } };
  return { kind: 'call', startedAt: 0, duration: 0, method, url, requestHeaders: [], outcome, ...change };
}

test('redact() changes nothing more the second time', () => {
  fc.assert(
    fc.property(fc.array(exchanges, { maxLength: 5 }), (all) => {
      const once = all.map(createRedactor(settings).redact);

      expect(once.map(createRedactor(settings).redact)).toEqual(once);
    }),
  );
});

test('redact() fits the lengths that headers tell', () => {
  const { outcome } = createRedactor(settings).redact(
    exchange({ outcome: { status: 200, headers: [['content-length', '11']], body: { text: '{"Owner":7}' } } }),
  );

  expect(outcome).toEqual({ status: 200, headers: [['content-length', '11']], body: { text: '{"Owner":1}' } });
});

test('redact() replaces bytes that are no text, raw answers and broken names', () => {
  const redactor = createRedactor(settings);
  const raw = new Uint8Array([1, 2, 3]);
  const { outcome, requestBody } = redactor.redact(
    exchange({
      requestBody: { text: '/w==', encoding: 'base64' },
      outcome: { status: 200, headers: [], body: { text: '/wA=', encoding: 'base64' }, delivery: { delayMs: 5, raw } },
    }),
  );

  expect(requestBody).toEqual({ text: 'redacted-1' });
  expect(outcome).toEqual({
    status: 200,
    headers: [],
    body: { text: 'redacted-2' },
    delivery: { delayMs: 5, raw: new Uint8Array(Buffer.from('redacted')) },
  });
  expect(redactor.redact(exchange({ outcome: { failure: 'ECONNRESET' } })).outcome).toEqual({ failure: 'ECONNRESET' });
});

test('redact() takes a credential of a header out of every later text', () => {
  const token = 'FwoGZXIvYXdzEJr';
  const message = JSON.stringify({ Message: `The security token ${token} is expired` });
  const { outcome } = createRedactor(settings).redact(
    exchange({
      requestHeaders: [['x-amz-security-token', token]],
      outcome: { status: 403, headers: [], body: { text: message } },
    }),
  );

  expect(outcome).toMatchObject({ body: { text: '{"Message":"The security token redacted is expired"}' } });
});

test('redact() reads payloads by their operation', () => {
  const redactor = createRedactor(settings);
  const of = (api: Parameters<typeof toRequest>[0], text: string) => {
    const { method, url } = toRequest(api, { CallbackId: 'AbC+', DurableExecutionArn: arn }, 'http://localhost');
    return redactor.redact(exchange({ method, url, requestBody: { text } })).requestBody?.text;
  };

  expect(of('SendDurableExecutionCallbackSuccess', '{"paid":true}')).toBe('{"paid":false}');
  expect(of('SendDurableExecutionCallbackFailure', '{"ErrorType":"X","Other":1}')).toBe(
    '{"ErrorType":"redacted-1","Other":1}',
  );
  expect(
    of('CheckpointDurableExecution', '{"CheckpointToken":"dG9r","Updates":[{"Id":"a","Name":"pay","Payload":"5"}]}'),
  ).toBe('{"CheckpointToken":"token1","Updates":[{"Id":"a","Name":"pay","Payload":"redacted-2"}]}');
  expect(of('GetDurableExecution', '{"any":"thing"}')).toBe('{"any":"redacted-3"}');
});

test('redact() reads what Lambda handed to a handler', () => {
  const payload = {
    DurableExecutionArn: arn,
    CheckpointToken: 'dG9r',
    InitialExecutionState: { Operations: [], NextMarker: 'm+' },
  };
  const { requestBody, outcome } = createRedactor(settings).redact(
    exchange({
      kind: 'invocation',
      method: 'POST',
      url: 'https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/orders/invocations',
      requestBody: { text: JSON.stringify(payload) },
      outcome: { status: 200, headers: [], body: { text: '{"Status":"SUCCEEDED","Result":"{\\"a\\":5}"}' } },
    }),
  );

  expect(JSON.parse(requestBody?.text ?? '')).toEqual({
    DurableExecutionArn: 'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-1/id-1',
    CheckpointToken: 'token1',
    InitialExecutionState: { Operations: [], NextMarker: 'marker-1+' },
  });
  expect(outcome).toMatchObject({ body: { text: '{"Status":"SUCCEEDED","Result":"{\\"a\\":1}"}' } });
});
