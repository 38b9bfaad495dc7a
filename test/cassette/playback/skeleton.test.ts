import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { skeletonOf } from '../../../src/cassette/playback/skeleton.ts';
import { top } from '../../../src/cassette/redaction/place.ts';
import { redactSensitive } from '../../../src/cassette/redaction/redact-sensitive.ts';
import { freshTools } from '../redaction/tools.ts';

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

test('skeletonOf() a redacted value is that of the value', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nested.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const redacted = redactSensitive(text, { ...top, depth: 0 }, freshTools());

        expect(skeletonOf(redacted)).toEqual(skeletonOf(text));
      },
    ),
    { numRuns: 300 },
  );
});

test('skeletonOf() tells structures apart', () => {
  const texts = [
    '',
    'text',
    '{}',
    '[]',
    '[1]',
    '[1,2]',
    '["a"]',
    '[true]',
    '[null]',
    '{"a":1}',
    '{"b":1}',
    '{"a":{"b":1}}',
    '{"a":"{}"}',
  ];

  expect(new Set(texts.map((text) => JSON.stringify(skeletonOf(text)))).size).toBe(texts.length);
});

test('skeletonOf() takes members in any order', () => {
  expect(skeletonOf('{"a":1,"b":"x"}')).toEqual(skeletonOf('{"b":"y","a":2}'));
});
