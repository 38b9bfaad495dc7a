import { expect, test } from 'vitest';
import { harFile } from '../../../src/cassette/har/har-text.ts';
import { printEntry } from '../../../src/cassette/har/print-entry.ts';
import { parseFile, readHar } from '../../../src/cassette/har/read-har.ts';

function entry(url: string) {
  return { request: { method: 'GET', url }, response: { status: 200, content: { text: '{}' } } };
}

const state = 'https://lambda.eu-west-1.amazonaws.com/2025-12-01/durable-executions/arn/state';

test('readHar() leaves entries of other services out and counts them', () => {
  const har = {
    log: { entries: [entry('https://example.com/'), entry(state), entry('https://s3.amazonaws.com/b/k')] },
  };

  const recorded = readHar(har, 'x.har');

  expect(recorded.exchanges.map(({ url }) => url)).toEqual([state]);
  expect(recorded.indexes).toEqual([1]);
  expect(recorded.leftOut).toBe(2);
  expect(recorded.redacted).toBe(false);
});

test('readHar() knows the files of this kit', () => {
  const invocation = printEntry(
    {
      kind: 'invocation',
      startedAt: 0,
      duration: 0,
      method: 'POST',
      url: 'https://h/x',
      requestHeaders: [],
      outcome: { failure: 'E' },
    },
    { kind: 'invocation' },
  );

  const recorded = readHar(harFile([invocation], { redacted: true, leftOut: 4 }), 'x.har');

  expect(recorded.exchanges.map(({ kind }) => kind)).toEqual(['invocation']);
  expect([recorded.redacted, recorded.leftOut]).toEqual([true, 4]);
});

test.each([null, 7, [], {}, { log: [] }, { log: { entries: {} } }, JSON.parse('{"__proto__":{"log":{"entries":[]}}}')])(
  'readHar() refuses %j',
  (har) => {
    expect(() => readHar(har, 'x.har')).toThrow(
      new SyntaxError("Cannot read the cassette 'x.har': found no list at '/log/entries', expected HAR 1.2"),
    );
  },
);

test('parseFile() reads JSON behind a byte order mark', () => {
  expect(parseFile('\uFEFF{"a":1}', 'x')).toEqual({ a: 1 });
});

test('parseFile() says of a truncated file how far it goes', () => {
  expect(() => parseFile('{"log":{"entries":[', 'orders.har')).toThrow(
    /^Cannot read the file 'orders\.har': found no JSON in 19 characters \(.+\), expected a whole JSON text$/,
  );
});
