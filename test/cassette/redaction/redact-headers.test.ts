import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactHeaders, secretsOf } from '../../../src/cassette/redaction/redact-headers.ts';
import { freshTools } from './tools.ts';

test('redactHeaders() keeps the value of no header that it does not know', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^x-[a-z]{8}$/), fc.string({ minLength: 1 }), (name, value) => {
      expect(redactHeaders([[name, value]], freshTools())).toEqual([[name, 'redacted']]);
    }),
  );
});

test('redactHeaders() keeps what a reader needs', () => {
  const headers = [
    ['content-type', 'application/json'],
    ['content-length', '12'],
    ['retry-after', '1'],
    ['amz-sdk-request', 'attempt=2; max=3'],
    ['x-amzn-errortype', 'InvalidParameterValueException'],
    ['user-agent', 'aws-sdk-js/3.1164.0 md/nodejs#24.1'],
    ['set-cookie', ''],
  ] as const;

  expect(redactHeaders(headers, freshTools())).toEqual(headers);
});

test('redactHeaders() replaces credentials, ids, hosts and odd names', () => {
  const headers = [
    ['authorization', 'AWS4-HMAC-SHA256 Credential=AKIA/…'],
    ['x-amzn-requestid', '22228748-90ad-4dbf-ae4f-8eaa81e1c661'],
    ['amz-sdk-invocation-id', '22228748-90ad-4dbf-ae4f-8eaa81e1c661'],
    ['host', 'emulator.corp:80'],
    ['x-4111111111111111', 'x'],
    ['user-agent', 'tool (bob@acme.io)'],
  ] as const;

  expect(redactHeaders(headers, freshTools())).toEqual([
    ['authorization', 'redacted'],
    ['x-amzn-requestid', '00000000-0000-4000-8000-000000000001'],
    ['amz-sdk-invocation-id', '00000000-0000-4000-8000-000000000001'],
    ['host', 'host-1.invalid:80'],
    ['key-1', 'redacted'],
    ['user-agent', 'tool (user-1@example.invalid)'],
  ]);
});

test('redactHeaders() keeps of a header with a form of its own only what has that form', () => {
  const headers = [
    ['content-type', 'multipart/form-data; boundary=Xk9!pQ2z-Vm7wR4t'],
    ['content-type', 'text/html; charset="utf-8"'],
    ['content-length', 'Xk9!pQ2z'],
    ['date', 'Thu, 01 Jan 2026 00:00:00 GMT'],
    ['date', 'Xk9!pQ2z'],
    ['retry-after', 'Thu, 01 Jan 2026 00:00:00 GMT'],
    ['x-amz-date', '20260101T000000Z'],
    ['x-amz-date', 'Xk9!pQ2z'],
  ] as const;
  const kept = redactHeaders(headers, freshTools());

  expect(kept.map(([, value]) => value)).toEqual([
    'multipart/form-data',
    'text/html; charset="utf-8"',
    'redacted',
    'Thu, 01 Jan 2026 00:00:00 GMT',
    'redacted',
    'Thu, 01 Jan 2026 00:00:00 GMT',
    '20260101T000000Z',
    'redacted',
  ]);
  expect(redactHeaders(kept, freshTools())).toEqual(kept);
});

test('secretsOf() finds the parts that open a door', () => {
  const secrets = secretsOf([
    [
      'authorization',
      `AWS4-HMAC-SHA256 Credential=AKIA${'Q'.repeat(16)}/20260101/eu-west-1/lambda/aws4_request, SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-content-sha256;x-amz-date, Signature=${'0a1b2c3d'.repeat(8)}`,
    ],
    ['cookie', 'sid=s3cr3t-session; theme=dark'],
    ['x-amz-security-token', 'FwoGZXIvYXdzEJr//w=='],
    ['content-type', 'application/json'],
  ]);

  expect(secrets).toContain(`AKIA${'Q'.repeat(16)}`);
  expect(secrets).toContain('0a1b2c3d'.repeat(8));
  expect(secrets).toContain('s3cr3t-session');
  expect(secrets).toContain('FwoGZXIvYXdzEJr//w==');
  for (const word of [
    'AWS4-HMAC-SHA256',
    'aws4_request',
    'amz-sdk-invocation-id',
    'content-type',
    'x-amz-content-sha256',
    'theme=dark',
    'application/json',
  ])
    expect(secrets).not.toContain(word);
});
