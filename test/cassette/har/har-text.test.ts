import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { harFile, harText, linesText } from '../../../src/cassette/har/har-text.ts';
import { printEntry } from '../../../src/cassette/har/print-entry.ts';
import { exchanges } from './arbitrary-exchange.ts';

const entries = fc.array(exchanges.map((exchange) => printEntry(exchange, { kind: 'call' })));

test('harText() is the JSON of the file', () => {
  fc.assert(
    fc.property(entries, (made) => {
      const file = harFile(made, { redacted: true, leftOut: 2 });

      expect(JSON.parse(harText(file))).toEqual(JSON.parse(JSON.stringify(file)));
    }),
  );
});

test('linesText() makes the same text of the same lines', () => {
  fc.assert(
    fc.property(entries, (made) => {
      const lines = made.map((entry) => JSON.stringify(entry));

      expect(linesText(lines, { redacted: false })).toBe(harText(harFile(made, { redacted: false })));
    }),
  );
});

test('harFile() says the version of HAR and its own format', () => {
  expect(harFile([], { redacted: true })).toEqual({
    log: {
      version: '1.2',
      creator: { name: 'lambda-durable-testkit', version: '1' },
      _durable: { format: 'lambda-durable-testkit/cassette@1', redacted: true },
      entries: [],
    },
  });
});
