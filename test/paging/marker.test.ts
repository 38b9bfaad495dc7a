import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPage } from '../../src/paging/cut-page.ts';
import { type MarkerOpening, openMarker, sealMarker } from '../../src/paging/marker.ts';
import type { PagePlan } from '../../src/paging/page-plan.ts';
import { pages } from '../../src/paging/pages.ts';

const now = 1_767_225_600_000;
const binding = { api: 'GetDurableExecutionState', subject: 'order-17', token: 'token-1' };
const position = { index: 100, step: 0, done: 0 };
const content = { position, binding, issuedAt: now };
const opening: MarkerOpening = { secret: 'seed', binding, now };
const day = 24 * 60 * 60 * 1000;

const plans: fc.Arbitrary<PagePlan | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 20 }).map(pages.of),
  fc.integer({ min: 1, max: 200 }).map(pages.bytes),
  fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }).map(pages.sizes),
);

test('openMarker() leads to the same page as the position did, as often as it is asked', () => {
  fc.assert(
    fc.property(plans, fc.nat(60), fc.nat(9), (plan, count, maxItems) => {
      const list = { count, byteLengthOf: (index: number) => (index * 7) % 40 };
      let page = cutPage(list, { plan, maxItems });
      while (page.next) {
        const marker = sealMarker(
          { ...content, position: page.next, binding: { ...binding, plan } },
          { secret: 'seed' },
        );
        const opened = [1, 2].map(() => openMarker(marker, { ...opening, binding: { ...binding, plan } }));
        const next = cutPage(list, { plan, maxItems, position: page.next });

        expect(opened).toEqual([{ position: page.next }, { position: page.next }]);
        page = next;
      }
    }),
  );
});

test.each([undefined, 'opaque', 'single-use'] as const)(
  'openMarker() lets a marker of the policy %s live a day',
  (policy) => {
    const marker = sealMarker(content, { secret: 'seed', policy });

    expect(openMarker(marker, { ...opening, policy, now: now + day - 1, used: new Set() })).toEqual({ position });
    expect(openMarker(marker, { ...opening, policy, now: now + day, used: new Set() })).toEqual({ refused: 'expired' });
  },
);

test('openMarker() lets a marker of the policy expiring live a minute, or as long as said', () => {
  const short = { by: 'expiring', seconds: 5 } as const;
  const marker = sealMarker(content, { secret: 'seed', policy: 'expiring' });

  expect(openMarker(marker, { ...opening, policy: 'expiring', now: now + 59_999 })).toEqual({ position });
  expect(openMarker(marker, { ...opening, policy: 'expiring', now: now + 60_000 })).toEqual({ refused: 'expired' });
  expect(openMarker(marker, { ...opening, policy: short, now: now + 4999 })).toEqual({ position });
  expect(openMarker(marker, { ...opening, policy: short, now: now + 5000 })).toEqual({ refused: 'expired' });
});

test('openMarker() refuses a marker of the policy single-use the second time', () => {
  const used = new Set<string>();
  const marker = sealMarker(content, { secret: 'seed', policy: 'single-use' });

  const opened = [1, 2, 3].map(() => openMarker(marker, { ...opening, policy: 'single-use', used }));

  expect(opened).toEqual([{ position }, { refused: 'used' }, { refused: 'used' }]);
});

test('openMarker() takes markers of the policy single-use that were issued apart for different', () => {
  const used = new Set<string>();
  const markers = [1, 2].map((serial) => sealMarker({ ...content, serial }, { secret: 'seed', policy: 'single-use' }));

  const opened = markers.map((marker) => openMarker(marker, { ...opening, policy: 'single-use', used }));

  expect(opened).toEqual([{ position }, { position }]);
});

test('openMarker() needs the used markers under the policy single-use', () => {
  const marker = sealMarker(content, { secret: 'seed', policy: 'single-use' });

  expect(() => openMarker(marker, { ...opening, policy: 'single-use' })).toThrow(TypeError);
});

test('openMarker() does not use up a marker that it refuses for another reason', () => {
  const used = new Set<string>();
  const policy = 'single-use';
  const marker = sealMarker(content, { secret: 'seed', policy });

  openMarker(marker, { ...opening, policy, used, binding: { ...binding, subject: 'order-18' } });

  expect(openMarker(marker, { ...opening, policy, used })).toEqual({ position });
});

test('openMarker() refuses what is unreadable before what is foreign before what is expired', () => {
  const marker = sealMarker(content, { secret: 'seed' });
  const foreign = { ...binding, subject: 'order-18' };
  const late = { ...opening, now: now + day };

  expect(openMarker(`${marker} `, { ...late, binding: foreign })).toEqual({ refused: 'unreadable' });
  expect(openMarker(marker, { ...late, secret: 'other' })).toEqual({ refused: 'unreadable' });
  expect(openMarker(marker, { ...late, binding: foreign })).toEqual({ refused: 'foreign' });
  expect(openMarker(marker, late)).toEqual({ refused: 'expired' });
});

test('openMarker() refuses a marker whose plus a client left bare in the query', () => {
  const marker = sealMarker(content, { secret: 'seed' });

  expect(openMarker(marker.replaceAll('+', ' '), opening)).toEqual({ refused: 'unreadable' });
});

test('sealMarker() prints a plain number under the policy offset, good for anybody and for ever', () => {
  const marker = sealMarker(content, { secret: 'seed', policy: 'offset' });
  const foreign = { ...binding, subject: 'order-18' };

  expect(marker).toBe('100');
  expect(openMarker(marker, { secret: '', policy: 'offset', binding: foreign, now: now + 2 * day })).toEqual({
    position,
  });
  expect(openMarker('x', { ...opening, policy: 'offset' })).toEqual({ refused: 'unreadable' });
});
