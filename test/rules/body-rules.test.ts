import { jsonResponse, toBytes } from '../../src/model/body.ts';
import type { WireResponse } from '../../src/model/endpoint.ts';
import { bodyRules } from '../../src/rules/body-rules.ts';
import { checkBody } from '../../src/rules/check-body.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const json = jsonResponse(200, { Operations: [] });
const body = (bytes: WireResponse['body']): readonly Violation[] => checkBody({ ...json, body: bytes }).violations;
const typed = (headers: WireResponse['headers']): readonly Violation[] => checkBody({ ...json, headers }).violations;

testRules(bodyRules, {
  'body/utf-8': {
    accepts: [body(toBytes('"€"')), body([toBytes('"€"').subarray(0, 2), toBytes('"€"').subarray(2)])],
    refuses: [
      [
        body(new Uint8Array([0x22, 0xe2, 0x82, 0x22])),
        {
          path: '/body',
          expected: 'UTF-8',
          received: 'other bytes',
          message: 'the answer has a body that is no UTF-8',
        },
      ],
    ],
  },
  'body/no-byte-order-mark': {
    accepts: [body(toBytes('{}'))],
    refuses: [
      [
        body(toBytes('\uFEFF{}')),
        {
          path: '/body',
          expected: 'no byte order mark',
          received: 'one',
          message: 'the answer has a body with a byte order mark',
        },
      ],
    ],
  },
  'body/json': {
    accepts: [body(toBytes('null'))],
    refuses: [
      [
        body(toBytes('<html>')),
        { path: '/body', expected: 'JSON', received: "'<html>'", message: 'the answer has a body that is no JSON' },
      ],
      [body([]), { path: '/body', expected: 'JSON', received: "''", message: 'the answer has a body that is no JSON' }],
    ],
  },
  'body/content-type': {
    accepts: [typed({ 'content-type': 'application/json; charset=utf-8' })],
    refuses: [
      [
        typed({ 'content-type': 'text/html' }),
        {
          path: '/headers/content-type',
          expected: 'application/json',
          received: "'text/html'",
          message: "the answer has 'text/html' as content type",
        },
      ],
      [
        typed({}),
        {
          path: '/headers/content-type',
          expected: 'application/json',
          received: 'nothing',
          message: 'the answer has no content type',
        },
      ],
    ],
  },
});
