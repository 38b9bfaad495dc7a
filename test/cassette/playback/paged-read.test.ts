import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';
import { cutRead, maxItemsOf, type PageAsked, positionIn } from '../../../src/cassette/playback/paged-read.ts';
import { readItems } from '../../../src/cassette/playback/read-items.ts';
import type { RecordedRead } from '../../../src/cassette/playback/recorded-reads.ts';
import { bodyText } from '../../../src/model/body.ts';
import { pages } from '../../../src/paging/pages.ts';

function read(count: number, change: Partial<RecordedRead> = {}): RecordedRead {
  const outcome = {
    status: 200,
    headers: [['x-a', '1']] as const,
    body: { text: 'as recorded' },
    delivery: { delayMs: 5 },
  };
  const exchange = {
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method: 'GET',
    url: '',
    requestHeaders: [],
    outcome,
  } as const;
  const items = Array.from({ length: count }, (_, at) => `{"Id":"${at}", "n":1.50}`);
  return {
    entry: 0,
    api: 'GetDurableExecutionState',
    input: {},
    exchange,
    calls: [],
    pages: [],
    items,
    lastMarker: undefined,
    isWhole: true,
    ...change,
  };
}

const itemsOf = readItems(createBindings());

function cut(whole: RecordedRead, asked: PageAsked) {
  return cutRead(whole, asked, itemsOf(whole));
}

function body(page: ReturnType<typeof cutRead>): string {
  return bodyText(page.body);
}

test('cutRead() hands out every item once, as it stood, whatever the plan', () => {
  const plan = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map(pages.of),
    fc.array(fc.nat(3), { minLength: 1 }).map(pages.sizes),
  );

  fc.assert(
    fc.property(
      fc.nat(20),
      plan,
      fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      (count, asked, maxItems) => {
        const whole = read(count);
        const items: string[] = [];
        let marker: string | undefined;
        do {
          const position = marker === undefined ? undefined : positionIn(whole, marker, asked);
          const page = body(cut(whole, { plan: asked, position, maxItems }));
          items.push(...(/\[(.*)\]/.exec(page)?.[1]?.match(/\{[^}]*\}/g) ?? []));
          marker = JSON.parse(page).NextMarker;
        } while (marker !== undefined);

        expect(items).toEqual(whole.items);
      },
    ),
  );
});

test.each([undefined, '', null])('cutRead() ends as the recording ended: NextMarker %j', (lastMarker) => {
  const page = JSON.parse(
    body(cut(read(1, { lastMarker }), { plan: pages.of(5), position: undefined, maxItems: undefined })),
  );

  expect(page.NextMarker).toBe(lastMarker);
  expect('NextMarker' in page).toBe(lastMarker !== undefined);
});

test('cutRead() gives a marker behind the last item of a read that was not recorded to its end', () => {
  const half = read(1, { isWhole: false });
  const { NextMarker } = JSON.parse(body(cut(half, { plan: pages.of(5), position: undefined, maxItems: undefined })));

  expect(positionIn(half, NextMarker, pages.of(5))).toEqual({ index: 1, step: 0, done: 0 });
});

test('cutRead() keeps the headers, and no way of travelling', () => {
  const page = cut(read(1), { plan: pages.of(1), position: undefined, maxItems: undefined });

  expect(page.exchange.outcome).toEqual({ status: 200, headers: [['x-a', '1']], body: { text: 'as recorded' } });
  expect(body(page)).toBe('{"Operations":[{"Id":"0", "n":1.50}]}');
});

test('positionIn() knows no marker of another read, plan or service', () => {
  const { NextMarker } = JSON.parse(
    body(cut(read(3), { plan: pages.of(1), position: undefined, maxItems: undefined })),
  );

  expect(positionIn(read(3), NextMarker, pages.of(1))).toEqual({ index: 1, step: 0, done: 0 });
  expect(positionIn(read(3, { entry: 1 }), NextMarker, pages.of(1))).toBeUndefined();
  expect(positionIn(read(3), NextMarker, pages.of(2))).toBeUndefined();
  expect(positionIn(read(3), 'marker-1', pages.of(1))).toBeUndefined();
});

test('maxItemsOf() takes what the API takes', () => {
  expect([undefined, 0, 1000, 1001, -1, 'x', [1, 2]].map((MaxItems) => maxItemsOf({ MaxItems }))).toEqual([
    undefined,
    0,
    1000,
    'unusable',
    'unusable',
    'unusable',
    'unusable',
  ]);
});
