import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodedForms } from '../../../src/cassette/redaction/encoded-forms.ts';

const secret = fc.string({ minLength: 8, unit: 'grapheme' });
const around = fc.string({ unit: 'grapheme' });

/** Whether some form of the secret stands in a text. */
function shows(text: string, value: string): boolean {
  return encodedForms(value).some((form) => text.includes(form));
}

test.each<[string, (text: string) => string]>([
  ['as it stands', (text) => text],
  ['escaped for JSON', (text) => JSON.stringify(text)],
  ['JSON in JSON', (text) => JSON.stringify(JSON.stringify(text))],
  ['percent-encoded', (text) => encodeURIComponent(text)],
  [
    'percent-encoded in small letters',
    (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  ],
  ['in a form', (text) => encodeURIComponent(text).replaceAll('%20', '+')],
  ['base64', (text) => Buffer.from(text).toString('base64')],
  ['base64url', (text) => Buffer.from(text).toString('base64url')],
  ['hex', (text) => Buffer.from(text).toString('hex')],
  ['hex in capitals', (text) => Buffer.from(text).toString('hex').toUpperCase()],
])('encodedForms() shows a secret %s, whatever stands around it', (_, encode) => {
  fc.assert(
    fc.property(around, secret, around, (before, value, after) => {
      expect(shows(encode(before + value + after), value)).toBe(true);
    }),
  );
});

test('encodedForms() takes lone surrogates', () => {
  expect(encodedForms('secret-\uD800-x').length).toBeGreaterThan(3);
});
