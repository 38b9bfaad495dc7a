import { LambdaClient } from '@aws-sdk/client-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sign } from '../../src/bindings/sign.ts';
import { toBytes } from '../../src/model/body.ts';
import { toRequest } from '../../src/model/request.ts';

const at = new Date('2026-01-02T03:04:05.678Z');
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const client = new LambdaClient({ region: 'eu-west-1', credentials });
// whether these are signed is the signer's choice; the service checks those that are named
const unsignableHeaders = new Set(['content-type', 'content-length', 'user-agent']);

/** The signature that the AWS SDK's own signer gives a request. */
async function signedBySdk(request: ReturnType<typeof toRequest>): Promise<string | undefined> {
  const { hostname, pathname, searchParams } = new URL(request.url);
  const query: Record<string, string[]> = {};
  for (const [name, value] of searchParams) query[name] = [...(query[name] ?? []), value];
  const signer = await client.config.signer?.();
  const signed = await signer?.sign(
    {
      method: request.method,
      protocol: 'https:',
      hostname,
      path: pathname,
      query,
      headers: { ...request.headers, host: hostname },
      body: request.body,
    },
    { signingDate: at, unsignableHeaders } as never,
  );
  return signed?.headers.authorization;
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const requests = fc.oneof(
  fc
    .record({ DurableExecutionArn: text, CheckpointToken: text, Marker: text, MaxItems: fc.nat() })
    .map((input) => toRequest('GetDurableExecutionState', input, 'https://lambda.eu-west-1.amazonaws.com')),
  fc
    .record({ CallbackId: text, Result: fc.uint8Array() })
    .map((input) =>
      toRequest('SendDurableExecutionCallbackSuccess', input, 'https://lambda.eu-west-1.amazonaws.com/base/'),
    ),
  fc
    .record({ FunctionName: text, Statuses: fc.array(fc.constantFrom('RUNNING', 'FAILED'), { maxLength: 3 }) })
    .map((input) => toRequest('ListDurableExecutionsByFunction', input, 'https://lambda.eu-west-1.amazonaws.com//')),
);

test('sign() gives the signature of the AWS SDK', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const asked = {
        ...request,
        headers: { ...request.headers, 'amz-sdk-request': 'attempt=1; max=3', 'user-agent': 'kit' },
      };
      const signed = await sign(asked, { region: 'eu-west-1', credentials, at });

      expect(signed.headers.authorization).toBe(await signedBySdk(asked));
    }),
  );
});

test('sign() drops the signature of the client and keeps the rest', async () => {
  const headers = {
    'accept-encoding': 'gzip',
    authorization: 'AWS4-HMAC-SHA256 Credential=dummy',
    host: '127.0.0.1:3000',
    'x-amz-date': '20200101T000000Z',
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    'x-amz-security-token': 'dummy',
    'content-type': 'application/json',
  };
  const request = { method: 'POST', url: 'https://lambda.eu-west-1.amazonaws.com/x', headers, body: toBytes('{}') };
  const signed = await sign(request, {
    region: 'eu-west-1',
    credentials: { ...credentials, sessionToken: 'token' },
    at,
  });

  expect(signed).toEqual({
    ...request,
    headers: {
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20260102\/eu-west-1\/lambda\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$/,
      ),
      'content-type': 'application/json',
      'x-amz-content-sha256': '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      'x-amz-date': '20260102T030405Z',
      'x-amz-security-token': 'token',
    },
  });
});

test('sign() signs the moment of signing', async () => {
  const before = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const signed = await sign({ method: 'GET', url: 'https://a/', headers: {} }, { region: 'eu-west-1', credentials });

  expect(signed.headers['x-amz-date']?.slice(0, 8)).toBe(before);
});
