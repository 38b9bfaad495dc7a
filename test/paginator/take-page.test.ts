import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin } from '../../src/paginator/resume-token.ts';
import { type Cut, type Place, takePage } from '../../src/paginator/take-page.ts';

const cut = (change: Partial<Cut> = {}): Cut => ({
  items: 'Operations',
  maxItems: undefined,
  strict: false,
  ...change,
});
const place = (change: Partial<Place> = {}): Place => ({
  origin: { marker: null, skip: 0n, alone: true },
  first: true,
  total: 0,
  ...change,
});
const from = (skip: Origin['skip']): Origin => ({ marker: 'm1', skip, alone: true });
const decoded = (token: string | undefined): unknown => token && JSON.parse(atob(token));
const page = { Operations: ['a', 'b', 'c'], NextMarker: 'm2' };

test('takePage() keeps what MaxItems leaves room for and says where to go on', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(20), fc.nat(20), fc.nat(5), (Operations, maxItems, total, skip) => {
      fc.pre(total < maxItems && skip <= Operations.length);
      const room = maxItems - total;
      const rest = Operations.slice(skip);

      const step = takePage(cut({ maxItems: BigInt(maxItems) }), place({ total, origin: from(BigInt(skip)) }), {
        Operations,
        NextMarker: 'm2',
      });

      expect(step.page.Operations).toEqual(rest.slice(0, room));
      expect(step.count).toBe(Math.min(rest.length, room));
      expect(step.next).toBe(rest.length < room ? 'm2' : undefined);
      if (rest.length < room) expect(step.token).toBeUndefined();
      if (rest.length === room) expect(decoded(step.token)).toEqual({ Marker: 'm2' });
      if (rest.length > room) expect(decoded(step.token)).toEqual({ Marker: 'm1', boto_truncate_amount: skip + room });
    }),
  );
});

test('takePage() hands a page on untouched that needs no cutting', () => {
  expect(takePage(cut(), place(), page)).toEqual({ page, count: 3, token: undefined, next: 'm2' });
  expect(takePage(cut(), place(), page).page).toBe(page);
  expect(takePage(cut({ maxItems: 3n }), place(), page).page).toBe(page);
});

test('takePage() never changes the answer', () => {
  const answer = Object.freeze({ Operations: Object.freeze(['a', 'b']), NextMarker: 'm2', Other: 1 });

  const { page } = takePage(cut({ maxItems: 1n }), place(), answer);

  expect(page).toEqual({ Operations: ['a'], NextMarker: 'm2', Other: 1 });
  expect(answer.Operations).toEqual(['a', 'b']);
});

test('takePage() ends at every marker that Python takes for false', () => {
  for (const NextMarker of [undefined, null, '', 0, 0n, false, [], {}]) {
    expect(takePage(cut(), place(), { Operations: [], NextMarker }).next).toBeUndefined();
  }
  for (const NextMarker of ['0', ' ', 5, true, [0], { x: 1 }]) {
    expect(takePage(cut(), place(), { Operations: [], NextMarker }).next).toBe(NextMarker);
  }
});

test('takePage() leaves a page without a list without one', () => {
  for (const answer of [{ NextMarker: 'm2' }, { Operations: null, NextMarker: 'm2' }]) {
    expect(takePage(cut(), place(), answer)).toEqual({ page: answer, count: 0, token: undefined, next: 'm2' });
  }
});

test('takePage() skips on the first page only', () => {
  const skipped = takePage(cut(), place({ origin: from(1n) }), page);
  const later = takePage(cut(), place({ origin: from(1n), first: false }), page);

  expect([skipped.page.Operations, later.page.Operations]).toEqual([['b', 'c'], page.Operations]);
});

test('takePage() refuses a skip that is longer than its page, unless strict', () => {
  const far = place({ origin: from(4n) });

  expect(() => takePage(cut(), far, page)).toThrow(
    new RangeError(
      'Cannot resume from the token: found a page of length 3, expected the 4 that it skips and more (another PageSize, or a page cut by its bytes?)',
    ),
  );
  expect(() => takePage(cut(), place({ origin: from(true) }), {})).toThrow('found a page of length 0');
  expect(takePage(cut({ strict: true }), far, page).page.Operations).toEqual([]);
  expect(takePage(cut(), place({ origin: from(3n) }), page).page.Operations).toEqual([]);
});

test('takePage() counts skips and limits below zero from the end', () => {
  const behind = takePage(cut(), place({ origin: from(-1n) }), page);
  const short = takePage(cut({ maxItems: -1n }), place(), page);
  const empty = takePage(cut({ maxItems: -1n }), place(), { NextMarker: 'm2' });

  expect(behind.page.Operations).toEqual(['c']);
  expect([short.page.Operations, decoded(short.token)]).toEqual([
    ['a', 'b'],
    { Marker: null, boto_truncate_amount: -1 },
  ]);
  expect([empty.page.Operations, empty.next]).toEqual([[], undefined]);
});

test('takePage() ends for good at MaxItems 0, unless strict', () => {
  const empty = { Operations: [], NextMarker: 'm2' };
  const none = cut({ maxItems: 0n });
  const strict = cut({ maxItems: 0n, strict: true });

  expect(takePage(none, place(), page)).toMatchObject({
    page: { Operations: [] },
    count: 0,
    token: undefined,
    next: undefined,
  });
  expect(takePage(none, place(), empty)).toEqual({ page: empty, count: 0, token: undefined, next: undefined });
  expect(decoded(takePage(strict, place(), page).token)).toEqual({ Marker: null, boto_truncate_amount: 0 });
  expect(decoded(takePage(strict, place(), empty).token)).toEqual({ Marker: 'm2' });
});

test('takePage() keeps a limit exact that no number holds', () => {
  const maxItems = -(10n ** 30n);

  expect(atob(takePage(cut({ maxItems }), place({ total: 0 }), page).token ?? '')).toContain(`: ${maxItems}}`);
});

test('takePage() refuses items that are no array', () => {
  expect(() => takePage(cut(), place(), { Operations: 'ab' })).toThrow(
    new TypeError("Cannot read the page: found 'ab' as 'Operations', expected an array"),
  );
});
