import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonResponse, toBytes } from '../../src/model/body.ts';
import { checkBody } from '../../src/rules/check-body.ts';

test('checkBody() reads back every JSON value, and finds nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const output: unknown = JSON.parse(JSON.stringify(value));

      expect(checkBody(jsonResponse(200, value))).toEqual({ output, violations: [] });
    }),
  );
});

test('checkBody() finds something exactly where the bytes are no JSON', () => {
  const headers = { 'content-type': 'application/json' };
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string().map(toBytes)), (body) => {
      const found = checkBody({ status: 200, headers, body });

      expect(found.violations.length > 0).toBe(found.output === undefined);
    }),
  );
});

test('checkBody() reads what stands behind a byte order mark', () => {
  const { output, violations } = checkBody({ ...jsonResponse(200, {}), body: toBytes('\uFEFF{"a":1}') });

  expect([output, violations.map(({ rule }) => rule)]).toEqual([{ a: 1 }, ['body/no-byte-order-mark']]);
});
