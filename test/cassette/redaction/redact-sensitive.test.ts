import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { top } from '../../../src/cassette/redaction/place.ts';
import { isPlainKey, redactSensitive } from '../../../src/cassette/redaction/redact-sensitive.ts';
import { joinSegments } from '../../../src/cassette/redaction/segments.ts';
import { freshTools } from './tools.ts';

const whole = { ...top, depth: 0 };

function redact(value: string, allow: readonly string[] = []): string {
  return redactSensitive(value, whole, freshTools(allow));
}

/** What a value is made of, without what it says. */
function form(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(form);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(form);
  return value === null ? null : typeof value;
}

const nested = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
    tie('value').map((value) => JSON.stringify(value)),
  ),
})).value;

test('redactSensitive() keeps the form of JSON', () => {
  fc.assert(
    fc.property(nested, (value) => {
      const text = JSON.stringify([value]);

      expect(form(JSON.parse(redact(text)))).toEqual(form(JSON.parse(text)));
    }),
  );
});

test('redactSensitive() changes nothing more the second time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        nested.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      (text) => {
        expect(redact(redact(text))).toBe(redact(text));
      },
    ),
  );
});

test('redactSensitive() keeps equal values equal and others different', () => {
  const [a, b, c] = JSON.parse(redact('["x","y","x"]'));

  expect([a === c, a === b]).toEqual([true, false]);
});

test('redactSensitive() leaves no value behind, however deep the texts lie in each other', () => {
  const inside = (levels: number): string =>
    levels === 0 ? 'the treasure' : JSON.stringify({ next: inside(levels - 1) });

  for (let levels = 0; levels < 12; levels += 1) expect(redact(inside(levels))).not.toContain('treasure');
});

test.each([
  ['', ''],
  ['plain text', 'redacted-1'],
  ['null', 'redacted-1'],
  ['{"a":1,"b":-0.5,"c":true,"d":null,"e":""}', '{"a":1,"b":2.5,"c":false,"d":null,"e":""}'],
  ['"text"', '"redacted-1"'],
  [' [ "a" ] ', ' [ "redacted-1" ] '],
  ['{"broken":', 'redacted-1'],
  ['Callback.Timeout', 'Callback.Timeout'],
  ['{"bob@acme.io":1,"ok":2,"4111111111111111":3}', '{"key-1":1,"ok":2,"key-2":3}'],
  ['22228748-90ad-4dbf-ae4f-8eaa81e1c661', '00000000-0000-4000-8000-000000000001'],
])('redactSensitive() makes of %j %j', (value, redacted) => {
  expect(redact(value)).toBe(redacted);
});

test('redactSensitive() keeps what is allowed, inside of JSON too', () => {
  const text = '{"order":{"id":17,"note":"hi"},"raw":"{\\"total\\":5,\\"card\\":\\"4111\\"}"}';

  expect(redact(text, ['/order/id', '/raw/total'])).toBe(
    '{"order":{"id":17,"note":"redacted-1"},"raw":"{\\"total\\":5,\\"card\\":\\"redacted-2\\"}"}',
  );
  expect(redact(text, [''])).toBe(text);
});

test('redactSensitive() gives ids that a program passes on their own placeholder', () => {
  const tools = freshTools();
  tools.placeholders.of('callback', 'AbC+/x');

  expect(redactSensitive('{"id":"AbC+/x"}', whole, tools)).toBe('{"id":"callback1+/"}');
  expect(
    redactSensitive('"arn:aws:lambda:eu-west-1:123456789012:function:f:1/durable-execution/n/i"', whole, tools),
  ).toBe('"arn:aws:lambda:eu-west-1:000000000001:function:function-1:1/durable-execution/name-1/id-1"');
});

test('redactSensitive() learns what is called a secret', () => {
  const tools = freshTools();
  redactSensitive('{"password":"hunter2-long","status":"SUCCEEDED","token":"PENDING_2"}', whole, tools);

  expect(joinSegments(tools.secrets.split('hunter2-long SUCCEEDED'))).toBe('redacted-1 SUCCEEDED');
});

test('isPlainKey() takes names that programmers write', () => {
  for (const key of ['orderId', 'order_id', 'X-Amz-Date', '@type', '$ref', 'line1', '0', 'a.b'])
    expect([key, isPlainKey(key)]).toEqual([key, true]);
  for (const key of ['bob@acme.io', '4111111111111111', 'wJalrXUtnFEMIbPxRfiCYzQkePqR', 'order 17', '', 'é', 'a1b2'])
    expect([key, isPlainKey(key)]).toEqual([key, false]);
});
