import { expect, test } from 'vitest';
import { answeredCheckpoints } from '../../src/service/answered-checkpoints.ts';

const minutes = 60_000;

test('answeredCheckpoints() finds an answer for 15 minutes', () => {
  const answered = answeredCheckpoints();
  const answer = { CheckpointToken: 'b' };
  answered.add('call-1 a', 1000, answer);

  expect(answered.find('call-1 a', 1000 + 15 * minutes - 1)).toBe(answer);
  expect(answered.find('call-1 a', 1000 + 15 * minutes)).toBeUndefined();
  expect(answered.find('call-2 a', 1000)).toBeUndefined();
});

test('answeredCheckpoints() keeps each answer for its own time', () => {
  const answered = answeredCheckpoints();
  const [first, second, third] = [{}, {}, {}];
  answered.add('1', 0, first);
  answered.add('2', 10 * minutes, second);
  answered.add('3', 16 * minutes, third);

  const found = ['1', '2', '3'].map((key) => answered.find(key, 16 * minutes));

  expect(found).toEqual([undefined, second, third]);
});

test('answeredCheckpoints() lets the newest answer of a key stand', () => {
  const answered = answeredCheckpoints();
  const second = { at: 'second' };
  answered.add('1', 0, {});
  answered.add('1', 10 * minutes, second);

  expect(answered.find('1', 20 * minutes)).toBe(second);
});
