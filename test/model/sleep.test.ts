import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { realSleep } from '../../src/model/sleep.ts';

// a stand-in for the timers alone can count them
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('realSleep() waits, and leaves no timer', async () => {
  let awake = false;
  const sleeping = realSleep(30, new AbortController().signal).then(() => {
    awake = true;
  });
  await vi.advanceTimersByTimeAsync(29);
  const before = awake;
  await vi.advanceTimersByTimeAsync(1);
  await sleeping;

  expect([before, awake, vi.getTimerCount()]).toEqual([false, true, 0]);
});

test('realSleep() rejects with the reason of the signal, and leaves no timer', async () => {
  const controller = new AbortController();
  const sleeping = realSleep(60_000, controller.signal);
  const during = vi.getTimerCount();
  controller.abort('enough');

  await expect(sleeping).rejects.toBe('enough');
  expect([during, vi.getTimerCount()]).toEqual([1, 0]);
});

test('realSleep() rejects at once when the signal has aborted', async () => {
  await expect(realSleep(60_000, AbortSignal.abort('before'))).rejects.toBe('before');
});

test('realSleep() takes more milliseconds than a timer holds', async () => {
  const controller = new AbortController();
  const sleeping = realSleep(Number.MAX_SAFE_INTEGER, controller.signal);
  await vi.advanceTimersByTimeAsync(1_000_000);
  controller.abort('woken');

  await expect(sleeping).rejects.toBe('woken');
});
