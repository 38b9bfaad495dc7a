import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { charactersOf, pageScope } from '../../src/rules/page-scope.ts';

const page = { items: 3, marker: 'm', characters: 50 };

test('pageScope() uses the default for a MaxItems of 0, and the limit for none and for illegal ones', () => {
  const maxItems = (asked?: number): number => pageScope(page, asked === undefined ? {} : { maxItems: asked }).maxItems;

  expect([
    maxItems(0),
    maxItems(1),
    maxItems(1000),
    maxItems(),
    maxItems(1001),
    maxItems(-1),
    maxItems(Number.NaN),
  ]).toEqual([100, 1, 1000, 1000, 1000, 1000, 1000]);
});

test('pageScope() takes a page without a marker asked for as the first', () => {
  expect([
    pageScope(page, {}).first,
    pageScope(page, { marker: '' }).first,
    pageScope(page, { marker: 'a' }).first,
  ]).toEqual([true, true, false]);
});

test('pageScope() prefers the bytes that were measured', () => {
  expect([pageScope(page, {}).bytes, pageScope(page, { bytes: 7 }).bytes]).toEqual([50, 7]);
});

test('charactersOf() never counts more than the JSON has bytes', () => {
  const outcome = fc.oneof(
    fc.string().map((result) => ({ result })),
    fc.string().map((data) => ({ error: { data } })),
  );
  fc.assert(
    fc.property(fc.array(outcome), fc.string(), (told, rawInput) => {
      const { operations } = execution('a', (run) => told.forEach((one) => void run.step('s', one)), { rawInput });
      const characters = charactersOf(operations);

      expect(characters).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(operations)));
      expect(characters).toBeGreaterThanOrEqual(rawInput.length);
    }),
  );
});
