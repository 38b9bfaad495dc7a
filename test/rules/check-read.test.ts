import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPage } from '../../src/rules/check-page.ts';
import { assertRead, checkRead } from '../../src/rules/check-read.ts';
import { garbageLike } from './garbage.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1767225600 };
const context = { Id: 'c1', Type: 'CONTEXT', SubType: 'Map', Status: 'STARTED', StartTimestamp: 1767225600 };
const step = { ...context, Id: 's1', ParentId: 'c1', Type: 'STEP', SubType: 'Step' };
const pages = [
  { Operations: [input], NextMarker: 'm' },
  { Operations: [context, step], NextMarker: '' },
];

test('checkRead() never throws, whatever the pages are', () => {
  fc.assert(
    fc.property(garbageLike(pages), garbageLike(context), (value, extra) => {
      expect(Array.isArray(checkRead(value, { arn, live: true }))).toBe(true);
      expect(Array.isArray(checkRead([...pages, { Operations: [extra] }]))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkRead() finds on each page what checkPage() finds, one level deeper', () => {
  fc.assert(
    fc.property(fc.array(garbageLike(pages[1]), { minLength: 1, maxLength: 3 }), (given) => {
      const found = checkRead(given).map(({ rule, path }) => `${rule} ${path}`);
      for (const [index, page] of given.entries()) {
        for (const { rule, path } of checkPage(page, index === 0 ? {} : { marker: 'm' })) {
          expect(found).toContain(`${rule} /${index}${path}`);
        }
      }
    }),
  );
});

test('checkRead() finds nothing in a sound read', () => {
  expect(checkRead(pages, { arn, live: true, maxItems: 2 })).toEqual([]);
});

test('checkRead() holds every page against maxItems', () => {
  expect(checkRead(pages, { maxItems: 1 }).map(({ path, message }) => [path, message])).toEqual([
    ['/1', 'page 2 holds 2 items, more than 1'],
  ]);
});

test('checkRead() takes the id of the execution from ARNs of any form', () => {
  expect(checkRead(pages, { arn: 'local/e-1' })).toEqual([]);
  expect(checkRead(pages, { arn: 'local/e-2' }).map(({ rule }) => rule)).toEqual(['read/execution-id']);
});

test('assertRead() throws unless the read holds', () => {
  expect(() => assertRead(pages)).not.toThrow();
  expect(() => assertRead(pages.slice(0, 1))).toThrow(
    'Cannot accept the read: found 1 violation of 1 rule, expected none',
  );
});
