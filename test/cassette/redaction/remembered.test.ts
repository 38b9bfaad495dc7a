import { expect, test } from 'vitest';
import { remembered } from '../../../src/cassette/redaction/remembered.ts';

test('remembered() tests a text once', () => {
  const tested: string[] = [];
  const isShort = remembered((text) => {
    tested.push(text);
    return text.length < 3;
  });

  expect(['ab', 'abc', 'ab', 'abc'].map(isShort)).toEqual([true, false, true, false]);
  expect(tested).toEqual(['ab', 'abc']);
});

test('remembered() keeps no more than so many texts, and no long ones', () => {
  const tested: string[] = [];
  const isShown = remembered((text) => tested.push(text) > 0);
  for (let i = 0; i < 10_001; i += 1) isShown(`text ${i}`);
  const before = tested.length;
  for (const text of ['text 9999', 'text 10000', 'x'.repeat(200), 'x'.repeat(200)]) isShown(text);

  expect(tested.slice(before).map((text) => text.slice(0, 10))).toEqual(['text 10000', 'xxxxxxxxxx', 'xxxxxxxxxx']);
});
