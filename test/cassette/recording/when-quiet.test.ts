import { afterEach, expect, test, vi } from 'vitest';
import { whenQuiet } from '../../../src/cassette/recording/when-quiet.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('whenQuiet() works when nothing has happened for a while, until nothing is left', () => {
  vi.useFakeTimers();
  let left = 3;
  const disturb = whenQuiet(() => {
    left -= 1;
    return left > 0;
  });

  vi.advanceTimersByTime(100);
  expect(left).toBe(3);
  for (let turn = 0; turn < 4; turn += 1) {
    disturb();
    vi.advanceTimersByTime(8);
  }
  expect(left).toBe(3);
  vi.advanceTimersByTime(10);
  expect(left).toBe(0);
  vi.advanceTimersByTime(100);
  expect(left).toBe(0);
});

test('whenQuiet() lets others go on between pieces that take long', async () => {
  const done: string[] = [];
  const disturb = whenQuiet(() => {
    setTimeout(() => done.push('other'), 0);
    for (const end = performance.now() + 5; performance.now() < end; );
    done.push('piece');
    return done.length < 5;
  });
  disturb();
  await vi.waitUntil(() => done.length === 6, { interval: 2 });

  expect(done).toEqual(['piece', 'other', 'piece', 'other', 'piece', 'other']);
});
