import { expect, test } from 'vitest';
import { compareUnits } from '../../../src/cassette/drift/compare-units.ts';
import type { Unit } from '../../../src/cassette/drift/unit.ts';
import type { Exchange } from '../../../src/cassette/har/exchange.ts';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';

function unit(outcome: Exchange['outcome'], change: Partial<Unit> = {}): Unit {
  const exchange = {
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method: 'GET',
    url: '',
    requestHeaders: [],
    outcome,
  } as const;
  return {
    entry: 0,
    api: 'GetDurableExecutionState',
    input: {},
    exchange,
    body: { Operations: [] },
    pageSizes: [],
    ...change,
  };
}

const ok = (type = 'application/json') => ({
  status: 200,
  headers: [['content-type', type]] as const,
  body: { text: '' },
});
const refused = (status: number, name: string) => ({
  status,
  headers: [['x-amzn-errortype', name]] as const,
  body: { text: '' },
});

function compare(recorded: Unit, live: Unit) {
  const settings = {
    bindings: createBindings(),
    redacted: false,
    ignores: matchPointers([]),
    blur: (text: string) => text,
  };
  return compareUnits(recorded, live, settings).map(({ kind, pointer }) => `${kind} ${pointer}`);
}

test.each<[string, Exchange['outcome'], Exchange['outcome'], readonly string[]]>([
  ['the same', ok(), ok('Application/JSON; charset=utf-8'), []],
  ['a refusal of what was let through', ok(), refused(400, 'ValidationException'), ['tightened /status']],
  ['a failure of what worked', ok(), refused(500, 'ServiceException'), ['breaking /status']],
  ['a broken connection', ok(), { failure: 'ECONNRESET' }, ['breaking /status']],
  ['what was refused and is let through', refused(400, 'ValidationException'), ok(), ['additive /status']],
  [
    'another refusal',
    refused(400, 'ValidationException'),
    refused(400, 'SerializationException'),
    ['breaking /headers/x-amzn-errortype'],
  ],
  [
    'a refusal with its namespace',
    refused(400, 'aws#ValidationException:http://x'),
    refused(400, 'ValidationException'),
    [],
  ],
  ['another type of body', ok(), ok('text/html'), ['breaking /headers/content-type']],
  ['the same broken connection', { failure: 'ECONNRESET' }, { failure: 'ECONNRESET' }, []],
])('compareUnits() classifies %s', (_, recorded, live, expected) => {
  expect(compare(unit(recorded), unit(live))).toEqual(expected);
});

test('compareUnits() tells when pages of the same request became smaller', () => {
  const pages = (pageSizes: readonly number[], MaxItems = 10) => unit(ok(), { pageSizes, input: { MaxItems } });

  expect(compare(pages([10, 5]), pages([5, 5, 5]))).toEqual(['tightened /Operations']);
  expect(compare(pages([10, 5]), pages([10, 5]))).toEqual([]);
  expect(compare(pages([10, 5]), pages([5, 5, 5], 5))).toEqual([]);
  expect(compare(pages([10, 5]), pages([9]))).toEqual([]);
});

test('compareUnits() compares the bodies of refusals', () => {
  const refusal = (body: object) => unit(refused(400, 'ValidationException'), { body });

  expect(compare(refusal({ message: 'a' }), refusal({ Message: 'a' }))).toEqual([
    'breaking /message',
    'additive /Message',
  ]);
});
