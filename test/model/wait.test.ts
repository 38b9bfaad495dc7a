import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hang, orAborted } from '../../src/model/wait.ts';

// a stand-in for the timers alone can count them
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('orAborted() settles as the promise does, and lets go of the signal and the process', async () => {
  const { signal } = new AbortController();
  const wait = { signal, holds: true };
  const answered = orAborted(Promise.resolve(7), wait);
  const refused = orAborted(Promise.reject(new Error('why')), wait);
  const during = [vi.getTimerCount(), getEventListeners(signal, 'abort').length];

  expect(await answered).toBe(7);
  await expect(refused).rejects.toThrow('why');
  expect(during).toEqual([2, 2]);
  expect([vi.getTimerCount(), getEventListeners(signal, 'abort').length]).toEqual([0, 0]);
});

test('orAborted() rejects when the signal aborts, now or before, and swallows what comes later', async () => {
  const controller = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  const waiting = orAborted(promise, { signal: controller.signal, holds: true });
  controller.abort('now');
  reject(new Error('too late'));

  await expect(waiting).rejects.toBe('now');
  await expect(orAborted(promise, { signal: AbortSignal.abort('before'), holds: true })).rejects.toBe('before');
  expect(vi.getTimerCount()).toBe(0);
});

test('hang() ends with the signal, and keeps the process alive where it is told to', async () => {
  const controller = new AbortController();
  const hanging = [hang({ signal: controller.signal, holds: true }), hang({ signal: controller.signal, holds: false })];
  const during = vi.getTimerCount();
  controller.abort('enough');

  expect(await Promise.allSettled(hanging)).toEqual([
    { status: 'rejected', reason: 'enough' },
    { status: 'rejected', reason: 'enough' },
  ]);
  expect([during, vi.getTimerCount()]).toEqual([1, 0]);
});
