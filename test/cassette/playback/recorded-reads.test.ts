import { expect, test } from 'vitest';
import type { RecordedCall } from '../../../src/cassette/playback/recorded-call.ts';
import { recordedReads } from '../../../src/cassette/playback/recorded-reads.ts';

interface Told {
  readonly marker?: string;
  readonly items?: readonly number[];
  readonly next?: string | null;
  readonly status?: number;
  readonly arn?: string;
  readonly attempt?: string;
}

function calls(...told: readonly Told[]): readonly RecordedCall[] {
  return told.map(({ marker, items = [], next, status = 200, arn = 'a', attempt }, entry) => {
    const text = JSON.stringify({ Operations: items, NextMarker: next });
    const outcome = { status, headers: [], body: { text } };
    const exchange = {
      kind: 'call',
      startedAt: 0,
      duration: 0,
      method: 'GET',
      url: '',
      requestHeaders: attempt ? [['amz-sdk-invocation-id', attempt] as const] : [],
      outcome,
    } as const;
    const input = {
      DurableExecutionArn: arn,
      ...(marker !== undefined && { Marker: marker }),
    };
    return { entry, api: 'GetDurableExecutionState', input, exchange };
  });
}

function shape(recorded: readonly RecordedCall[]) {
  const { reads, others } = recordedReads(recorded);
  return {
    reads: reads.map(({ entry, items, pages, isWhole }) => [
      entry,
      items.join(),
      pages.map(({ call, end }) => [call.entry, end]),
      isWhole,
    ]),
    others: others.map(({ entry }) => entry),
  };
}

test('recordedReads() takes the pages of a read together', () => {
  const recorded = calls(
    { items: [1, 2], next: 'm' },
    { marker: 'm', items: [], next: 'n' },
    { marker: 'n', items: [3], next: '' },
  );

  expect(shape(recorded)).toEqual({
    reads: [
      [
        0,
        '1,2,3',
        [
          [0, 2],
          [1, 2],
          [2, 3],
        ],
        true,
      ],
    ],
    others: [],
  });
  expect(recordedReads(recorded).reads[0]?.lastMarker).toBe('');
});

test('recordedReads() keeps reads apart that go on at the same time', () => {
  const recorded = calls(
    { items: [1], next: 'm' },
    { arn: 'b', items: [5], next: 'm' },
    { marker: 'm', items: [2] },
    { arn: 'b', marker: 'm', items: [6] },
    { items: [7] },
  );

  expect(shape(recorded).reads.map(([entry, items]) => [entry, items])).toEqual([
    [0, '1,2'],
    [1, '5,6'],
    [4, '7'],
  ]);
});

test('recordedReads() begins at a marker that no page gave', () => {
  expect(shape(calls({ marker: 'of-the-payload', items: [1] })).reads).toEqual([[0, '1', [[0, 1]], true]]);
});

test('recordedReads() passes over retries and refusals on the way', () => {
  const recorded = calls(
    { status: 429 },
    { items: [1], next: 'm', attempt: 'x' },
    { items: [1], next: 'm', attempt: 'x' },
    { marker: 'm', status: 500 },
    { marker: 'm', items: [2] },
    { marker: 'm', items: [2] },
    { arn: 'c', status: 400 },
  );

  expect(shape(recorded)).toEqual({
    reads: [
      [
        2,
        '1,2',
        [
          [2, 1],
          [4, 2],
        ],
        true,
      ],
    ],
    others: [6],
  });
});

test('recordedReads() says when a recording stops before the end', () => {
  expect(shape(calls({ items: [1], next: 'm' })).reads).toEqual([[0, '1', [[0, 1]], false]]);
});
