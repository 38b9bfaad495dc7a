import * as fc from 'fast-check';
import type { Exchange, Headers } from '../../../src/cassette/har/exchange.ts';
import { toTextBody } from '../../../src/cassette/har/text-body.ts';
import { apiNames } from '../../../src/model/api.ts';
import { toRequest } from '../../../src/model/request.ts';

const name = fc.stringMatching(/^[a-z][a-z-]{0,12}$/);
const headers: fc.Arbitrary<Headers> = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([key]) => key });
const body = fc
  .oneof(
    fc.uint8Array(),
    fc.json().map((text) => new TextEncoder().encode(text)),
  )
  .map(toTextBody);

const delivery = fc.record(
  {
    delayMs: fc.nat(),
    stopAfterBytes: fc.nat(),
    then: fc.constantFrom('reset', 'close', 'hang', 'refuse'),
    declareLength: fc.boolean(),
    raw: fc.uint8Array(),
  },
  { requiredKeys: ['delayMs'] },
);

const outcome: fc.Arbitrary<Exchange['outcome']> = fc.oneof(
  fc.record({ failure: fc.constantFrom('ECONNRESET', 'ECONNREFUSED') }),
  fc.record(
    { status: fc.integer({ min: 200, max: 599 }), headers, body, delivery },
    { requiredKeys: ['status', 'headers', 'body'] },
  ),
);

/** Any exchange with this API, also one that it would never have. */
export const exchanges: fc.Arbitrary<Exchange> = fc
  .record({
    api: fc.constantFrom(...apiNames),
    label: fc.string({ minLength: 1 }),
    marker: fc.option(fc.string(), { nil: undefined }),
    startedAt: fc.nat(4_102_444_800_000),
    duration: fc.nat(),
    requestHeaders: headers,
    requestBody: fc.option(body, { nil: undefined }),
    outcome,
  })
  .map(({ api, label, marker, requestBody, ...rest }) => {
    const input = { DurableExecutionArn: label, FunctionName: label, CallbackId: label, Marker: marker };
    const { method, url } = toRequest(api, input, 'http://localhost:8080/base');
    return { kind: 'call', method, url, ...rest, ...(requestBody && { requestBody }) };
  });
