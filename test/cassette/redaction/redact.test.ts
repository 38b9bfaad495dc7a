import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { harFile } from '../../../src/cassette/har/har-text.ts';
import { printEntry } from '../../../src/cassette/har/print-entry.ts';
import { redact } from '../../../src/cassette/redaction/redact.ts';
import { findMismatches, type ShapeName } from '../../../src/model/shape.ts';
import { exchanges } from '../har/arbitrary-exchange.ts';

const files = fc.array(exchanges, { maxLength: 4 }).map((all) =>
  harFile(
    all.map((exchange) => printEntry(exchange, { kind: 'call' })),
    { redacted: false },
  ),
);

/** The file without what the scan would refuse: random headers and bodies hold such texts rarely, but do. */
function redactOrSkip(file: unknown) {
  try {
    return redact(file);
  } catch (error) {
    fc.pre(!(error instanceof Error && error.message.startsWith('Cannot write')));
    throw error;
  }
}

test('redact() changes nothing more the second time', () => {
  fc.assert(
    fc.property(files, (file) => {
      const once = redactOrSkip(file);

      expect(redact(once)).toEqual(once);
    }),
  );
});

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const operation = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1767225600.25 };

function stateFile(
  body: unknown,
  url = `http://localhost/2025-12-01/durable-executions/${encodeURIComponent(arn)}/state`,
) {
  const content = { size: 0, mimeType: 'application/json', text: JSON.stringify(body) };
  return { log: { entries: [{ request: { method: 'GET', url }, response: { status: 200, content } }] } };
}

test('redact() keeps every schema', () => {
  const body = {
    Operations: [
      { ...operation, ExecutionDetails: { InputPayload: '{"card":"4111"}' } },
      {
        ...operation,
        Id: 'c4ca4238a0b92382',
        Type: 'CALLBACK',
        Name: 'ask bob',
        CallbackDetails: { CallbackId: 'AbC+/xyz', Error: { StackTrace: ['x'] } },
      },
      {
        ...operation,
        Id: 'c81e728d9d4c2f63',
        Type: 'CHAINED_INVOKE',
        ParentId: 'c4ca4238a0b92382',
        ChainedInvokeDetails: { Result: '' },
      },
    ],
    NextMarker: 'more==',
  };
  const [entry] = redact(stateFile(body)).log.entries;

  expect(
    findMismatches('GetDurableExecutionStateResponse' as ShapeName, JSON.parse(entry?.response.content.text ?? '')),
  ).toEqual([]);
});

test('redact() says what it is and leaves other services out', () => {
  const [other] = stateFile({}, 'https://example.com/').log.entries;
  const { entries } = stateFile({ Operations: [] }).log;
  const file = redact({ log: { entries: [other, ...entries, other] } });

  expect(file.log._durable).toEqual({ format: 'lambda-durable-testkit/cassette@1', redacted: true, leftOut: 2 });
  expect(file.log.entries.map(({ _durable }) => _durable)).toEqual([
    {
      kind: 'call',
      api: 'GetDurableExecutionState',
      input: {
        DurableExecutionArn:
          'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-1/id-1',
      },
      page: 1,
      chain: { read: 1, marker: null, next: null },
    },
  ]);
});

test('redact() refuses what is allowed to stay and is a secret', () => {
  const body = { Operations: [{ ...operation, ExecutionDetails: { InputPayload: '{"to":"bob@acme.io","n":5}' } }] };
  const allow = ['/Operations/*/ExecutionDetails/InputPayload'];

  expect(() => redact(stateFile(body), { allow })).toThrow(
    "Cannot write the cassette 'HAR': found 1 text that looks secret, expected none\n" +
      '  e-mail address (11 characters) at /log/entries/0/response/content/text/Operations/0/ExecutionDetails/InputPayload/to',
  );
  expect(redact(stateFile(body), { allow, harmless: ['bob@acme.io'] }).log.entries[0]?.response.content.text).toContain(
    'bob@acme.io',
  );
});

test('redact() refuses what is no HAR file', () => {
  expect(() => redact({ entries: [] })).toThrow(SyntaxError);
});
