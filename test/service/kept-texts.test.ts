import { expect, test } from 'vitest';
import { keptTexts, type TextRun } from '../../src/service/kept-texts.ts';

const run = (length: number): TextRun => ({ bytes: new Uint8Array(length), starts: [0, length + 1] });

test('keptTexts() makes a run once, for each list', () => {
  const texts = keptTexts(100);
  const [one, other] = [{}, {}];
  let made = 0;
  const make = (): TextRun => {
    made += 1;
    return run(1);
  };

  const first = texts.get(one, 0, make);

  expect(texts.get(one, 0, make)).toBe(first);
  expect(texts.get(other, 0, make)).not.toBe(first);
  expect(texts.get(one, 1, make)).not.toBe(first);
  expect(made).toBe(3);
});

test('keptTexts() forgets what was asked for longest ago when there is no room', () => {
  const texts = keptTexts(10);
  const list = {};
  const made: number[] = [];
  const ask = (number: number): void => {
    texts.get(list, number, () => {
      made.push(number);
      return run(4);
    });
  };

  for (const number of [0, 1, 0, 2, 0, 1]) ask(number);

  expect(made).toEqual([0, 1, 2, 1]);
});

test('keptTexts() keeps one run however long it is', () => {
  const texts = keptTexts(10);
  const list = {};
  let made = 0;
  const make = (): TextRun => {
    made += 1;
    return run(1000);
  };

  texts.get(list, 0, make);
  texts.get(list, 0, make);

  expect(made).toBe(1);
});
