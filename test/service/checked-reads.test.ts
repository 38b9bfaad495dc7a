import { expect, test } from 'vitest';
import type { Asked } from '../../src/service/asked-input.ts';
import { checkedReads } from '../../src/service/checked-reads.ts';

const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1767225600 };
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
const asked = (label: string, Marker?: string): Asked => {
  return { api: 'GetDurableExecutionState', label, input: Marker === undefined ? {} : { Marker } };
};
const rules = (violations: readonly { readonly rule: string }[]): readonly string[] =>
  violations.map(({ rule }) => rule);

test('checkedReads() checks a read when its last page has passed', () => {
  const reads = checkedReads();

  expect(reads.add(asked('x/e-1'), { Operations: [input, step], NextMarker: 'm' })).toEqual([]);
  expect(rules(reads.add(asked('x/e-1', 'm'), { Operations: [step], NextMarker: '' }))).toEqual([
    'read/no-duplicate-ids',
  ]);
});

test('checkedReads() keeps reads of several executions apart, and of one execution too', () => {
  const reads = checkedReads();
  reads.add(asked('x/e-1'), { Operations: [input], NextMarker: 'm' });
  reads.add(asked('x/e-2'), { Operations: [{ ...input, Id: 'e-2' }], NextMarker: 'm' });
  reads.add(asked('x/e-1'), { Operations: [input], NextMarker: 'n' });

  expect(reads.add(asked('x/e-1', 'm'), { Operations: [step] })).toEqual([]);
  expect(reads.add(asked('x/e-2', 'm'), { Operations: [step] })).toEqual([]);
  expect(reads.add(asked('x/e-1', 'n'), { Operations: [step] })).toEqual([]);
});

test('checkedReads() checks again when a page is asked for again', () => {
  const reads = checkedReads();
  reads.add(asked('x/e-1'), { Operations: [input], NextMarker: 'm' });

  expect(reads.add(asked('x/e-1', 'm'), { Operations: [step] })).toEqual([]);
  expect(rules(reads.add(asked('x/e-1', 'm'), { Operations: [input] }))).toEqual([
    'read/one-execution',
    'read/no-duplicate-ids',
  ]);
});

test('checkedReads() does not wait for the end of a read whose marker comes again', () => {
  const reads = checkedReads();
  reads.add(asked('x/e-1'), { Operations: [input], NextMarker: 'm' });

  expect(rules(reads.add(asked('x/e-1', 'm'), { Operations: [step], NextMarker: 'm' }))).toEqual([
    'read/ends',
    'read/no-repeated-marker',
  ]);
});

test('checkedReads() leaves reads out that it did not see from their first page, and other operations', () => {
  const reads = checkedReads();

  expect(reads.add(asked('x/e-1', 'from the payload'), { Operations: [step, step] })).toEqual([]);
  expect(reads.add({ api: 'GetDurableExecutionHistory', label: 'x/e-1', input: {} }, { Events: [] })).toEqual([]);
});

test('checkedReads() goes on after a refusal', () => {
  const reads = checkedReads();
  reads.add(asked('x/e-1'), { Operations: [input], NextMarker: 'm' });

  expect(reads.add(asked('x/e-1', 'm'), undefined)).toEqual([]);
  expect(rules(reads.add(asked('x/e-1', 'm'), { Operations: [input] }))).toContain('read/no-duplicate-ids');
});

test('checkedReads() forgets the oldest of a thousand unfinished reads', () => {
  const reads = checkedReads();
  for (let read = 0; read <= 1000; read++) reads.add(asked('x/e-1'), { Operations: [input], NextMarker: `m${read}` });

  expect(reads.add(asked('x/e-1', 'm0'), { Operations: [input] })).toEqual([]);
  expect(rules(reads.add(asked('x/e-1', 'm1000'), { Operations: [input] }))).toContain('read/no-duplicate-ids');
});
