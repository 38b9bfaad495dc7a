import { expect, test } from 'vitest';
import { detectors, showsSecret } from '../../../src/cassette/redaction/detectors.ts';

/** What the detectors say of a text: the kind and the secret of each find. */
function detect(text: string): readonly (readonly [kind: string, secret: string])[] {
  return detectors.flatMap(({ kind, pattern, confirms }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => confirms?.(found) !== false)
      .map(([found, group]) => [kind, group ?? found] as const),
  );
}

// put together here, so that no scanner takes this file for a leak
const akid = `AKIA${'IOSFODNN7QWERTYU'}`;
const jwt = `eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.dozjgNryP4J3jVmNHl0w5N`;
const pem = `-----BEGIN RSA ${'PRIVATE KEY'}-----\nMIIEpAIBAAKCAQEA\n-----END RSA ${'PRIVATE KEY'}-----`;

test.each([
  [`key ${akid}.`, 'AWS access key id', akid],
  [`ASIA${'Y34FZKBOKMUTVV7A'}`, 'AWS access key id', `ASIA${'Y34FZKBOKMUTVV7A'}`],
  [`sub ${jwt} end`, 'JSON web token', jwt],
  [`x\n${pem}\ny`, 'private key', pem],
  [`-----BEGIN ${'PRIVATE KEY'}-----\nMIIE`, 'private key', `-----BEGIN ${'PRIVATE KEY'}-----\nMIIE`],
  ['mail bob.smith+1@mail.acme.io, please', 'e-mail address', 'bob.smith+1@mail.acme.io'],
  ['?to=bob%40acme.io&x', 'e-mail address', 'bob%40acme.io'],
  [`token ghp_${'0123456789abcdefghij'}`, 'access token', `ghp_${'0123456789abcdefghij'}`],
  [`sk_live_${'0123456789abcdef'}`, 'access token', `sk_live_${'0123456789abcdef'}`],
  ['postgres://app:hunter2@db:5432/x', 'password in a URL', 'app:hunter2@db'],
  ['Authorization: Bearer abc.def-123', 'authorization', 'abc.def-123'],
  ['password=hunter2;', 'password', 'hunter2'],
  ['"api_key": "k-12"', 'password', 'k-12'],
  ['card 4111 1111 1111 1111', 'payment card number', '4111 1111 1111 1111'],
  ['key wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzKEYzz0', 'high entropy', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzKEYzz0'],
])('detectors find in %j', (text, kind, secret) => {
  expect(detect(text)).toContainEqual([kind, secret]);
});

test.each([
  'Invalid checkpoint token',
  'The callback is either timed out or already completed',
  '1 validation error detected: Value at maxItems failed to satisfy constraint: Member must have value less than 1000',
  'aws-sdk-js/3.1164.0 ua/2.1 os/linux#5.10.242 lang/js md/nodejs#24.11.0 api/lambda#3.1164.0 exec-env/AWS_Lambda_nodejs24.x m/E,n',
  'Boto3/1.42.5 md/Botocore#1.42.5 ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.13.1 md/pyimpl#CPython cfg/retry-mode#standard',
  'attempt=1; max=3',
  'Wed, 21 Oct 2026 07:28:00 GMT',
  '20260101T000000Z',
  'charge-card',
  'card 4111 1111 1111 1112',
  '1767225600123',
])('detectors find nothing in %j', (text) => {
  expect(detect(text)).toEqual([]);
});

// a pattern that tries again from each letter would take hours, and this test its time limit
test.each([
  'a'.repeat(1_000_000),
  `${'a.'.repeat(500_000)}@`,
  '-----BEGIN '.repeat(50_000),
  '1 '.repeat(300_000),
  'eyJ'.repeat(200_000),
])('detectors read a long text once', (text) => {
  expect(detect(text).length).toBeLessThan(2);
});

test('showsSecret() tells whether a file with the text is refused', () => {
  expect([akid, 'bob@acme.io', 'password=hunter2', 'orderId'].map(showsSecret)).toEqual([true, true, false, false]);
});
